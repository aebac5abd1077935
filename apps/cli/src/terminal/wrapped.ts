/** Breaks a text into lines of a terminal, between words. The first begins with `before`, the others are set in as far. */
export function wrapped(text: string, columns: number, before = ""): string {
  const lines: string[] = [];
  let line = before;
  for (const word of text.split(" ")) {
    const isFirst = line.trim() === "" || line === before;
    if (!isFirst && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = " ".repeat(before.length) + word;
    } else line = isFirst ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
