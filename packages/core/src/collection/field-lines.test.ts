import { expect, test } from "vitest";
import { fieldLines } from "./field-lines.ts";

const yaml = `# a comment
headline: x
"documents":
  - id: a
    speakers: [p, q]

  - id: b
    kind: &k interview
text: |
  one
  two
last: { of: [1,
  2] }
again: *k
`;

test.for<[(string | number)[], number]>([
  [["headline"], 2],
  [["documents"], 3],
  [["documents", 0], 4],
  [["documents", 0, "speakers", 1], 5],
  [["documents", 1, "id"], 7],
  [["documents", 1, "kind"], 8],
  [["text"], 9],
  [["last", "of", 1], 13],
  [["again"], 14],
])("%j is on line %i", ([path, line]) => {
  expect(fieldLines(yaml, 1)(path)).toBe(line);
  expect(fieldLines(yaml, 11)(path)).toBe(line + 10);
});

test("a field that is not written has the line of what should hold it", () => {
  expect(fieldLines(yaml, 1)(["documents", 1, "label"])).toBe(7);
  expect(fieldLines(yaml, 1)(["section"])).toBe(1);
});
