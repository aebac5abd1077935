import { expect, test } from "vitest";
import { readBody } from "../body/read-body.ts";
import { toText } from "../body/to-text.ts";
import { anArticle, aSubject } from "../fixtures.ts";
import type { Subject } from "../subject/subject.ts";
import { findMentions } from "./find-mentions.ts";
import { markBody, placeOf } from "./mark-body.ts";
import { MentionFinder } from "./mention-finder.ts";

const office = (fr: string, over = {}) => ({ title: { fr }, attestedOn: [], evidence: [], ...over });
const port = aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } });
const paris = aSubject({ kind: "place", slug: "paris", name: { fr: "Paris" } });
const onu = aSubject({
  kind: "organisation",
  slug: "onu",
  name: { fr: "Organisation des Nations unies" },
  aliases: ["ONU", "UN"],
});
const council = aSubject({ kind: "organisation", slug: "conseil", name: { fr: "Conseil de sécurité de l’ONU" } });
const topic = aSubject({ kind: "topic", slug: "securite", name: { fr: "Sécurité des ports" }, aliases: ["2+2"] });
const igor = aSubject({
  kind: "person",
  slug: "igor-orlov",
  name: { fr: "Igor Orlov" },
  aliases: ["Игорь Щукин"],
  sharedNames: ["M. Orlov"],
  offices: [office("Ministre russe des Affaires étrangères", { to: { on: "2004-03" } })],
});
const serge = aSubject({
  kind: "person",
  slug: "serge-orlov",
  name: { fr: "Serge Orlov" },
  sharedNames: ["M. Orlov"],
  offices: [office("Ministre russe de la Défense", { attestedOn: ["2005-01-21"] })],
});
const subjects: Subject[] = [port, paris, onu, council, topic, igor, serge];
const finder = new MentionFinder(subjects);
const find = (slug: string) => subjects.find((one) => one.slug === slug);

const on = (publishedOn: string) => ({ publishedOn });

const mentions = (text: string, over = {}) =>
  findMentions(anArticle({ body: text, ...over }), readBody(text).body, { finder, find });
const met = (text: string, over = {}) => mentions(text, over).map((one) => [one.subject, one.text]);

test("names are found in any case of spaces, hyphens and accents, after elided articles too", () => {
  expect(met("L’ONU siège à Port‑Aven.")).toEqual([
    ["onu", "ONU"],
    ["port-aven", "Port‑Aven"],
  ]);
  expect(met("l’Organisation des\u00a0Nations unies")).toEqual([["onu", "Organisation des\u00a0Nations unies"]]);
});

test("the longest of two names that begin together is meant, and nothing inside it", () => {
  expect(met("Le Conseil de sécurité de l’ONU se réunit.")).toEqual([["conseil", "Conseil de sécurité de l’ONU"]]);
});

test("capitals tell a name from a word: « UN » from « un », « Paris » from « paris »", () => {
  expect(met("un pari, des paris, un port")).toEqual([]);
  expect(met("the UN")).toEqual([["onu", "UN"]]);
  expect(met("la sécurité des ports, SÉCURITÉ DES PORTS")).toHaveLength(2);
});

test("signs between words are part of a name", () => {
  expect(met("le format 2+2, les 2, 2 autres")).toEqual([["securite", "2+2"]]);
});

test("a name stops at a word that is not its own", () => {
  expect(met("Organisation des vieilles Nations unies, Port du Aven")).toEqual([]);
});

test("a Cyrillic name is met in Latin letters", () => {
  expect(met("MM. Igor Chtchoukine et Igor Shchukin")).toEqual([
    ["igor-orlov", "Igor Chtchoukine"],
    ["igor-orlov", "Igor Shchukin"],
  ]);
});

test("of two bearers of a name, the office beside it or the office held that day tells; else nobody is meant", () => {
  expect(met("M. Orlov, ministre des Affaires étrangères, a parlé.", on("2003-07-08"))).toEqual([["igor-orlov", "M. Orlov"]]);
  expect(met("M. Orlov, ministre de la Défense, a parlé.", on("2003-07-08"))).toEqual([["serge-orlov", "M. Orlov"]]);
  expect(met("M. Orlov a parlé.", on("2005-01-21"))).toEqual([["serge-orlov", "M. Orlov"]]);
  expect(met("M. Orlov a parlé.", on("2003-07-08"))).toEqual([["igor-orlov", "M. Orlov"]]);
  expect(met("M. Orlov a parlé.", on("2006-07-08"))).toEqual([]);
  expect(met("M. Orlov, ministre, a parlé.", on("2006-07-08"))).toEqual([]);
});

test("only the first place outside quotations and headings is linked", () => {
  const text = "## Paris\n\n> Port-Aven et Paris\n\nPort-Aven, [Paris](https://quais.example/), Paris, Paris.";
  expect(mentions(text).map(({ subject, linked, leaf }) => [subject, linked, leaf])).toEqual([
    ["paris", false, 0],
    ["port-aven", false, 1],
    ["paris", false, 1],
    ["port-aven", true, 2],
    ["paris", false, 3],
    ["paris", true, 4],
    ["paris", false, 4],
  ]);
});

test("editors leave subjects out and add words no vocabulary could know", () => {
  const corrected = { mentions: { not: ["paris"], also: [{ text: "le vieux port", subject: "port-aven" }] } };
  expect(met("À Paris, le vieux port dort.", corrected)).toEqual([["port-aven", "le vieux port"]]);
});

test("marking a body changes none of its words", () => {
  const text = "**Port-Aven** et l’ONU, à Paris le 27 février.\n\n::: excerpt x\n\n« Paris »\n\n:::";
  const { body } = readBody(text);
  const links = mentions(text).flatMap((one) => (one.linked ? [{ ...one, href: `/sujets/${one.subject}` }] : []));
  const phrase = [placeOf(body, "à Paris le 27 février") ?? []].flat();
  const marked = markBody(body, [...links, ...phrase.map((one) => ({ ...one, href: "/dossiers/d#c", sign: "†" }))]);
  expect(toText(marked).replace("†", "")).toBe(toText(body));
  expect(toText(marked, { link: (words, href) => `[${words}](${href})` })).toBe(
    "[Port-Aven](/sujets/port-aven) et l’[ONU](/sujets/onu), à [Paris](/sujets/paris) le 27 février[†](/dossiers/d#c).\n\n« Paris »",
  );
});

test("a mark that is not where it says is left out", () => {
  const { body } = readBody("Port-Aven dort.");
  expect(markBody(body, [{ leaf: 0, start: 0, end: 9, text: "Port-Louis", href: "/x" }])).toEqual(body);
  expect(placeOf(body, "Port-Louis")).toBeUndefined();
});
