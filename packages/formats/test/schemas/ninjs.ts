/**
 * The part of the schema of ninjs 3.1 that our items use, transcribed from the published one
 * (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json, © IPTC 2024, CC BY 4.0; compared property by property with
 * specification/ninjs-schema_3.1.json of iptc/newsinjson at 3ace397 on 2026-11-24): the same properties, types, enumerations and
 * requirements. Stricter than it: what our items do not use (contacts, symbols, planned coverage…) is refused.
 */
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const instant = { type: "string", format: "date-time" };
const whole = { type: "integer" };
const percent = { type: "integer", minimum: 0, maximum: 100 };
const closed = (properties: object, required: string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: "array", items });
const related = { name: text, rel: text, uri, literal: text };

const rendition = closed(
  { name: text, href: uri, contentType: text, title: text, width: whole, height: whole, sizeInBytes: whole },
  ["name"],
);
const item = {
  uri,
  type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
  representationType: { enum: ["full", "partial"] },
  profile: text,
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: instant,
  embargoedUntil: instant,
  pubStatus: { enum: ["usable", "withheld", "canceled"] },
  urgency: { type: "integer", minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: list(closed({ role: text, contentType: text, value: text }, ["value"])),
  bodies: list(closed({ role: text, contentType: text, charCount: whole, wordCount: whole, value: text }, ["value"])),
  headlines: list(closed({ role: text, contentType: text, value: text }, ["value"])),
  people: list(closed(related)),
  organisations: list(closed(related)),
  places: list(closed(related)),
  subjects: list(closed({ ...related, creator: text, relevance: percent, confidence: percent })),
  events: list(closed({ id: text, ...related })),
  objects: list(closed(related)),
  infoSources: list(closed({ name: text, role: text, uri, literal: text })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  renditions: list(rendition),
  altIds: list(closed({ role: text, value: text })),
  standard: closed({ name: text, version: text, schema: uri }),
  genres: list(closed({ name: text, uri: text, literal: text })),
  expires: instant,
  rightsInfo: {
    ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
    oneOf: [{ required: ["linkedRights"] }, { required: ["encodedRights"] }],
  },
};

export const ninjsSchema = closed({ ...item, associations: list(closed({ ...item, name: text, rel: text }, ["name", "uri"])) }, [
  "uri",
]);
