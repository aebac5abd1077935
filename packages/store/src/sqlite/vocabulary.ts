import type { Vocabulary } from "@revue/core";
import type { Connection } from "./connection.ts";

export function readVocabulary(db: Connection): Vocabulary | undefined {
  const row = db.get<{ json: string }>("SELECT json FROM vocabulary WHERE id = 1");
  return row && (JSON.parse(row.json) as Vocabulary);
}
