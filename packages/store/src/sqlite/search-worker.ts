import { workerData } from "node:worker_threads";
import { answerSearches } from "../search/answer-searches.ts";
import { Connection } from "./connection.ts";
import { asUnavailable } from "./failure.ts";
import { SearchHere } from "./search-here.ts";

const path = workerData as string;

answerSearches(async () => {
  try {
    return new SearchHere(new Connection(path, { readOnly: true }), path);
  } catch (error) {
    throw asUnavailable(error, path);
  }
});
