import { readBody, toMarkdown } from "@revue/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { finishBody, readShortcuts, spipToMarkdown } from "./spip-body.ts";
import { aTextContext } from "../../../test/spip-text-context.ts";
import { NoteBook } from "./notes.ts";

/** Pieces of SPIP texts in any order: what hurried hands typed in twenty years. */
const PIECES = [
  ..."{ } {{ }} {{{ }}} {{{{ }}}} [ ] -> [[ ]] [? <- | || ~ -- \\{ \\[ * _ ` # > < & &amp; &eacute; &lt; [->12] [a->b] ->art3] |{fr}-> [[<x> ]] [^1] ::: +".split(
    " ",
  ),
  ..."<quote> </quote> <poesie> </poesie> <code> </code> <cadre> </cadre> <html> </html> <math> </math> <multi> </multi> [fr] [en]".split(
    " ",
  ),
  ..."<b> </b> <i> </i> <p> </p> <br> <br/> <div> </div> <ul> <ol> <li> </li> </ul> </ol> <table> <tr> <td> </td> </tr> </table> <th> <h3> </h3> <hr> <blockquote> </blockquote> <sup> </sup> <pre> </pre> <intro> <dl> <dt> <dd> <caption> <!-- --> <x> <a&nbsp;".split(
    " ",
  ),
  "<img1|left>",
  "<doc2|center>",
  "<doc9>",
  "<emb77>",
  '<a href="http://a.example/">',
  "</a>",
  '<img src="IMG/x.png" alt="y">',
  "http://a.example/b_c",
  "www.a.example",
  "\n",
  "\n",
  "\n\n",
  "\n- ",
  "\n-* ",
  "\n-** ",
  "\n-# ",
  "\n-*# ",
  "\n|",
  "|\n",
  "\n|{{a}}|b|\n",
  "\n----\n",
  "\n-- ",
  "\n_ ",
  " ",
  " ",
];

const texts = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.nat(999).map((n) => `mot${n}`) }),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(""));

test("whatever the text, the Markdown reads back without a fault, as the same tree", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, modern) => {
      const context = aTextContext({ lineBreaks: modern, escapes: modern });
      const notes = new NoteBook();
      const body = finishBody(readShortcuts(text, context, notes), notes, context);
      const markdown = toMarkdown(body);
      const again = readBody(markdown);
      expect(again.faults).toEqual([]);
      expect(toMarkdown(again.body)).toBe(markdown);
    }),
    { numRuns: 4000 },
  );
});

test("no word of a text is lost, unless a page would not show it", () => {
  // Left out: comments, targets of links, other languages, parameters of models and names of notes.
  const hiding =
    /^(?:\[|\]|->.*|<-|\|.*|\[\[.*|<multi>|<\/multi>|\[fr\]|\[en\]|<!--|-->|\[->12\]|\[a->b\]|\[\?|<a&nbsp;|<|>|<x>|\n\|)$/;
  const shown = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...PIECES.filter((piece) => !hiding.test(piece))) },
        { weight: 2, arbitrary: fc.nat(999).map((n) => ` mot${n} `) },
      ),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(shown, (text) => {
      const markdown = spipToMarkdown(text, aTextContext());
      for (const word of text.match(/ mot\d+ /g) ?? []) expect(markdown).toContain(word.trim());
    }),
    { numRuns: 3000 },
  );
});
