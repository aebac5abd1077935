/** A year, in seconds. */
const YEAR = 31_536_000;

/**
 * What every answer says, whoever made it. What the content may load is said by who makes it (`Content-Security-Policy`).
 *
 * Sources: OWASP Secure Headers Project; `Strict-Transport-Security` only where the site is known to be on https.
 */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(origin.startsWith("https:") && { "strict-transport-security": `max-age=${YEAR}` }),
  };
}
