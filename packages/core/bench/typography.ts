/**
 * How fast texts are set, as a share of the plainest thing that can be done to the same text: replacing one character
 * everywhere. Machines differ, the share hardly does. Run: `node --conditions=source bench/typography.ts`.
 */
import { readBody } from "../src/body/read-body.ts";
import { toHtml } from "../src/body/to-html.ts";
import { toMarkdown } from "../src/body/to-markdown.ts";
import { typesetBody } from "../src/body/typeset-body.ts";
import { typeset } from "../src/text/typeset.ts";

const PARAGRAPH =
  "Le 11 mars 2008, M. Dupont a dit : \"L'accord est signé\" - à Paris, devant 12 300 personnes ; qui l'eût cru ? Le XXIe siècle, " +
  "selon lui, commence... La coopération européenne se renforce dans tous les domaines, économique, scientifique et culturel.\n\n";
const ARTICLE = PARAGRAPH.repeat(10);
const ARTICLES = 300;
const { body } = readBody(ARTICLE);

/** Megabytes of text a second, by CPU time, the best of five. */
function rate(work: () => unknown): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    for (let article = 0; article < ARTICLES; article++) work();
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (Buffer.byteLength(ARTICLE) * ARTICLES) / (user + system));
  }
  return best;
}

const reference = rate(() => ARTICLE.replaceAll("é", "e"));
const show = (name: string, speed: number) => {
  console.log(`${name.padEnd(40)} ${speed.toFixed(0).padStart(5)} MB/s  ${((speed / reference) * 100).toFixed(1).padStart(6)} %`);
};
show("replaceAll of one letter (reference)", reference);
show(
  "typeset, French",
  rate(() => typeset(ARTICLE, "fr")),
);
show(
  "typesetBody, French",
  rate(() => typesetBody(body, "fr")),
);
show(
  "readBody",
  rate(() => readBody(ARTICLE)),
);
show(
  "toHtml",
  rate(() => toHtml(body)),
);
show(
  "toMarkdown",
  rate(() => toMarkdown(body)),
);
