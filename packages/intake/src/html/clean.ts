import { findAll } from "./find-all.ts";
import { attributeOf } from "./simple-selector.ts";

/** What is never an article's text, by element. */
const FURNITURE =
  "script, style, noscript, template, svg, iframe, form, button, input, select, nav, dialog, [role='navigation'], [role='banner'], [role='contentinfo'], [role='search'], [role='dialog'], [role='alertdialog'], [aria-hidden='true'], [hidden]";

// Whole words of class names and ids. Seen on French, English and Russian sites; "share" must not be "shareholder-letter".
const NAMED =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|didomi|onetrust|tarteaucitron|axeptio|cmp|bandeau-?cookies?|newsletter|subscribe|subscription|abonnement|abonnez|paywall-(?:offer|banner)|share|sharing|sharebar|partage(?:r)?|social|reseaux-?sociaux|addthis|sharethis|related|lire-?aussi|read-?also|read-?more|recommend(?:ed|ations?)?|recommande|outbrain|taboola|sponsored|sponsor|advert(?:isement)?|ads?|pub|publicite|banner|promo|breadcrumbs?|fil-?ariane|ariane|comments?|commentaires?|comment-?form|respond|pagination|tags?-?list|tags|mots-?cles|toolbar|tools|outils|print|imprimer|skip-?link|footer|sidebar|most-?read|plus-?lus|trending|author-?bio|auteur-?bio|bio|about-?author|widget|popup|modal|overlay|login|signin|menu|navbar|navigation|topbar|masthead|mw-editsection|editsection)(?=$|[\s_-])/i;
/** Names that are an article's own, whatever else they say: "article-body has-sidebar". */
const KEPT =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|entry-?content|post-?content|story-?body|texte|contenu|content-?body|body|main|chapo|article)(?=$|[\s_-])/i;

/** Takes the furniture out of a page: banners of consent, sharing, newsletters, related articles, comments. Changes the document. */
export function clean(document: Document): void {
  for (const element of findAll(document, FURNITURE)) element.remove();
  const body = document.body as HTMLElement | null;
  if (!body) return;
  const whole = (body.textContent ?? "").length;
  for (const element of findAll(document, "[class], [id]")) {
    const names = `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
    if (
      !NAMED.test(names) ||
      KEPT.test(names) ||
      element.localName === "body" ||
      element.localName === "article" ||
      element.localName === "main"
    )
      continue;
    // A wrapper of the whole page may be called anything.
    if ((element.textContent ?? "").length > whole * 0.4 && !isBesideArticle(element, document)) continue;
    element.remove();
  }
}

/** Whether the article stands elsewhere: long lists of other articles fill most of some pages. */
function isBesideArticle(element: Element, document: Document): boolean {
  if (element.querySelector("h1, article p, main p, [itemprop='articleBody']") !== null) return false;
  let length = 0;
  for (const paragraph of document.querySelectorAll("article p, [itemprop='articleBody'] p")) {
    if (!element.contains(paragraph)) length += (paragraph.textContent ?? "").length;
    if (length > 600) return true;
  }
  return false;
}
