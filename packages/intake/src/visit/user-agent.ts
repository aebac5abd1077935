/** The name we give ourselves when we visit other people's sites: their robots.txt can name it. */
export const USER_AGENT_NAME = "Revue";

/**
 * What we tell a site about ourselves: who reads, in which version, and where to complain.
 *
 * @param contact an address of the publication, web or mail
 */
export const userAgent = (contact?: string): string =>
  `${USER_AGENT_NAME}/0.1 (press review; an editor asked for this page${contact === undefined ? "" : `; +${contact.replace(/[^\x21-\x7e]/g, "")}`})`;
