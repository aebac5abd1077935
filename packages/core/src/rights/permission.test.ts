import { describe, expect, test } from "vitest";
import { anArticle, aSource } from "../fixtures.ts";
import { CHANNELS, type Channel } from "./channel.ts";
import { licenceOf } from "./licence.ts";
import { Permission } from "./permission-record.ts";
import { permission } from "./permission.ts";
import { CREATIVE_COMMONS, Rights } from "./rights.ts";

/** What may be shown of an article from a source with these rights. */
function asked(rights: Rights, { channel = "page" as Channel, on = "2026-03-02", own = undefined as Rights | undefined } = {}) {
  const article = anArticle(own && { rights: own });
  return permission({ article, source: aSource({ name: "Gazette des quais", rights }), channel, on });
}

const contract = (over: object = {}): Rights =>
  Rights.parse({ preset: "licensed", contract: "CFC 2026-118", from: "2026-01-01", channels: ["page", "mail"], ...over });

const EVERY_RIGHTS: Rights[] = [
  { preset: "official-fr" },
  { preset: "licence-ouverte" },
  ...CREATIVE_COMMONS.map((preset) => Rights.parse({ preset })),
  { preset: "public-domain" },
  Rights.parse({ preset: "press" }),
  Rights.parse({ preset: "press", excerptWords: 0 }),
  contract(),
  contract({ otherwise: "nothing", until: "2026-12-31", notice: "Reproduction autorisée." }),
];

describe("whatever the rights", () => {
  const every = EVERY_RIGHTS.flatMap((rights) => CHANNELS.map((channel) => asked(rights, { channel })));

  test("the answer is one that its schema allows, and names its channel, its day, a credit, a licence and a clause", () => {
    for (const answer of every) {
      expect(Permission.parse(answer)).toEqual(answer);
      expect(answer).toMatchObject({ on: "2026-03-02", credit: { text: "Gazette des quais" } });
    }
    expect(new Set(every.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
  });

  test("an excerpt always has a limit, and nothing else has one", () => {
    for (const { show, limit } of every) expect(limit !== undefined).toBe(show === "excerpt");
  });

  test("the credit is the source's name, unless the source asks for other words", () => {
    expect(asked({ preset: "official-fr", credit: "© Quai d’Orsay" }).credit).toEqual({
      text: "© Quai d’Orsay",
      compulsory: true,
    });
    expect(asked({ preset: "public-domain" }).credit).toEqual({ text: "Gazette des quais", compulsory: false });
  });
});

test.for<[Rights, Permission["clause"], Permission["link"]]>([
  [{ preset: "official-fr" }, "official-text", "compulsory"],
  [{ preset: "licence-ouverte" }, "open-licence", "compulsory"],
  [{ preset: "cc-by-nc-nd", version: "3.0" }, "open-licence", "compulsory"],
  [{ preset: "public-domain" }, "public-domain", "welcome"],
])("%j is shown in full in every channel", ([rights, clause, link]) => {
  for (const channel of CHANNELS) expect(asked(rights, { channel })).toMatchObject({ show: "full", clause, link });
});

describe("of the press", () => {
  test("a short excerpt with a link may be shown, in every channel, by the rule of short quotation", () => {
    for (const channel of CHANNELS) {
      expect(asked(Rights.parse({ preset: "press" }), { channel })).toMatchObject({
        show: "excerpt",
        limit: { words: 50, share: 0.2 },
        link: "compulsory",
        credit: { compulsory: true },
        clause: "short-quotation",
        rule: "Code de la propriété intellectuelle, art. L122-5, 3°",
        licence: { code: "all-rights-reserved" },
      });
    }
  });

  test("a source may allow more words or fewer, and with none only the headline", () => {
    expect(asked({ preset: "press", excerptWords: 120 }).limit).toEqual({ words: 120, share: 0.2 });
    const none = asked({ preset: "press", excerptWords: 0 });
    expect(none).toMatchObject({ show: "headline", link: "compulsory", clause: "short-quotation" });
  });
});

describe("under contract", () => {
  test.for<[string, Permission["show"], Permission["clause"]]>([
    ["2025-12-31", "excerpt", "outside-contract-dates"],
    ["2026-01-01", "full", "contract"],
    ["2026-06-30", "full", "contract"],
    ["2026-07-01", "excerpt", "outside-contract-dates"],
  ])("from 1 January to 30 June 2026, on %s: %s", ([on, show, clause]) => {
    expect(asked(contract({ until: "2026-06-30" }), { on })).toMatchObject({ show, clause, licence: { code: "licensed" } });
  });

  test("a channel that it does not name is outside it", () => {
    const answers = CHANNELS.map((channel) => asked(contract(), { channel }));
    expect(answers.filter(({ show }) => show === "full").map(({ channel }) => channel)).toEqual(["page", "mail"]);
    expect(asked(contract(), { channel: "pdf" })).toMatchObject({
      show: "excerpt",
      limit: { words: 50, share: 0.2 },
      clause: "outside-contract-channels",
      rule: "Code de la propriété intellectuelle, art. L122-5, 3°",
    });
  });

  test("outside it nothing is shown, when it says so", () => {
    const strict = contract({ until: "2026-06-30", otherwise: "nothing" });
    for (const ask of [{ on: "2025-12-31" }, { on: "2026-07-01" }, { channel: "pdf" as const }]) {
      const { show, limit, rule } = asked(strict, ask);
      expect({ show, limit, rule }).toEqual({ show: "nothing", limit: undefined, rule: undefined });
    }
  });

  test("tells the last day on which the answer holds, so that it is not kept longer", () => {
    const dated = contract({ until: "2026-06-30" });
    expect(asked(dated, { on: "2025-11-02" }).until).toBe("2025-12-31");
    expect(asked(dated).until).toBe("2026-06-30");
    expect(asked(dated, { channel: "pdf" }).until).toBe("2026-06-30");
    expect(asked(dated, { on: "2026-07-01" }).until).toBeUndefined();
    expect(asked(contract()).until).toBeUndefined();
  });

  test("its notice goes with the full text only", () => {
    const noticed = contract({ notice: "Reproduction autorisée." });
    expect(asked(noticed).notice).toBe("Reproduction autorisée.");
    expect(asked(noticed, { channel: "pdf" }).notice).toBeUndefined();
  });
});

test("the article's own rights replace its source's, both ways", () => {
  const press = Rights.parse({ preset: "press" });
  expect(asked(press, { own: { preset: "public-domain" } }).show).toBe("full");
  expect(asked({ preset: "public-domain" }, { own: press }).show).toBe("excerpt");
});

test("the licence of Creative Commons is named by its SPDX code, with its own address", () => {
  expect(licenceOf({ preset: "cc-by-nc-sa", version: "2.5" })).toEqual({
    code: "CC-BY-NC-SA-2.5",
    name: "Creative Commons BY-NC-SA 2.5",
    url: "https://creativecommons.org/licenses/by-nc-sa/2.5/",
  });
  expect(licenceOf({ preset: "licence-ouverte" }).code).toBe("etalab-2.0");
});
