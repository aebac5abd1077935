/** The header that leads to the following page of a list; none on the last one. Rule: RFC 8288. */
export function nextPage(url: URL, parameter: string, next: string | undefined): Record<string, string> {
  if (next === undefined) return {};
  const query = new URLSearchParams(url.search);
  query.set(parameter, next);
  return { Link: `<${url.pathname}?${query}>; rel="next"` };
}
