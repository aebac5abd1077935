import { blocksText, type Block } from "@revue/core";
import { isToolsLine } from "../spip-page/tools-line.ts";

/** Lines that sites put between paragraphs, by how they begin. */
const BEGINS =
  /^(?:(?:à )?lire (?:aussi|également)|à lire|voir aussi|retrouvez (?:ici|notre|tous)|suivez-nous|abonnez-vous|inscrivez-vous|recevez (?:notre|nos|toute)|téléchargez l[’']appli|cet article (?:est|vous a)|partager (?:cet|l[’']article)|pour aller plus loin|sur le même sujet|publicité\b|la suite après (?:la|cette) publicité|nos lecteurs ont lu|read (?:more|also|next)|see also|related(?: articles?)?\s*:|sign up|subscribe (?:to|now|today)|follow us|download (?:our|the) app|advertisement|share this|click here to|more (?:on this story|from)|this article (?:was|is) (?:only|for)|читайте также|подписывайтесь|подпишитесь|реклама|поделиться|смотрите также|cookies?\b)/iu;
/** A longer line is a sentence of the article that happens to begin so. */
const LONGEST = 220;

/** Takes out the lines that sites put between an article's paragraphs and at its end: calls to read something else, to subscribe, to share. */
export function withoutLeftovers(blocks: readonly Block[]): { blocks: Block[]; dropped: string[] } {
  const dropped: string[] = [];
  const kept = blocks.filter((block) => {
    if (block.type !== "paragraph" && block.type !== "heading" && block.type !== "list") return true;
    const text = blocksText([block]).trim();
    if (text.length > LONGEST && block.type !== "list") return true;
    const isLeftover =
      text !== "" && (BEGINS.test(text.replace(/^[-–•\s]+/, "")) || isToolsLine(text) || isOnlyLinks(block, text));
    if (isLeftover) dropped.push(text.slice(0, 120));
    return !isLeftover;
  });
  while (kept.at(-1)?.type === "rule" || kept.at(-1)?.type === "heading") {
    const last = kept.pop() as Block;
    if (last.type === "heading") dropped.push(blocksText([last]).trim());
  }
  while (kept[0]?.type === "rule") kept.shift();
  return { blocks: kept, dropped };
}

/** A list of which every item is one link and nothing else: headlines of other articles. */
function isOnlyLinks(block: Block, text: string): boolean {
  if (block.type !== "list" || block.items.length < 2 || text.length > 1500) return false;
  return block.items.every((item) => {
    const [only, ...more] = item;
    if (more.length > 0 || only?.type !== "paragraph") return false;
    const [link, ...others] = only.children;
    return link?.type === "link" && others.length === 0;
  });
}
