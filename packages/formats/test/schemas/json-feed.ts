/** JSON Feed 1.1 as a JSON Schema, written from the text of the format (https://www.jsonfeed.org/version/1.1/). */
const url = { type: "string", format: "uri" };
const authors = {
  type: "array",
  items: {
    type: "object",
    properties: { name: { type: "string", minLength: 1 }, url, avatar: url },
    minProperties: 1,
    patternProperties: { "^_": { type: "object" } },
    additionalProperties: false,
  },
};

export const jsonFeedSchema = {
  type: "object",
  required: ["version", "title", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: { type: "string" },
    home_page_url: url,
    feed_url: url,
    description: { type: "string" },
    user_comment: { type: "string" },
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language: { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
    expired: { type: "boolean" },
    hubs: {
      type: "array",
      items: { type: "object", required: ["type", "url"], properties: { type: { type: "string" }, url } },
    },
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["id"],
        anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
        properties: {
          id: { type: "string", minLength: 1 },
          url,
          external_url: url,
          title: { type: "string" },
          content_html: { type: "string" },
          content_text: { type: "string" },
          summary: { type: "string" },
          image: url,
          banner_image: url,
          date_published: { type: "string", format: "date-time" },
          date_modified: { type: "string", format: "date-time" },
          authors,
          tags: { type: "array", items: { type: "string" }, uniqueItems: true },
          language: { type: "string" },
          attachments: {
            type: "array",
            items: {
              type: "object",
              required: ["url", "mime_type"],
              properties: {
                url,
                mime_type: { type: "string", pattern: "^[^/]+/[^/]+$" },
                title: { type: "string" },
                size_in_bytes: { type: "number", minimum: 0 },
                duration_in_seconds: { type: "number" },
              },
              additionalProperties: false,
            },
          },
        },
        patternProperties: { "^_": { type: "object" } },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { "^_": { type: "object" } },
  additionalProperties: false,
};
