// A mail server in a process of its own, so that its work is not counted as the sender's. Says its address, then waits.
import { startSink } from "../src/fixtures.ts";

const sink = await startSink({ keep: false });
process.send?.(sink.url);
process.on("disconnect", () => process.exit(0));
