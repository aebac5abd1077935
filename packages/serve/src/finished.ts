import { createHash } from "node:crypto";
import type { Coding } from "./accept-encoding.ts";
import { answerHeaders, varyWithEncoding } from "./answer-headers.ts";
import { compress, isCompressible, press } from "./compress.ts";

/** An answer in one coding, ready to be written: nothing is left to compute. */
export interface Form {
  bytes: Buffer;
  /** Entity tag, strong: each coding has its own. */
  tag: string;
  /** Names and values, flat. */
  headers: string[];
  /** The same for a 304, which has no body to describe. */
  unchangedHeaders: string[];
}

/** A program put in the place of another makes other pages of the same content. */
const STARTED_AT = Date.now() - performance.now();

/** What only a body has. Rule: RFC 9110, 15.4.5: a 304 repeats the others. */
const OF_THE_BODY = new Set(["content-type", "content-language", "content-disposition", "content-security-policy"]);

/** Asked for so often, an answer is worth 15 ms of another core to be a twelfth smaller. */
const WORTH_PRESSING = 2;
/** Longer ones take too long. */
const PRESSED_MAX_BYTES = 128 * 1024;
/** One at a time: answers that are asked for once must not wait for the pool. */
let isPressing = false;

/** An answer that was computed once and is sent many times. */
export class Finished {
  readonly status: number;
  /** When it last changed, in milliseconds since 1970: its content, or the program that made it; undefined when nobody says. */
  readonly changedAt: number | undefined;
  readonly compressible: boolean;
  readonly identity: Form;
  readonly #headers: string[];
  readonly #digest: string;
  readonly #compressed = new Map<Coding, Form | Promise<Form>>();
  /** Times it was asked for in Brotli; it is pressed once. */
  #askedInBrotli = 0;
  #isPressed: boolean;
  readonly #isPressedAtOnce: boolean;

  constructor(
    response: Response,
    bytes: Buffer,
    house: Readonly<Record<string, string>>,
    { compressed, isLasting = false }: FinishedOptions = {},
  ) {
    this.status = response.status;
    const lastModified = response.headers.get("last-modified");
    this.changedAt = lastModified === null ? undefined : Math.max(Date.parse(lastModified), STARTED_AT);
    this.compressible = compressed !== undefined || isCompressible(response.headers.get("content-type"), bytes.length);
    this.#headers = [...answerHeaders(response, house), ...varyWithEncoding(response, this.compressible)];
    this.#digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
    this.identity = this.#form(bytes, "identity");
    // The build has pressed its files; long answers are not worth it.
    this.#isPressed = compressed !== undefined || bytes.length > PRESSED_MAX_BYTES;
    this.#isPressedAtOnce =
      isLasting && !this.#isPressed && response.headers.get("content-type")?.startsWith("text/html") === true;
    if (compressed?.br !== undefined) this.#compressed.set("br", this.#form(compressed.br, "br"));
    if (compressed?.gzip !== undefined) this.#compressed.set("gzip", this.#form(compressed.gzip, "gzip"));
  }

  /** Bytes it takes in memory once its usual compressed forms exist: text shrinks to about a quarter in each. */
  get weightBytes(): number {
    return Math.ceil(this.identity.bytes.length * (this.compressible ? 1.5 : 1)) + 2_048;
  }

  /** The answer in the first of these codings that it has; undefined when it has none of them. Compressed when first asked for. */
  form(codings: readonly Coding[]): Form | Promise<Form> | undefined {
    for (const coding of codings) {
      if (coding === "identity") return this.identity;
      if (!this.compressible) continue;
      if (coding === "br" && !this.#isPressedAtOnce) this.#pressWhenWorthIt();
      return this.#compressed.get(coding) ?? this.#compress(coding);
    }
    return undefined;
  }

  /** Puts a smaller form in the place of the first one, behind the back of those who ask. */
  #pressWhenWorthIt(): void {
    this.#askedInBrotli += 1;
    if (this.#askedInBrotli < WORTH_PRESSING || isPressing || this.#isPressed) return;
    isPressing = true;
    this.#isPressed = true;
    press(this.identity.bytes)
      .then((bytes) => this.#compressed.set("br", this.#form(bytes, "br", "br-pressed")))
      .catch(() => undefined)
      .finally(() => (isPressing = false));
  }

  #compress(coding: "br" | "gzip"): Form | Promise<Form> {
    const keep = (bytes: Buffer): Form => {
      const form = this.#form(bytes, coding);
      this.#compressed.set(coding, form);
      return form;
    };
    const { bytes: plain } = this.identity;
    const bytes = coding === "br" && this.#isPressedAtOnce ? press(plain) : compress(plain, coding);
    if (!(bytes instanceof Promise)) return keep(bytes);
    const making = bytes.then(keep);
    // Whoever asks meanwhile waits for the same bytes.
    this.#compressed.set(coding, making);
    return making;
  }

  /** @param name tells its bytes from others of the same coding: an entity tag is for these very bytes */
  #form(given: Buffer, coding: Coding, name: string = coding): Form {
    const bytes = alone(given);
    const tag = coding === "identity" ? `"${this.#digest}"` : `"${this.#digest}-${name}"`;
    const headers = [...this.#headers, "etag", tag];
    return {
      bytes,
      tag,
      headers: [
        ...headers,
        ...(coding === "identity" ? [] : ["content-encoding", coding]),
        "content-length",
        String(bytes.length),
      ],
      unchangedHeaders: withoutBody(headers),
    };
  }
}

/**
 * The same bytes in memory of their own. What compressors and buffers give is a view of a block several times as large,
 * which would live as long as the answer.
 */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

export interface FinishedOptions {
  /** Forms made beforehand: it is a file of the build. */
  compressed?: Compressed | undefined;
  /** It is kept for others who will ask, and a page of its own is: its first reader waits some milliseconds for a smaller form. */
  isLasting?: boolean;
}

/** Compressed forms made beforehand. */
export interface Compressed {
  br?: Buffer | undefined;
  gzip?: Buffer | undefined;
}

function withoutBody(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const [name = "", value = ""] = headers.slice(at, at + 2);
    if (!OF_THE_BODY.has(name)) kept.push(name, value);
  }
  return kept;
}
