import { findAll } from "./find-all.ts";
import { lineOf } from "./text-of.ts";

/** Why a page is no article, whatever its status said. */
export type Refusal = "bot-check" | "login-wall" | "error-page" | "no-article";

const BOT_TITLE =
  /just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|robot or human|security check|access (?:to this page has been )?denied|pardon our interruption|vérification (?:de sécurité|que vous)|êtes-vous un robot|проверка браузера|ddos-guard/i;
const BOT_TEXT =
  /enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser before)|please (?:complete the security check|verify you are a human)|unusual traffic from your|performing security verification|veuillez activer javascript et (?:désactiver|les cookies)|datadome|geo\.captcha-delivery|_incapsula_resource|px-captcha|cf-turnstile|h-captcha|g-recaptcha/i;
const ERROR_TITLE =
  /^(?:(?:error|erreur|ошибка)\s*)?(?:404|403|410|500|502|503)\b|\b(?:page|article|document) (?:introuvable|non trouvée?|not found|inexistante?)|not found$|page not found|страница не найдена|erreur (?:404|interne|500)|service unavailable|bad gateway|site en maintenance|under maintenance|domain (?:is )?for sale|domaine à vendre/i;
const WALL_TEXT =
  /(?:connectez-vous|identifiez-vous|abonnez-vous) (?:pour|afin de) (?:lire|accéder|continuer|poursuivre)|(?:article|contenu) (?:est )?réservé (?:à nos|aux) abonnés|il vous reste \d+ ?% de cet article|la suite est réservée|pour lire la suite,? (?:abonnez|connectez)|(?:sign|log) in to (?:read|continue|view)|subscribe (?:now )?to (?:read|continue)|(?:article|content) is (?:reserved|available) (?:for|to|only to) subscribers|create (?:a free|an) account to (?:read|continue)|you(?:'|’)ve reached your limit of free articles|войдите,? чтобы (?:читать|продолжить)|только для подписчиков/i;

/** Words of text from which a page that asks to sign in is still an article with a call to subscribe. */
const ENOUGH = 180;
/** Fewest words of an article. */
const FEWEST = 25;

/** Whether a page is a bot check or an error, looked at before anything is extracted. */
export function refusalOfPage(document: Document, html: string, text: string): Refusal | undefined {
  const title = lineOf(document.querySelector("title")) ?? "";
  const heading = lineOf(document.querySelector("h1")) ?? "";
  const isShort = text.length < 3000;
  if (
    isShort &&
    (BOT_TITLE.test(title) || BOT_TITLE.test(heading) || BOT_TEXT.test(text) || (text.length < 600 && BOT_TEXT.test(html)))
  )
    return "bot-check";
  if (text.length < 6000 && (ERROR_TITLE.test(title) || ERROR_TITLE.test(heading)) && !hasLongParagraph(document))
    return "error-page";
  return undefined;
}

/** What tells a wall, looked at before the page is cleaned. */
export interface WallSigns {
  asksToSignIn: boolean;
  hasPassword: boolean;
}

export const wallSigns = (document: Document, text: string): WallSigns => ({
  asksToSignIn: WALL_TEXT.test(text),
  hasPassword: findAll(document, "input[type='password']").length > 0,
});

/** Whether what was extracted is what a wall lets through, or nothing. */
export function refusalOfText(
  words: number,
  { asksToSignIn, hasPassword, isFree, isSaidArticle }: WallSigns & { isFree: boolean; isSaidArticle: boolean },
): Refusal | undefined {
  if (words < ENOUGH && (asksToSignIn || !isFree)) return "login-wall";
  if (hasPassword && words < 80) return "login-wall";
  return words < (isSaidArticle ? 8 : FEWEST) ? "no-article" : undefined;
}

function hasLongParagraph(document: Document): boolean {
  return [...document.querySelectorAll("p")].filter((paragraph) => (paragraph.textContent ?? "").length > 250).length >= 3;
}

/** What a reader sees, as far as walls and errors are told: the first texts of the page, scripts left out. */
export function visibleText(document: Document): string {
  let text = "";
  const queue: ChildNode[] = [...(document.body?.childNodes ?? [])].reverse() as ChildNode[];
  for (let node = queue.pop(); node && text.length < SEEN; node = queue.pop()) {
    if (node.nodeType === 3) text += `${node.textContent ?? ""} `;
    else if (node.nodeType === 1 && !UNSEEN.has((node as unknown as Element).localName)) {
      const children = node.childNodes;
      for (let at = children.length - 1; at >= 0; at--) queue.push(children[at] as ChildNode);
    }
  }
  return text.replace(/\s+/g, " ").trim();
}

const SEEN = 60_000;
const UNSEEN = new Set(["script", "style", "template", "noscript", "svg"]);
