/** Text safe in XML, between tags and in attributes, without what XML 1.0 cannot hold at all. */
export const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what XML has no way to write
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
