import { type Api, ApiError } from "@revue/client";
import { addressesIn } from "#lib/addresses.ts";
import { type Former, readFormer } from "./former-address.ts";

const to = addressesIn("fr");

/**
 * Where a page that does not stand at this address stands now, root-relative; undefined when it is nowhere.
 *
 * Addresses of the former site; `/fr/…`, since French stands at the root; capitals, which no address has.
 */
export async function movedTo(url: URL, api: Api): Promise<string | undefined> {
  const former = readFormer(url);
  if (former !== undefined) return findFormer(former, api);
  const path = url.pathname.toLowerCase().replace(/^\/fr(?=\/|$)/, "") || "/";
  // Two slashes at the beginning would be read as the name of another site.
  if (path === url.pathname || path.startsWith("//")) return undefined;
  return path + url.search;
}

async function findFormer(former: Former, api: Api): Promise<string | undefined> {
  if (former.kind === "search") return `${to.search}?${new URLSearchParams({ q: former.query })}`;
  if (former.kind === "article") {
    const slug = await api.articles.findLegacy(former.spip).catch(unlessMissing);
    return slug === undefined ? undefined : to.article(slug);
  }
  if (former.kind === "feed" && former.spip === undefined) return "/feed.rss";
  const sections = await api.sections.list();
  const found = sections.filter((section) =>
    former.kind !== "section-titled"
      ? section.legacy?.spip === former.spip
      : plain(section.name.fr ?? "") === plain(former.title),
  );
  // Two sections of one title: nothing tells which was meant.
  const [only, second] = found;
  if (only === undefined || second !== undefined) return undefined;
  return former.kind === "feed" ? `${to.section(only.path)}/feed.rss` : to.section(only.path);
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}

/** A title as SPIP writes it in an address, as far as two writings can be compared: letters and figures, no accents. */
function plain(title: string): string {
  return title
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
