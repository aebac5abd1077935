import { expect, test } from "vitest";
import type { Claim, ClaimValue } from "./claim.ts";
import { compareClaims } from "./compare-claims.ts";
import { weighClaims } from "./weigh-claims.ts";

const date = (on: string): ClaimValue => ({ kind: "date", date: { on } });
const yearly = (yearly: string): ClaimValue => ({ kind: "date", date: { yearly } });
const names = (...names: string[]): ClaimValue => ({ kind: "name", names });
const times = (least: number, most?: number): ClaimValue => ({ kind: "frequency", least, ...(most && { most }) });

const sameInitial = (one: string, other: string) => one[0] === other[0];

const claims = (...values: ClaimValue[]): Claim[] =>
  values.map((value, rank) => ({
    id: `c${rank}`,
    question: "q",
    statement: { fr: "…" },
    value,
    source: { url: "https://quais.example/" },
  }));
const ids = (...values: ClaimValue[]) => {
  const [weighed] = weighClaims(claims(...values));
  return { standing: weighed?.standing, sides: weighed?.sides.map((side) => side.map(({ id }) => id)) };
};

test.for<[ClaimValue, ClaimValue, string]>([
  [date("2007-02-21"), date("2007-02-21"), "agree"],
  [date("2002-11"), date("2002-11-15"), "agree"],
  [date("2002-11"), date("2002"), "agree"],
  [date("2002-11"), date("2002-12-01"), "disagree"],
  [yearly("--02-27"), date("2007-02-21"), "disagree"],
  [yearly("--02-27"), date("2007-02-27"), "agree"],
  [yearly("--02-27"), date("2007-02"), "agree"],
  [yearly("--02-27"), date("2007-03"), "disagree"],
  [yearly("--02-27"), yearly("--02-28"), "disagree"],
  [date("2007-02-21"), { kind: "date", date: { between: ["2007-02-20", "2007-02-21"] } }, "agree"],
  [date("2007-02-22"), { kind: "date", date: { between: ["2007-02-20", "2007-02-21"] } }, "disagree"],
  [times(2, 2), times(2), "agree"],
  [times(1, 1), times(2), "disagree"],
  [times(1, 2), times(1, 1), "agree"],
  [names("Jeanne Dupuis"), names("jeanne dupuis"), "agree"],
  [names("A", "B"), names("B", "A"), "agree"],
  [names("A"), names("A", "B"), "disagree"],
  [names("A", "B"), { kind: "name", names: ["A"], partial: true }, "agree"],
  [{ kind: "number", number: 12 }, { kind: "number", number: 13 }, "disagree"],
  [{ kind: "number", number: 12, unit: "m" }, { kind: "number", number: 12, unit: "km" }, "incomparable"],
  [{ kind: "text", text: { fr: "Élargie" } }, { kind: "text", text: { fr: "elargie" } }, "agree"],
  [{ kind: "text", text: { fr: "élargie" } }, { kind: "text", text: { fr: "refaite" } }, "incomparable"],
  [date("2002"), names("A"), "incomparable"],
])("%j and %j %s, whichever comes first", ([one, other, expected]) => {
  expect([compareClaims(one, other), compareClaims(other, one)]).toEqual([expected, expected]);
});

test("spellings of one name are one side when somebody can tell", () => {
  expect(compareClaims(names("Serdioukov"), names("Serdyukov"), sameInitial)).toBe("agree");
});

test("claims that agree stand together, the most exact first; sides keep the order of the claims", () => {
  expect(ids(yearly("--02-27"), date("2007"), date("2007-02-21"), date("2007-02-21"))).toEqual({
    standing: "disputed",
    sides: [["c0"], ["c2", "c3"]],
  });
});

test("a claim wide enough for two sides is on neither", () => {
  const [weighed] = weighClaims(claims(date("2002-01"), date("2002-07-08"), date("2002")));
  expect(weighed?.sides.flat().map(({ id }) => id)).toEqual(["c0", "c1"]);
  expect(weighed?.between.map(({ id }) => id)).toEqual(["c2"]);
});

test("texts in words of their own are shown side by side, not called a dispute", () => {
  expect(ids({ kind: "text", text: { fr: "a" } }, { kind: "text", text: { fr: "b" } }).standing).toBe("unweighed");
});

test("one claim alone is agreed", () => {
  expect(ids(date("2002")).standing).toBe("agreed");
});
