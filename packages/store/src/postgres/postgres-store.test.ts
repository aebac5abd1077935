import { inject } from "vitest";
import { storeContract } from "../contract.ts";
import { openStore } from "../open-store.ts";

storeContract("the store on PostgreSQL", (place) =>
  openStore(`${inject("postgres")}?schema=place_${place.replaceAll("-", "_")}&connections=3`),
);
