import type { Config } from "@sveltejs/kit/vite";

/**
 * What a page may load, and from where: its own site and nothing else, and no script or style written into the page.
 * Rule: Content Security Policy Level 3. SvelteKit adds the hashes of what it writes into a page itself.
 */
export const CONTENT_POLICY: NonNullable<NonNullable<Config["csp"]>["directives"]> = {
  "default-src": ["none"],
  "script-src": ["self"],
  "style-src": ["self"],
  "img-src": ["self", "data:"],
  "font-src": ["self"],
  "connect-src": ["self"],
  "manifest-src": ["self"],
  "form-action": ["self"],
  "base-uri": ["none"],
  "frame-ancestors": ["none"],
};
