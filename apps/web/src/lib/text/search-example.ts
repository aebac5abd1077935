const addressOf = (search: string, query: string): string => `${search}?${new URLSearchParams({ q: query })}`;

/** A link, in Markdown, to what a query finds. */
export const link = (search: string, query: string): string => `[${query}](${addressOf(search, query)})`;

/** The same, with the query printed as it is typed: no typography may touch it. */
export const example = (search: string, query: string): string => `[\`${query}\`](${addressOf(search, query)})`;
