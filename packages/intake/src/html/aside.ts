import { attributeOf } from "./simple-selector.ts";

const NAMED = /(?:^|[\s_-])(?:related|recommend\w*|read-?more|teaser|card|comments?|sidebar|widget)(?=$|[\s_-])/i;

/** Whether an element is about another article than the page's: in an aside, a list of teasers, the comments. */
export function isInAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (
      at.localName === "aside" ||
      at.localName === "footer" ||
      NAMED.test(attributeOf(at, "class") ?? "") ||
      NAMED.test(attributeOf(at, "id") ?? "")
    )
      return true;
  }
  return false;
}
