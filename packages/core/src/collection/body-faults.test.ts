import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../body/read-body.ts";
import { isPlain } from "./body-faults.ts";

const signs = fc.constantFrom(
  "<b>",
  "](javascript:x)",
  "[^1]",
  ":::",
  "> ",
  "- ",
  "+ ",
  "1. ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "# ",
  "mot",
  "*",
  "_",
  "`",
  "\\",
  "&lt;",
  "|",
  "---",
  "~~~",
  "!",
);

test("a text called plain has no fault: it need not be read to be known good", () => {
  const texts = fc.oneof(
    fc.array(signs, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.tuple(signs, fc.nat(80)).map(([sign, times]) => `${sign.repeat(times)}x`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(isPlain(text));
      expect(readBody(text).faults).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test("ordinary prose is plain, lists and headings included", () => {
  expect(isPlain("La digue (1903) rouvre : « enfin », dit-on.\n\n## Les travaux\n\n- le quai,\n- 3 grues.\n\n1. Un.")).toBe(true);
});
