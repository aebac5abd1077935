#!/usr/bin/env node
import { shellContext } from "./context.ts";
import { runRevue } from "./run-revue.ts";

await runRevue(process.argv.slice(2), shellContext());
