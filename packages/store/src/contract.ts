import { describe } from "vitest";
import { changeContract } from "./contract/changes.ts";
import { countContract } from "./contract/counts.ts";
import { listContract } from "./contract/lists.ts";
import { mentionsContract } from "./contract/mentions.ts";
import { oneArticleContract } from "./contract/one-article.ts";
import { relatedContract } from "./contract/related.ts";
import { sharingContract } from "./contract/sharing.ts";
import { mailingContract } from "./contract/mailings.ts";
import { subscriberContract } from "./contract/subscribers.ts";
import { syncContract } from "./contract/sync.ts";
import { walkContract } from "./contract/walk.ts";
import type { Store } from "./store.ts";

/** Opens the store kept at a place; the same place gives the same store again, a new place an empty one. */
export type Open = (place: string) => Promise<Store>;

/** What every store must do, whatever it is made of. Called from a test file of each. */
export function storeContract(name: string, open: Open): void {
  describe(`${name}`, () => {
    syncContract(open);
    oneArticleContract(open);
    mentionsContract(open);
    listContract(open);
    countContract(open);
    relatedContract(open);
    changeContract(open);
    walkContract(open);
    sharingContract(open);
    subscriberContract(open);
    mailingContract(open);
  });
}
