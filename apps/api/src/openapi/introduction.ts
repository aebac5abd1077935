/** What stands at the head of the OpenAPI document; the documentation page says the same at more length. */
export const DESCRIPTION = `Everything can be read without a key, and nothing but subscriptions is written. Answers are JSON unless another format is named.

- **Rights**: every article carries \`permission\`: what may be shown of it, why, the credit and the licence. Texts are cut accordingly.
- **Parameters**: unknown ones are refused by name, so that a misspelt filter never gives the wrong list.
- **Pages**: lists give \`next\`; give it back as \`cursor\`. It is opaque and signed, and good for the same list only.
- **Freshness**: answers have a strong \`ETag\` and \`Last-Modified\`; ask with \`If-None-Match\` and get 304.
- **Problems**: RFC 9457, with a stable \`code\`.
- **Stability**: addresses and fields stay; new fields may come, so ignore those you do not know.`;

export const TAGS: readonly { name: string; description: string }[] = [
  { name: "About", description: "The review itself, and this contract." },
  { name: "Articles", description: "Selected texts with their provenance." },
  { name: "Search", description: "Articles by their words, and what may be meant while typing." },
  { name: "Vocabulary", description: "Sections, sources, subjects, events and dossiers." },
  { name: "Archive", description: "How many articles when." },
  { name: "Feeds", description: "Lists to follow, in the formats of feed readers." },
  { name: "Newsletter", description: "Subscribing by mail, without an account, and the issues sent." },
  { name: "Bulk", description: "Everything at once, and what changed since." },
];
