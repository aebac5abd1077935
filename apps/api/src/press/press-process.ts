import { lookupIn, type Lookup } from "@revue/formats";
import { openTypesetter, type Typesetter } from "@revue/formats/press";
import type { PressAnswer, PressMessage } from "./press-task.ts";
import { print } from "./print.ts";

/** The press's own process: one document at a time, as they come, until the server goes or ends it. */
let typesetter: Typesetter | undefined;
let lookup: Lookup | undefined;

process.on("message", (message: PressMessage) => {
  void answer(message).then((told) => process.send?.(told));
});
process.on("disconnect", () => process.exit());

async function answer({ task, vocabulary }: PressMessage): Promise<PressAnswer> {
  try {
    if (vocabulary !== undefined) lookup = lookupIn(vocabulary);
    if (lookup === undefined) throw new Error("no vocabulary was sent");
    typesetter ??= openTypesetter();
    const done = await print(task, { typesetter, lookup });
    return { done, memoryBytes: process.memoryUsage.rss() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message }, memoryBytes: process.memoryUsage.rss() };
  }
}
