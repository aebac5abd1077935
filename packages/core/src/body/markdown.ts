import MarkdownIt, { type StateBlock } from "markdown-it";
import { containerRule } from "./container-rule.ts";
import { noteCallRule, noteTextRule } from "./note-rules.ts";

/** Most blocks inside blocks, a list counting for two (itself, and its items). No printed page needs more. */
export const DEPTH_MAX = 24;

/**
 * The Markdown of a body: CommonMark, with tables, notes and the two containers; without HTML.
 *
 * Only its tokens are used, never its own HTML. `html` stays on so that tags come as tokens that can be reported
 * (`readBody` turns each into visible text); addresses are not judged here either, for the same reason.
 */
export const markdown = new MarkdownIt("commonmark", { html: true, maxNesting: 100 }).enable("table").disable("html_block");

markdown.validateLink = () => true;
markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (address) => address;

const interrupting = { alt: ["paragraph", "reference", "blockquote", "list"] };
markdown.block.ruler.before("table", "too-deep", tooDeepRule);
markdown.block.ruler.before("fence", "container", containerRule, interrupting);
markdown.block.ruler.before("reference", "note-text", noteTextRule, interrupting);
markdown.inline.ruler.before("link", "note-call", noteCallRule);

/** Takes what lies beyond `DEPTH_MAX` as one token, so that no recursion goes deeper and nothing is lost. */
function tooDeepRule(state: StateBlock, startLine: number, endLine: number): boolean {
  if (state.level < DEPTH_MAX) return false;
  const token = state.push("too_deep", "", 0);
  token.content = state.getLines(startLine, endLine, state.blkIndent, false);
  token.map = [startLine, endLine];
  state.line = endLine;
  return true;
}
