/** Whether a route is an article's card, which other sites may frame. */
export const isCard = (route: string | null): boolean => route?.endsWith("/carte") ?? false;

/**
 * Lets any site frame a page that has no script: takes out the one written into every page, and opens the one directive that keeps
 * all other pages out of frames. Rule: CSP Level 3, frame-ancestors, which goes before `X-Frame-Options`.
 */
export const withoutScript = (html: string): string => html.replaceAll(/<script>[^<]*<\/script>/gu, "");

export function openToFrames(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  const open = policy.replace(/frame-ancestors [^;]*/u, "frame-ancestors *").replace(/script-src [^;]*/u, "script-src 'none'");
  headers.set("content-security-policy", open);
  headers.set("cross-origin-resource-policy", "cross-origin");
}
