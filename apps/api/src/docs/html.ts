const SPECIAL: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Makes any text safe between tags and inside quoted attributes. */
export function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => SPECIAL[character] ?? character);
}

/** The little Markdown that descriptions are written in: code, strong words, lists and paragraphs. */
export function described(text: string | undefined): string {
  if (text === undefined) return "";
  return text
    .split("\n\n")
    .map((part) => {
      const lines = part.split("\n");
      if (!lines.every((line) => line.startsWith("- "))) return `<p>${inline(part)}</p>`;
      return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`;
    })
    .join("\n");
}

export function inline(text: string): string {
  return safe(text)
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>")
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}

/** A block of code that can be scrolled by keyboard. */
export function codeBlock(text: string, label: string): string {
  return `<pre tabindex="0" role="region" aria-label="${safe(label)}"><code>${safe(text)}</code></pre>`;
}
