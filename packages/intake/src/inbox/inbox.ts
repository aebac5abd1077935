import { readBody, toText } from "@revue/core";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { replaceFile, writeNew } from "../desk/write-files.ts";
import type { Draft } from "../draft/draft.ts";
import { NearDuplicates } from "../match/near-duplicates.ts";
import { signatureOf } from "../match/signature.ts";
import { wireOf } from "../match/wire-copy.ts";
import { slugOf } from "../naming/slug-of.ts";
import { nameKey } from "../vocabulary/find-by-name.ts";
import { readInboxItem, writeInboxItem, type InboxItem } from "./inbox-file.ts";

/** From this likeness on two drafts tell one story in nearly the same words. */
const SAME_STORY = 0.4;

/**
 * A folder of drafts that wait for an editor. What was dropped or filed is remembered, so that a feed does not bring
 * it again.
 */
export class Inbox {
  readonly folder: string;
  readonly #seen: Set<string>;
  readonly #near = new NearDuplicates();
  readonly #ranks: string[] = [];
  readonly #headlines = new Map<string, string>();
  readonly #groups = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#seen = new Set(existsSync(this.#seenFile) ? readFileSync(this.#seenFile, "utf8").split("\n") : []);
    for (const item of this.list()) this.#index(item);
  }

  get #seenFile(): string {
    return join(this.folder, ".seen");
  }

  /** What waits, the newest first, items of one story together. A file that does not read is passed over. */
  list(): InboxItem[] {
    const items = readdirSync(this.folder)
      .filter((name) => name.endsWith(".md") && !name.startsWith("."))
      .flatMap((name) => this.find(name.slice(0, -3)) ?? []);
    const day = new Map<string, string>();
    for (const { id, group = id, draft } of items)
      day.set(group, [day.get(group) ?? "", draft.publishedOn ?? ""].sort().at(-1) ?? "");
    const orderOf = ({ id, group = id }: InboxItem) => `${day.get(group)} ${group}`;
    return items.sort((a, b) => (orderOf(a) === orderOf(b) ? (a.id < b.id ? -1 : 1) : orderOf(a) < orderOf(b) ? 1 : -1));
  }

  find(id: string): InboxItem | undefined {
    const path = join(this.folder, `${id}.md`);
    return /^[a-z0-9-]+$/.test(id) && existsSync(path) ? readInboxItem(id, readFileSync(path, "utf8")) : undefined;
  }

  /**
   * Puts a draft in, beside those of the same story.
   *
   * @param key what the feed knows it by: the same key never comes in twice
   * @returns nothing when it came before
   */
  put(draft: Draft, { key, from, on }: { key: string; from: string; on: string }): InboxItem | undefined {
    const name = createHash("sha256").update(key).digest("hex").slice(0, 16);
    if (this.#seen.has(name)) return undefined;
    const id = `${slugOf(draft.headline ?? "sans-titre")
      .slice(0, 60)
      .replace(/-+$/, "")}-${name.slice(0, 6)}`;
    const group = this.#storyOf(draft);
    const text = toText(readBody(draft.body).body);
    const wire = wireOf({ byline: draft.byline?.kind === "signed" ? draft.byline.line : undefined, text });
    const item: InboxItem = {
      id,
      from,
      receivedOn: on,
      ...(group !== undefined && { group }),
      ...(wire !== undefined && { wire }),
      draft,
    };
    // The file first: a stop in between brings it again, under the same name, instead of losing it.
    if (!existsSync(join(this.folder, `${id}.md`))) writeNew(this.folder, `${id}.md`, writeInboxItem(item));
    appendFileSync(this.#seenFile, `${name}\n`);
    this.#seen.add(name);
    this.#index(item);
    return item;
  }

  /** Takes an item away: filed or dropped. It does not come back. */
  remove(id: string): boolean {
    const path = join(this.folder, `${id}.md`);
    if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path)) return false;
    rmSync(path);
    return true;
  }

  /** Writes an item anew, as an editor changed it. */
  replace(item: InboxItem): void {
    replaceFile(this.folder, `${item.id}.md`, writeInboxItem(item));
  }

  #storyOf(draft: Draft): string | undefined {
    const signature = signatureOf(`${draft.headline ?? ""}\n${draft.standfirst ?? ""}\n${draft.body}`);
    const [nearest] = signature ? this.#near.near(signature, SAME_STORY) : [];
    const id = nearest ? this.#ranks[nearest.rank] : this.#headlines.get(nameKey(draft.headline ?? ""));
    return id === undefined ? undefined : (this.#groups.get(id) ?? id);
  }

  #index({ id, group, draft }: InboxItem): void {
    const signature = signatureOf(`${draft.headline ?? ""}\n${draft.standfirst ?? ""}\n${draft.body}`);
    if (group !== undefined) this.#groups.set(id, group);
    const headline = nameKey(draft.headline ?? "");
    if (headline !== "") this.#headlines.set(headline, this.#headlines.get(headline) ?? id);
    if (!signature) return;
    this.#near.add(signature);
    this.#ranks.push(id);
  }
}
