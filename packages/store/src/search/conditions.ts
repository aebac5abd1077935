import type { Query, QueryPart, Wish } from "@revue/core/search";
import { analyse, isBeside } from "@revue/core/search";
import type { Vocabulary } from "@revue/core";
import { dayNumber } from "../place.ts";
import { type Alternative, type CompileContext, Compiler, type Test, type Wanted } from "./compile.ts";
import { BYLINE_WORD } from "./lexicon.ts";
import { findNamed, type VocabularyNames } from "./names.ts";

/** What must hold of every article found, or must not. */
export interface Condition {
  /** Index of the query's part. */
  part: number;
  isNot: boolean;
  anyOf: Test[];
}

export interface ConditionContext extends CompileContext {
  names: VocabularyNames;
  vocabulary: Vocabulary | undefined;
}

export interface Conditions {
  conditions: Condition[];
  /** Pieces of the query that name nothing the collection has. */
  unknown: string[];
}

/** Reads the conditions and exclusions of a query. */
export function conditionsOf({ parts }: Pick<Query, "parts">, context: ConditionContext): Conditions {
  const conditions: Condition[] = [];
  const unknown: string[] = [];
  for (const [part, whole] of parts.entries()) {
    const wishes = conditional(whole);
    if (wishes.length === 0) continue;
    const anyOf: Test[] = [];
    for (const wish of wishes) {
      const test = testOf(wish, context);
      if (test) anyOf.push(test);
      else unknown.push(wish.kind === "field" ? wish.value : wish.text);
    }
    if (anyOf.length > 0) conditions.push({ part, isNot: whole.kind === "without", anyOf });
  }
  return { conditions, unknown };
}

/** The wishes of a part that are conditions: a field alone, several fields of which one must hold, an exclusion. */
function conditional(part: QueryPart): Wish[] {
  if (part.kind === "without") return [part.wish];
  if (part.kind === "field") return [part];
  return part.kind === "any" && part.of.every(({ kind }) => kind === "field") ? part.of : [];
}

/**
 * What a part of words and fields wants beside its words: an article is an answer when it is so filed, dated or signed. « titre: » is among
 * the words already.
 */
export function filedOf({ parts }: Pick<Query, "parts">, context: ConditionContext): { filed: Wanted[]; unknown: string[] } {
  const filed: Wanted[] = [];
  const unknown: string[] = [];
  for (const [part, whole] of parts.entries()) {
    if (whole.kind !== "any" || conditional(whole).length > 0) continue;
    const alternatives: Alternative[] = [];
    for (const wish of whole.of) {
      if (wish.kind !== "field" || wish.field === "title") continue;
      const test = testOf(wish, context);
      if (test) alternatives.push({ kind: "filed", test });
      else unknown.push(wish.value);
    }
    if (alternatives.length > 0) filed.push({ part, alternatives, isExtra: false });
  }
  return { filed, unknown };
}

function testOf(wish: Wish, context: ConditionContext): Test | undefined {
  if (wish.kind !== "field") return { kind: "words", alternatives: Compiler.alternatives(wish, context), inHeadline: false };
  switch (wish.field) {
    case "title":
      return { kind: "words", alternatives: Compiler.alternatives(wish, context), inHeadline: true };
    case "author": {
      const words = analyse(wish.value, "fr").filter(({ kind }) => !isBeside(kind));
      return words.length > 0 ? { kind: "byline", keys: words.map(({ form }) => BYLINE_WORD + form) } : undefined;
    }
    case "section": {
      const paths = findNamed(context.names.section, wish.value);
      return paths.length > 0 ? { kind: "section", paths } : undefined;
    }
    case "source":
    case "subject": {
      const slugs = findNamed(context.names[wish.field], wish.value);
      return slugs.length > 0 ? { kind: wish.field, slugs } : undefined;
    }
    case "language":
      return { kind: "language", language: wish.value };
    case "before":
      return { kind: "days", from: 0, to: dayNumber(wish.day) - 1 };
    case "after":
      return { kind: "days", from: dayNumber(wish.day), to: 99_999_999 };
  }
}
