import { describe, inject } from "vitest";
import { searchContract } from "../contract/search.ts";
import { storeContract } from "../contract.ts";
import { openStore } from "../open-store.ts";

const open = (place: string) => openStore(`${inject("postgres")}?schema=place_${place.replaceAll("-", "_")}&connections=3`);
storeContract("the store on PostgreSQL", open);
describe("the store on PostgreSQL", () => {
  searchContract(open);
});
