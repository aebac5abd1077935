/** A place to pass an article on: a plain link, followed only when the reader chooses to. */
export interface ShareLink {
  name: string;
  href: string;
}

/**
 * Where an article can be passed on without any script of theirs.
 * Addresses as documented by each site, seen working on 2025-11; Mastodon's lets readers name their own server.
 */
export function shareLinks(headline: string, address: string): ShareLink[] {
  const line = encodeURIComponent(`${headline} ${address}`);
  return [
    { name: "Mastodon", href: `https://share.joinmastodon.org/#text=${line}` },
    { name: "Bluesky", href: `https://bsky.app/intent/compose?text=${line}` },
    { name: "LinkedIn", href: `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(address)}` },
    { name: "WhatsApp", href: `https://wa.me/?text=${line}` },
  ];
}

/** The same by e-mail, in the reader's own mail program. */
export function mailLink(headline: string, address: string): string {
  return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(`${headline}\r\n${address}`)}`;
}
