/** What a script adds to dossiers alone, so that an article does not fetch it. */
import { sortTables } from "./sort-table.ts";

sortTables();
