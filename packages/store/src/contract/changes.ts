import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const MONDAY = "2026-03-02T08:00:00+01:00";
const TUESDAY = "2026-03-03T08:00:00+01:00";
const WEDNESDAY = "2026-03-04T08:00:00+01:00";

const un = anArticle({ slug: "un" });
const deux = anArticle({ slug: "deux" });

export function changeContract(open: Open): void {
  test("tells what was added, changed and removed, oldest first, with growing numbers", () =>
    withStore(open, undefined, async (store) => {
      await store.sync(aCollection([un]), { at: MONDAY });
      await store.sync(aCollection([{ ...un, headline: "Autre" }, deux]), { at: TUESDAY });
      await store.sync(aCollection([deux]), { at: WEDNESDAY });
      const changes = await store.listChanges({ sequence: 0 }, 100);
      expect(changes.map(({ slug, change, at }) => [slug, change, at]).sort()).toEqual([
        ["deux", "added", TUESDAY],
        ["un", "added", MONDAY],
        ["un", "changed", TUESDAY],
        ["un", "removed", WEDNESDAY],
      ]);
      const sequences = changes.map(({ sequence }) => sequence);
      expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
      expect(changes.at(-1)).not.toHaveProperty("digest");
      const added = changes.find(({ slug }) => slug === "deux");
      expect(added?.digest).toBe((await store.findArticle("deux"))?.digest);

      expect(await store.listChanges({ sequence: sequences[1] ?? 0 }, 1)).toEqual([changes[2]]);
      expect(await store.listChanges({ sequence: sequences.at(-1) ?? 0 }, 100)).toEqual([]);
    }));

  test("gives the changes at and after an instant, written with any offset", () =>
    withStore(open, undefined, async (store) => {
      await store.sync(aCollection([un]), { at: MONDAY });
      await store.sync(aCollection([un, deux]), { at: TUESDAY });
      const since = async (at: string): Promise<string[]> => (await store.listChanges({ at }, 10)).map(({ slug }) => slug);
      expect(await since("2026-03-02T07:00:00Z")).toEqual(["un", "deux"]);
      expect(await since("2026-03-02T07:00:01Z")).toEqual(["deux"]);
      expect(await since("2026-03-03T12:30:00+05:30")).toEqual(["deux"]);
      expect(await since("2026-03-03T12:30:01+05:30")).toEqual([]);
    }));

  test("loses nothing when the clock goes back", () =>
    withStore(open, undefined, async (store) => {
      await store.sync(aCollection([un]), { at: WEDNESDAY });
      await store.sync(aCollection([un, deux]), { at: MONDAY });
      const since = async (at: string): Promise<string[]> => (await store.listChanges({ at }, 10)).map(({ slug }) => slug);
      expect(await since(MONDAY)).toEqual(["un", "deux"]);
      expect(await since(TUESDAY)).toEqual(["un"]);
    }));

  test("a revision without changes of articles does not hide the next one", () =>
    withStore(open, aCollection([]), async (store) => {
      await store.sync(aCollection([], { sections: [] }), { at: MONDAY });
      await store.sync(aCollection([un], { sections: [] }), { at: TUESDAY });
      expect(await store.listChanges({ at: MONDAY }, 10)).toMatchObject([{ slug: "un" }]);
    }));

  test.for([0, 10_001, 0.5])("a limit of %s is a bug", (limit) =>
    withStore(open, undefined, async (store) => {
      await expect(store.listChanges({ sequence: 0 }, limit)).rejects.toThrow(RangeError);
    }),
  );

  test("what is not an instant is a bug", () =>
    withStore(open, undefined, async (store) => {
      await expect(store.listChanges({ at: "monday" }, 1)).rejects.toThrow(RangeError);
    }));
}
