import { escapeHtml, type InterfaceLanguage } from "@revue/core";

// What mail clients understand: a table for the column, styles on the elements. The sheet in the head only turns colours for those
// that know dark mode; a client that drops it shows the light page. No image, no font, nothing fetched.
const DARK = `@media (prefers-color-scheme:dark){.page{background:#15161d!important}.ink{color:#e9e7e2!important}.grey{color:#a9a7b3!important}.link{color:#b9a7f0!important}.rule{border-color:#3a3b47!important}}`;

export const SERIF = "font-family:Georgia,'Times New Roman',serif";
export const SANS = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const INK = "color:#1b1c2a";
export const GREY = "color:#5b5a6b";
export const LINK = "color:#4a2d8c";

/** A whole mail in one column of at most 600 pixels, from parts that are already HTML. */
export function mailPage(page: { language: InterfaceLanguage; title: string; preview: string; rows: readonly string[] }): string {
  const cells = page.rows.map((row) => `<tr><td style="padding:0 24px">${row}</td></tr>`).join("\n");
  return (
    `<!doctype html>\n<html lang="${page.language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="color-scheme" content="light dark">\n` +
    `<meta name="supported-color-schemes" content="light dark">\n<title>${escapeHtml(page.title)}</title>\n<style>${DARK}</style>\n</head>\n` +
    `<body class="page" style="margin:0;padding:0;background:#fbfafc">\n` +
    // The line that clients show beside the subject; not a part of the page.
    `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(page.preview)}</div>\n` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 0">\n` +
    `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">\n${cells}\n</table>\n` +
    `</td></tr></table>\n</body>\n</html>\n`
  );
}

/** A link whose words are text. */
export function mailLink(url: string, words: string, style = ""): string {
  return `<a class="link" href="${escapeHtml(url)}" style="${LINK};${style}">${escapeHtml(words)}</a>`;
}
