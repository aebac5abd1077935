import { isBeside, type Token, type TokenKind } from "./token.ts";
import type { Word } from "./word.ts";

/** The tokens found so far, in order of position, with the words they were read from. */
export class TokenList {
  readonly tokens: Token[] = [];
  /** The words of the text, by position. */
  readonly words: Word[] = [];
  readonly #indexes: number[] = [];

  /** The position the next word will have. */
  get position(): number {
    return this.words.length;
  }

  wordAt(position: number): Word | undefined {
    return this.words[position];
  }

  /** The word of the text at a position, not what stands beside it. */
  tokenAt(position: number): Token | undefined {
    return this.tokens[this.#indexes[position] ?? -1];
  }

  /** Adds a word of the text, at a position of its own. What folds to nothing, an Arabic lengthening stroke alone, is no word. */
  push(word: Word, start: number, end: number, kind: TokenKind): void {
    if (word.form === "") return;
    const position = this.position;
    this.words.push(word);
    this.#indexes.push(this.tokens.length);
    this.tokens.push({ term: word.term, form: word.form, start, end, position, kind });
    if (word.rank !== undefined) {
      this.tokens.push({ term: word.rank, form: word.form, start, end, position, kind: "ordinal" });
    }
  }

  /** Adds another reading of the words from a position on, beside the first of them. */
  pushBeside(read: Pick<Token, "term" | "form" | "kind">, position: number, start: number, end: number): void {
    if (read.form === "") return;
    let index = (this.#indexes[position] ?? this.tokens.length) + 1;
    while (index < this.tokens.length && isBeside(this.tokens[index]?.kind ?? "word")) index += 1;
    const token: Token = { term: read.term, form: read.form, start, end, position, kind: read.kind };
    this.tokens.splice(index, 0, token);
    for (let later = position + 1; later < this.#indexes.length; later += 1)
      this.#indexes[later] = (this.#indexes[later] ?? 0) + 1;
  }
}
