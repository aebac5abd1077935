import type { Ask } from "./server.ts";

// "REVU" and "REVV": the first half of our keys among all advisory locks of a database; the other half is the schema's.
const WORK = { sync: 0x52_45_56_55, step: 0x52_45_56_56 } as const;

/** Longest wait for one's turn, in milliseconds: a first sync of a million articles takes minutes. */
const PATIENCE_MS = { sync: 1_800_000, step: 30_000 } as const;

/**
 * Takes one's turn among all nodes, until the transaction ends: syncs and migrations with each other, short steps with each
 * other. Nobody who reads waits for it. A node that dies lets go with its connection.
 */
export async function lock(ask: Ask, work: keyof typeof WORK, schema: string): Promise<void> {
  await ask("SELECT set_config('lock_timeout', $1, true)", String(PATIENCE_MS[work]));
  await ask("SELECT pg_advisory_xact_lock($1::int, hashtext($2))", WORK[work], schema);
}
