import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { fail, ok, type Result } from "../result.ts";

/** Why a text is not YAML: the parser's words, and the 1-based line of the text when it knows one. */
export interface YamlFailure {
  reason: string;
  line?: number;
}

// The core schema of YAML 1.2: dates stay text, `no` stays a word. The bounds stop a file made to exhaust memory.
const OPTIONS = { schema: CORE_SCHEMA, maxDepth: 32, maxAliases: 100 };

/** Understands one YAML document. An empty text is `undefined`, not a failure. */
export function readYaml(text: string): Result<unknown, YamlFailure> {
  if (!/^[^\S\n]*[^#\s]/m.test(text)) return ok(undefined);
  try {
    return ok(load(text, OPTIONS));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? undefined : error.mark.line + 1;
    return fail({ reason: error.reason, ...(line !== undefined && { line }) });
  }
}
