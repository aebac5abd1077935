/** What a script adds to dossiers: what it adds to every page, and what an article does not fetch. One module, asked for once. */
import "./main.ts";
import { sortTables } from "./sort-table.ts";

sortTables();
