import type { Subject, Vocabulary } from "@revue/core";
import { buildSynonyms, type Synonyms } from "@revue/core/search";
import { type VocabularyNames, vocabularyNames } from "./names.ts";
import { SubjectWords } from "./subject-words.ts";

/** What searching needs of the vocabulary, made once per revision. */
export interface VocabularyContext {
  vocabulary: Vocabulary | undefined;
  synonyms: Synonyms;
  subjectWords: SubjectWords;
  names: VocabularyNames;
  subjects: ReadonlyMap<string, Subject>;
}

export function vocabularyContext(vocabulary: Vocabulary | undefined): VocabularyContext {
  const subjects = vocabulary?.subjects ?? [];
  return {
    vocabulary,
    synonyms: buildSynonyms(subjects),
    subjectWords: new SubjectWords(subjects),
    names: vocabulary ? vocabularyNames(vocabulary) : { section: [], source: [], subject: [] },
    subjects: new Map(subjects.map((subject) => [subject.slug, subject])),
  };
}
