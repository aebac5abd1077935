import type { Collection } from "@revue/core";
import { randomUUID } from "node:crypto";
import type { Store } from "../store.ts";
import { AT } from "./a-collection.ts";
import type { Open } from "../contract.ts";

/** Gives a test a store of its own, which holds a collection when one is given, and closes it after. */
export async function withStore(
  open: Open,
  collection: Collection | undefined,
  test: (store: Store, place: string) => Promise<void>,
): Promise<void> {
  const place = randomUUID();
  const store = await open(place);
  try {
    if (collection) await store.sync(collection, { at: AT });
    await test(store, place);
  } finally {
    await store.close();
  }
}
