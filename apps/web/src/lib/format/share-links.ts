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

/**
 * The same by e-mail, in the reader's own mail program: headline, where and when it was published, address. Whatever they hold is
 * the subject or the body, and no other field of a mail. Rule: RFC 6068, 5.
 */
export function mailLink({ headline, origin, address }: { headline: string; origin: string; address: string }): string {
  const subject = encodeURIComponent(headline.toWellFormed());
  const body = encodeURIComponent(`${headline}\r\n${origin}\r\n\r\n${address}`.toWellFormed());
  return `mailto:?subject=${subject}&body=${body}`;
}
