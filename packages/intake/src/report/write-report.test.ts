import { expect, test } from "vitest";
import type { Remark } from "./import-report.ts";
import { REMARKS_KEPT, ReportBuilder } from "./report-builder.ts";
import { reportToJson, reportToText } from "./write-report.ts";

const aReport = (onRemark?: (remark: Remark) => void) => new ReportBuilder({ kind: "spip", name: "site.sqlite" }, onRemark);

test("says what came in, then what needs a person, then what was changed", () => {
  const report = aReport();
  report.count("article", "added");
  report.count("article", "added");
  report.count("article", "left-out");
  report.changed({ code: "two-in-one", item: "article 3", done: "joined" });
  report.attention({ code: "date-unknown", item: "article 2", file: "articles/a.md", found: "0000-00-00", done: "took another" });
  expect(reportToText(report.finish())).toBe(
    [
      "spip: site.sqlite",
      "  article: 2 added, 1 left-out",
      "",
      "Needs a person:",
      "  date-unknown (1)",
      '    article 2 (articles/a.md): "0000-00-00" — took another',
      "",
      "Changed on the way:",
      "  two-in-one (1)",
      "    article 3: joined",
      "",
    ].join("\n"),
  );
});

test("an empty report says that nothing came in", () => {
  expect(reportToText(aReport().finish())).toBe("spip: site.sqlite\n  nothing came in\n");
});

test("holds a bounded number of remarks of one code, counts all, and hands each out as it comes", () => {
  const heard: Remark[] = [];
  const builder = aReport((remark) => heard.push(remark));
  for (let at = 0; at < REMARKS_KEPT + 7; at++) builder.attention({ code: "a", item: `article ${at}`, done: "x" });
  const report = builder.finish();
  expect(report.remarks).toHaveLength(REMARKS_KEPT);
  expect(report.remarksLeft).toBe(7);
  expect(report.codes).toEqual({ a: { level: "attention", count: REMARKS_KEPT + 7 } });
  expect(heard).toHaveLength(REMARKS_KEPT + 7);
  expect(reportToText(report, { each: 2 })).toContain(`… and ${REMARKS_KEPT + 5} more`);
});

test("what was found is one short line", () => {
  const builder = aReport();
  builder.changed({ code: "a", item: "b", found: `x\n\ny ${"z".repeat(500)}`, done: "c" });
  const [remark] = builder.finish().remarks;
  expect(remark?.found).toMatch(/^x y z+…$/);
  expect(remark?.found).toHaveLength(120);
});

test("the JSON is the report", () => {
  const builder = aReport();
  builder.count("section", "kept");
  expect(JSON.parse(reportToJson(builder.finish()))).toEqual(builder.finish());
});
