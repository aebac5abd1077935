/** What one simple selector asks of an element: « nav.path », « #main », « time[datetime] », « [rel~='tag'] ». */
export interface SimpleSelector {
  tag?: string;
  id?: string;
  classes: string[];
  attributes: { name: string; sign: "" | "=" | "~=" | "^="; value: string; anyCase: boolean }[];
}

const PART =
  /^(?:(?<tag>[a-z][a-z\d]*)|\.(?<class>[\w-]+)|#(?<id>[\w-]+)|\[(?<name>[\w:-]+)(?:(?<sign>[~^]?=)(?<quote>["'])(?<value>.*?)\k<quote>(?<anyCase> i)?)?\])/i;

/** Reads a selector of one element, without combinators and pseudo-classes. Throws on any other: selectors are ours. */
export function simpleSelector(text: string): SimpleSelector {
  const selector: SimpleSelector = { classes: [], attributes: [] };
  for (let rest = text; rest !== "";) {
    const part = PART.exec(rest);
    if (!part?.groups) throw new Error(`${text} is no simple selector.`);
    const { tag, class: name, id, name: attribute, sign = "", value = "", anyCase } = part.groups;
    if (tag !== undefined) selector.tag = tag;
    else if (name !== undefined) selector.classes.push(name);
    else if (id !== undefined) selector.id = id;
    else if (attribute !== undefined)
      selector.attributes.push({ name: attribute, sign: sign as "", value, anyCase: anyCase !== undefined });
    rest = rest.slice(part[0].length);
  }
  return selector;
}

/** Whether an element is what a selector asks for. Rule: Selectors Level 4, of which it knows the simple ones. */
export function isMatch(element: Element, { tag, id, classes, attributes }: SimpleSelector): boolean {
  if (tag !== undefined && element.localName !== tag) return false;
  if (id !== undefined && attributeOf(element, "id") !== id) return false;
  if (classes.length > 0) {
    const names = wordsOf(attributeOf(element, "class"));
    if (!classes.every((name) => names.includes(name))) return false;
  }
  return attributes.every(({ name, sign, value, anyCase }) => {
    const given = attributeOf(element, name);
    if (given === undefined || sign === "") return given !== undefined;
    const [one, wanted] = anyCase ? [given.toLowerCase(), value.toLowerCase()] : [given, value];
    if (sign === "~=") return wordsOf(one).includes(wanted);
    return sign === "^=" ? one.startsWith(wanted) : one === wanted;
  });
}

/** An attribute as it is written: linkedom's `getAttribute("class")` makes a list of names of it first. */
export const attributeOf = (element: Element, name: string): string | undefined => element.getAttributeNode(name)?.value;

export const wordsOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split(/\s+/));
