import type { TextContext } from "./text-context.ts";
import type { Vault } from "./vault.ts";

const OPENING = /<(html|code|cadre|frame|script|style|pre|math)(\s[^<>]*)?>|<\?|<!--/gi;

/**
 * Keeps aside what SPIP shows untouched: `<code>`, `<cadre>`, `<html>`, `<pre>`, scripts, formulas and PHP.
 *
 * Source: SPIP's `echappe_html`. A block that is never closed is no block: its tag stands in the text.
 */
export function protectBlocks(text: string, vault: Vault, context: TextContext): string {
  if (!text.includes("<")) return text;
  const never = new Set<string>();
  let lower: string | undefined;
  let out = "";
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const name = match[1]?.toLowerCase() ?? match[0];
    const inside = OPENING.lastIndex;
    const closing = name === "<?" ? "?>" : name === "<!--" ? "-->" : `</${name}>`;
    lower ??= asciiLower(text);
    const end = never.has(name) ? -1 : lower.indexOf(closing, inside);
    if (end === -1) {
      // Nothing further on closes one either: never look again.
      if (!never.has(name) && name !== "<!--" && name !== "<?") context.remark("code-unclosed", match[0]);
      never.add(name);
      continue;
    }
    const content = text.slice(inside, end);
    out += text.slice(from, match.index) + kept(name, match[2] ?? "", content, vault, context);
    from = end + closing.length;
    OPENING.lastIndex = from;
  }
  return from === 0 ? text : out + text.slice(from);
}

function kept(name: string, attributes: string, content: string, vault: Vault, context: TextContext): string {
  switch (name) {
    case "code": {
      const lines = content.replace(/^\n+|\n+$/g, "");
      const language = /class=["']?([\w+#.-]+)/.exec(attributes)?.[1];
      if (!content.includes("\n")) return vault.keep({ type: "code", text: content });
      return vault.keep({ type: "code-block", text: lines, ...(language !== undefined && { language }) });
    }
    case "cadre":
    case "frame":
      return vault.keep({ type: "code-block", text: content.trim() });
    case "html":
      return vault.keep({ type: "html", text: content });
    case "pre":
      return vault.keep({ type: "html", text: `<pre>${content}</pre>` });
    case "math":
      return formulas(content, vault, context);
    case "script":
    case "style":
      context.remark("script", content);
      return "";
    case "<?":
      return vault.keep({ type: "code", text: `<?${content}?>` });
    default:
      return "";
  }
}

/** TeX between dollars as code, what is between formulas as text. Source: SPIP's `traiter_math`. */
function formulas(content: string, vault: Vault, context: TextContext): string {
  context.remark("math", content);
  const parts = content.split(/(\$\$[^$]+\$\$|\$[^$]+\$)/);
  if (parts.length === 1) return vault.keep({ type: "code", text: content.trim() });
  return parts
    .map((part) => {
      if (part.startsWith("$$")) return vault.keep({ type: "code-block", text: part.slice(2, -2).trim(), language: "tex" });
      return part.startsWith("$") ? vault.keep({ type: "code", text: part.slice(1, -1).trim() }) : part;
    })
    .join("");
}

/** Lower case without changing any length, so that positions stay true. */
const asciiLower = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
