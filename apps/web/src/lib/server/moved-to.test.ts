import { ApiError, type Api } from "@revue/client";
import { expect, test } from "vitest";
import { movedTo } from "./moved-to.ts";

const section = (path: string, fr: string, spip?: number) => ({
  path,
  name: { fr },
  ...(spip !== undefined && { legacy: { spip } }),
});

/** As much of an API as moves need. */
const api = {
  articles: {
    async findLegacy(spip: number) {
      if (spip === 7212) return "une-session";
      if (spip === 500) throw new ApiError({ code: "internal", status: 500, asked: "" });
      throw new ApiError({ code: "article-not-found", status: 404, asked: "" });
    },
  },
  sections: {
    list: async () => [section("defense", "Défense", 3), section("defense/otan", "OTAN"), section("europe/otan", "OTAN")],
  },
} as unknown as Api;

const moved = (address: string) => movedTo(new URL(address, "http://revue.example"), api);

test.for([
  ["/spip.php?article7212", "/articles/une-session"],
  ["/spip.php?rubrique3", "/rubriques/defense"],
  ["/-Defense-", "/rubriques/defense"],
  ["/spip.php?page=recherche&recherche=a%26b", "/recherche?q=a%26b"],
  ["/spip.php?page=backend", "/feed.rss"],
  ["/spip.php?page=backend&id_rubrique=3", "/rubriques/defense/feed.rss"],
  ["/fr/archives/2008?jour=3", "/archives/2008?jour=3"],
  ["/fr", "/"],
  ["/Articles/Une-Session", "/articles/une-session"],
] as const)("%s moved to %s", async ([from, to]) => {
  expect(await moved(from)).toBe(to);
});

test.for(["/spip.php?article1", "/spip.php?rubrique9", "/-OTAN-", "/nulle-part", "/french", "/fr//evil.example"])(
  "%s moved nowhere",
  async (from) => {
    expect(await moved(from)).toBeUndefined();
  },
);

test("a failure is not taken for an article that does not exist", async () => {
  await expect(moved("/spip.php?article500")).rejects.toThrow(ApiError);
});
