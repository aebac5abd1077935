import type { Day, Frequency, Instant } from "@revue/core";
import { lookupIn } from "@revue/formats";
import type { Mailing, Store } from "@revue/store";
import { articlesAdded, type Composing } from "./compose.ts";
import type { NewsletterAddresses } from "./newsletter-addresses.ts";

const DAY_MS = 86_400_000;
const PERIOD_MS: Record<Frequency, number> = { daily: DAY_MS, weekly: 7 * DAY_MS };
/** Changes read at a time. */
const PAGE = 10_000;

/** A mailing as it would be begun now: from where the one before ended, or from one period ago, up to the newest change. */
export async function nextMailing(
  store: Store,
  wish: { frequency: Frequency; on: Day; at: Instant; since?: Instant | undefined },
): Promise<Pick<Mailing, "id" | "frequency" | "on" | "from" | "to">> {
  const { frequency, on, at } = wish;
  const last = wish.since === undefined ? await store.subscribers.lastMailing(frequency) : undefined;
  const since = wish.since ?? new Date(Date.parse(at) - PERIOD_MS[frequency]).toISOString();
  const from = last?.to ?? (await sequenceBefore(store, since));
  const to = await newestSequence(store, from);
  return { id: `${frequency}-${on}`, frequency, on, from, to };
}

/** What a mailing's issues are composed from, in the state of the collection of now. Undefined before the first sync. */
export async function composingOf(
  store: Store,
  mailing: Pick<Mailing, "id" | "frequency" | "on" | "from" | "to">,
  addresses: NewsletterAddresses,
): Promise<Composing | undefined> {
  const vocabulary = await store.vocabulary();
  if (vocabulary === undefined) return undefined;
  return { store, lookup: lookupIn(vocabulary), mailing, added: await articlesAdded(store, mailing), addresses };
}

async function sequenceBefore(store: Store, at: Instant): Promise<number> {
  const [first] = await store.listChanges({ at }, 1);
  return first === undefined ? newestSequence(store, 0) : first.sequence - 1;
}

async function newestSequence(store: Store, from: number): Promise<number> {
  let newest = from;
  for (;;) {
    const changes = await store.listChanges({ sequence: newest }, PAGE);
    newest = changes.at(-1)?.sequence ?? newest;
    if (changes.length < PAGE) return newest;
  }
}
