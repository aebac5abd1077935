import * as z from "zod";

/** Longest address a mail server takes. Rule: RFC 5321, 4.5.3.1.3, with the brackets left out. */
const LONGEST = 254;

/**
 * An e-mail address as a form gives it, in the form it is written to: the domain in small letters, as it does not tell
 * capitals apart (RFC 1035). Nothing that could end a header line passes.
 */
export const MailAddress = z
  .string()
  .trim()
  .max(LONGEST)
  .pipe(z.email({ pattern: z.regexes.html5Email }))
  .transform((text) => {
    const at = text.lastIndexOf("@");
    return `${text.slice(0, at)}@${text.slice(at + 1).toLowerCase()}`;
  });

/** What two spellings of one address share: mail services tell no capitals apart. */
export const sameAddress = (address: string): string => address.toLowerCase();
