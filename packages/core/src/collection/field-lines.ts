import { EVENT_ID, getScalarValue, parseEvents, type Event } from "js-yaml";

/** Where a value stands in a file's data: keys and 0-based positions, from the root. */
export type Path = readonly (string | number)[];

/** Writes a path as editors read it: "excerpts[1].document". */
export function fieldOf(path: Path): string {
  return path.map((step, rank) => (typeof step === "number" ? `[${step}]` : rank === 0 ? step : `.${step}`)).join("");
}

/**
 * Tells on which line of a YAML text each field is written: its key's line, or its item's.
 *
 * Reads the text again, so it is meant for the texts that have faults only.
 *
 * @param yaml a text that `readYaml` understands
 * @param firstLine the file's line on which that text begins
 * @returns a function from path to 1-based line; a field that is not there has its nearest parent's line
 */
export function fieldLines(yaml: string, firstLine: number): (path: Path) => number {
  const lines = new Map<string, number>();
  const lineAt = lineCounter(yaml, firstLine);
  const events = parseEvents(yaml, { maxDepth: 32 });
  let next = 0;

  function take(): Event | undefined {
    return events[next++];
  }
  function walk(event: Event | undefined, path: Path): void {
    if (event?.type === EVENT_ID.MAPPING) {
      for (let key = take(); key !== undefined && key.type !== EVENT_ID.POP; key = take()) {
        const start = startOf(key);
        const inside = [...path, key.type === EVENT_ID.SCALAR ? getScalarValue(yaml, key) : ""];
        if (start !== undefined) lines.set(fieldOf(inside), lineAt(start));
        if (key.type !== EVENT_ID.SCALAR) walk(key, inside);
        walk(take(), inside);
      }
    } else if (event?.type === EVENT_ID.SEQUENCE) {
      let rank = 0;
      for (let item = take(); item !== undefined && item.type !== EVENT_ID.POP; item = take()) {
        const inside = [...path, rank++];
        const start = startOf(item);
        if (start !== undefined) lines.set(fieldOf(inside), lineAt(start));
        walk(item, inside);
      }
    }
  }
  // The first event opens the document, the second is its content.
  take();
  walk(take(), []);

  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(fieldOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return firstLine;
  };
}

function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : undefined;
}

/** Gives the line of a position. Positions are asked in rising order, so the text is counted once. */
function lineCounter(text: string, firstLine: number): (position: number) => number {
  let line = firstLine;
  let counted = 0;
  return (position) => {
    for (; counted < position; counted++) if (text[counted] === "\n") line++;
    return line;
  };
}
