import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SqlReader, type SqlEvent } from "./sql-reader.ts";

function read(dump: string, sizes: readonly number[] = [dump.length]): SqlEvent[] {
  const reader = new SqlReader((table) => table.startsWith("spip_"));
  const events: SqlEvent[] = [];
  let at = 0;
  for (let turn = 0; at < dump.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    events.push(...reader.feed(dump.slice(at, at + size)));
    at += size;
  }
  events.push(...reader.feed(undefined));
  return events;
}

const rows = (dump: string) => read(dump).flatMap((event) => (event.type === "row" ? [event.values] : []));
const MYSQL = "CREATE TABLE `spip_a` (`id` int(11) NOT NULL DEFAULT '0', `t` text, KEY `k` (`t`(10))) ENGINE=MyISAM;\n";

test("a table gives its columns, keys left out", () => {
  expect(read(`${MYSQL}CREATE TABLE spip_b ("x" TEXT DEFAULT 'a,b (c)', y INTEGER, PRIMARY KEY (x));`)).toEqual([
    { type: "table", table: "spip_a", columns: ["id", "t"] },
    { type: "table", table: "spip_b", columns: ["x", "y"] },
  ]);
});

test.for<[string, unknown[][]]>([
  [
    "INSERT INTO `spip_a` VALUES (1,'a'),(2,'b');",
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  [
    "INSERT INTO spip_a VALUES (1,'a');INSERT INTO spip_a VALUES (2,'b');",
    [
      [1, "a"],
      [2, "b"],
    ],
  ],
  [String.raw`INSERT INTO spip_a VALUES (1,'l\'été\n\"x\" \\ %\Z');`, [[1, 'l\'été\n"x" \\ %\u001a']]],
  ["INSERT INTO spip_a VALUES (1,'l''été');", [[1, "l'été"]]],
  ['INSERT INTO spip_a VALUES (1,"l\'été");', [[1, "l'été"]]],
  [
    "INSERT INTO spip_a VALUES (NULL, -1.5), ( 0x616263 , x'6162' );",
    [
      [null, -1.5],
      ["abc", "ab"],
    ],
  ],
  ["INSERT INTO spip_a VALUES (_utf8'a', _binary 'b');", [["a", "b"]]],
  [
    "INSERT IGNORE INTO `base`.`spip_a` (`id`, `t`) VALUES\n(1, 'a'),\n(2, ');(');\n",
    [
      [1, "a"],
      [2, ");("],
    ],
  ],
  [
    "/*!40000 ALTER TABLE x */;\n-- INSERT INTO spip_a VALUES (9,'');\nINSERT INTO spip_a VALUES (1,'a -- b /* c */');",
    [[1, "a -- b /* c */"]],
  ],
  ["INSERT INTO other VALUES (1,'a;b');INSERT INTO spip_a VALUES (2,'c');", [[2, "c"]]],
  ["INSERT INTO spip_a VALUES (9007199254740993,'a');", [["9007199254740993", "a"]]],
])("MySQL: %s", ([dump, expected]) => expect(rows(MYSQL + dump)).toEqual(expected));

test("SQLite: a backslash is itself, and functions give line ends", () => {
  const dump = String.raw`PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
INSERT INTO "spip_a" VALUES(1,'C:\new ''x''');
INSERT INTO spip_a VALUES(2,replace(replace('a\r\nb','\r',char(13)),'\n',char(10)));
INSERT INTO spip_a VALUES(3,unistr('c\u000ad'));
INSERT INTO spip_a VALUES(4,X'6162');`;
  expect(rows(dump)).toEqual([
    [1, "C:\\new 'x'"],
    [2, "a\r\nb"],
    [3, "c\nd"],
    [4, "ab"],
  ]);
});

test("the columns an INSERT names come with its rows", () => {
  expect(read("INSERT INTO `spip_a` (`t`,`id`) VALUES ('x',1);")).toEqual([
    { type: "row", table: "spip_a", columns: ["t", "id"], values: ["x", 1] },
  ]);
});

test("what makes no sense is told with its place, and the next row is read", () => {
  const dump = `${MYSQL}INSERT INTO spip_a VALUES (1,'a'),\n(2,???),\n(3,'c');\nINSERT INTO spip_a VALUES (4,'d');`;
  const events = read(dump);
  expect(events.filter(({ type }) => type === "broken")).toEqual([
    expect.objectContaining({ at: dump.indexOf("(2,"), type: "broken" }),
  ]);
  expect(rows(dump)).toEqual([
    [1, "a"],
    [3, "c"],
    [4, "d"],
  ]);
});

test("a dump cut short gives its whole rows, and says where it was cut", () => {
  const dump = `${MYSQL}INSERT INTO spip_a VALUES (1,'a'),(2,'never clo`;
  const events = read(dump);
  expect(events.filter(({ type }) => type === "row")).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ type: "broken", found: expect.stringContaining("never clo") as string });
});

test("however a dump is cut into chunks, it reads the same", () => {
  const dump = `${MYSQL}/*!40101 SET NAMES utf8 */;\nINSERT INTO \`spip_a\` (id, t) VALUES (1,'a\\'b''c'),(-2.5,NULL),\n(0x6162,_utf8'x;y');\n-- fin\nINSERT INTO spip_a VALUES (3,'${"long ".repeat(50)}');`;
  const whole = read(dump);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      expect(read(dump, sizes)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});
