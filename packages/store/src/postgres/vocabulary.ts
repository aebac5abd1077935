import type { Vocabulary } from "@revue/core";
import type { Ask } from "./server.ts";

export async function readVocabulary(ask: Ask): Promise<Vocabulary | undefined> {
  const [row] = await ask<{ json: string }>("SELECT json FROM vocabulary WHERE id = 1");
  return row && (JSON.parse(row.json) as Vocabulary);
}
