import type { Spelling } from "@revue/core/search";
import type { Searched } from "./rank.ts";
import type { VocabularyContext } from "./vocabulary-context.ts";

/** The index of one revision, with what was made from it. */
export interface State extends Searched {
  revision: number;
  vocabulary: VocabularyContext;
  /** Read when first needed. */
  spelling?: Spelling;
}
