/**
 * Writes JSON that every reader takes: half a surrogate pair, which some refuse even as an escape, becomes U+FFFD.
 * Rule: RFC 8259, 8.2; RFC 7493 (I-JSON), 2.1.
 */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "string" ? inner.toWellFormed() : inner));
}
