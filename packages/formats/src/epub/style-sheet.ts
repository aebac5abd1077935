/** How a book looks, as far as its reader leaves it to us: spaces and emphasis; no font, no size, no colour of text. */
export const STYLE_SHEET = `body { margin: 0 5%; line-height: 1.45; hyphens: auto; -webkit-hyphens: auto; orphans: 2; widows: 2; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; font-weight: normal; hyphens: none; -webkit-hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.7em; margin: 1em 0 0.4em; }
h2 { font-size: 1.25em; margin: 1.4em 0 0.4em; }
h3, h4, h5, h6 { font-size: 1em; font-weight: bold; margin: 1.2em 0 0.3em; }
p { margin: 0.5em 0; }
.overline, .subheadline { font-size: 1.1em; }
.origin, .byline, footer, figcaption { font-size: 0.85em; }
.origin { border-top: 1px solid; border-bottom: 1px solid; padding: 0.5em 0; margin: 1em 0; }
.standfirst { font-size: 1.1em; margin: 1em 0; }
.document { font-weight: bold; margin: 1.4em 0 0.4em; break-after: avoid; page-break-after: avoid; }
blockquote { margin: 0.8em 0; padding-left: 1em; border-left: 2px solid; }
figure { margin: 1em 0; }
figcaption { margin-top: 0.4em; }
img { max-width: 100%; max-height: 90vh; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; }
th, td { border-bottom: 1px solid; padding: 0.3em 0.5em 0.3em 0; text-align: left; vertical-align: top; hyphens: auto; }
.align-right { text-align: right; }
.align-centre { text-align: center; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85em; }
sup { line-height: 0; }
footer { margin-top: 2.5em; border-top: 1px solid; }
footer h2 { font-size: 1em; font-weight: bold; }
footer ul, nav ol { list-style: none; padding-left: 0; }
footer li { overflow-wrap: anywhere; margin: 0.2em 0; }
nav ol ol { padding-left: 1em; }
nav li { margin: 0.5em 0; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100vh; }
.title { margin-top: 20%; }
`;
