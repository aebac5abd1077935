import type { Store } from "@revue/store";
import type { Catalogue, CatalogueReader } from "../catalogue.ts";
import type { Operation } from "../operation.ts";
import { contract } from "./contract.ts";
import type { OpenApi } from "./document.ts";
import { liveExamples, type Example } from "./examples.ts";

/** The contract of one state of the collection, with its examples. */
export interface Contract {
  document: OpenApi;
  examples: ReadonlyMap<string, Example>;
}

/** Writes the contract once per state and day, when somebody asks for it. There is none before the first sync. */
export function contractKeeper(keeping: {
  operations: readonly Operation[];
  catalogue: CatalogueReader;
  store: Store;
  origin: string | undefined;
  today(): string;
  ask(address: string): Promise<Response>;
}): () => Promise<Contract> {
  let latest: { state: string; contract: Promise<Contract> } | undefined;

  async function write(catalogue: Catalogue): Promise<Contract> {
    const { articles } = await keeping.store.listArticles({ sort: "newest", limit: 1 });
    const examples = await liveExamples(keeping.operations, catalogue, articles[0]?.summary, keeping.ask);
    const { name } = catalogue.lookup.vocabulary.publication;
    return { document: contract(keeping.operations, { name, origin: keeping.origin, examples }), examples };
  }

  return async () => {
    const catalogue = await keeping.catalogue.current();
    if (catalogue === undefined) throw new Error("the contract is written for a collection, and there is none yet");
    const state = `${catalogue.revision.number} ${catalogue.revision.at ?? ""} ${keeping.today()}`;
    if (latest?.state !== state) {
      const writing = { state, contract: write(catalogue) };
      latest = writing;
      writing.contract.catch(() => {
        if (latest === writing) latest = undefined;
      });
    }
    return latest.contract;
  };
}
