/** The look of the documentation: the reader's own fonts, light and dark from the system, one column and a list of contents. */
export const STYLE_SHEET = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfbfd, #14171f);
  --ink: light-dark(#1b2030, #dfe3ee);
  --faint: light-dark(#565d70, #a2aabd);
  --line: light-dark(#d5d8e2, #333a4a);
  --ground: light-dark(#f1f2f7, #1c212c);
  --accent: light-dark(#4b2e83, #c3b1f2);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 6rem; max-width: 78rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1, h2, h3 { line-height: 1.2; text-wrap: balance; font-family: "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif; }
h1 { margin: 0; font-size: clamp(2rem, 5vw, 3rem); font-weight: 600; }
h2 { margin: 3.5rem 0 .75rem; padding-top: .6rem; border-top: 3px double var(--line); font-size: 1.6rem; }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; }
header { padding-bottom: 1.5rem; }
.review { margin: 0 0 .25rem; }
.summary { margin: .5rem 0 0; color: var(--faint); max-width: 45rem; }
p, main ul { max-width: 45rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); }
nav h2 { margin-top: 0; font-size: 1rem; font-family: inherit; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav ul ul { margin: 0 0 .75rem; }
nav li { padding: .15rem 0; }
nav ul ul li { padding-left: .9rem; border-left: 1px solid var(--line); }
code, pre { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Consolas, monospace; font-size: .875em; overflow-wrap: anywhere; }
pre { margin: .75rem 0; padding: .9rem 1rem; overflow: auto; max-height: 28rem; background: var(--ground); border-left: 3px solid var(--line); }
pre code { overflow-wrap: normal; font-size: .85rem; }
.address { font-size: 1.05rem; }
.method { font-size: .8rem; font-weight: 700; letter-spacing: .06em; color: var(--accent); }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; min-width: 34rem; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody th { white-space: nowrap; }
thead th { color: var(--faint); font-weight: 600; }
tr:target, section:target > h3 { background: light-dark(#ece6f8, #2c2542); }
summary { cursor: pointer; padding: .35rem 0; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 0 3.5rem; }
  header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .92rem; }
  main > section:first-child > h2 { margin-top: 0; }
}
@media print { nav, .skip { display: none; } pre { max-height: none; white-space: pre-wrap; } }
`;
