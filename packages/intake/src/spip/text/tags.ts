/** Elements that begin and end on lines of their own. Source: SPIP's `_BALISES_BLOCS`, and HTML's own. */
export const BLOCKS = new Set(
  (
    "address applet article aside blockquote body button center dd details dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map marquee menu nav noscript object ol option p pre " +
    "section select summary table tbody td textarea tfoot th thead title tr ul caption colgroup col video audio"
  ).split(" "),
);

/** Elements inside a line. */
const INLINES = new Set(
  (
    "a abbr acronym b bdi bdo basefont big blink br cite code data datalist del dfn em embed font i img input ins kbd label link " +
    "mark meta meter nobr output param progress q rp rt ruby s samp script small source span strike strong style sub sup svg path " +
    "template time track tt u var wbr intro quote poesie poetry cadre frame math area base canvas multi center"
  ).split(" "),
);

/** Whether a name is an element's that browsers know, or Word's own (`o:p`). Anything else in angle brackets is words. */
export const isElement = (name: string): boolean => BLOCKS.has(name) || INLINES.has(name) || /^\w+:\w+$/.test(name);

const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** The attributes of a tag, names in lower case, values as written. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of tag.slice(0, ATTRIBUTES_MAX).matchAll(ATTRIBUTE)) {
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return attributes;
}

/** A tag is read this far, in characters: longer ones carry images as data. */
const ATTRIBUTES_MAX = 4_000;
