/** What reading a body up to a bound gave: all of it, or its beginning and the rest still to come. */
export type AnswerBody = { whole: Buffer } | { begun: Uint8Array[]; rest: ReadableStreamDefaultReader<Uint8Array> };

/** Reads the body of an answer as long as it stays within a bound. */
export async function readAnswerBody(response: Response, maxBytes: number): Promise<AnswerBody> {
  if (response.body === null) return { whole: Buffer.alloc(0) };
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const begun: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { whole: Buffer.concat(begun) };
    begun.push(value);
    size += value.length;
    if (size > maxBytes) return { begun, rest: reader };
  }
}

/** The whole body as a stream again. */
export async function* chunksOf(body: Exclude<AnswerBody, { whole: Buffer }>): AsyncGenerator<Uint8Array> {
  try {
    yield* body.begun;
    for (;;) {
      const { done, value } = await body.rest.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever makes the body learns that nobody reads it any more.
    await body.rest.cancel().catch(() => undefined);
  }
}
