import { workerData } from "node:worker_threads";
import { answerSearches } from "../search/answer-searches.ts";
import { readAddress } from "./address.ts";
import { SearchHere } from "./search-here.ts";
import { Server } from "./server.ts";

/** Where to search. The address may have a password: it is told to the thread, and to nobody else. */
export interface SearchPlace {
  address: string;
  schema: string;
}

const { address, schema } = workerData as SearchPlace;

answerSearches(async () => new SearchHere(new Server({ ...readAddress(address), schema }, { most: 1, reading: true }), true));
