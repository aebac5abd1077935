import { ByteWriter } from "./bytes.ts";
import { Decoded, decodePostings, FORMS_MAX, passPositions, postingsIn, PostingsWriter } from "./postings.ts";

/** The postings of one term in one segment, and what becomes of its documents. */
export interface Part {
  postings: Uint8Array;
  positions: Uint8Array;
  forms: readonly string[];
  /** The new number of each document; -1 when it is left out. */
  numbers: Int32Array;
}

export interface Combined {
  count: number;
  forms: string[];
  formCounts: number[];
  postings: Uint8Array;
  positions: Uint8Array;
}

const decoded = { size: 0, to: new Decoded(0) };
const record = new ByteWriter(1_024);
const writer = new PostingsWriter();

/** Puts the postings of one term in several segments together, in the order of the documents' new numbers. The bytes are good until the next call. */
export function combine(parts: readonly Part[]): Combined {
  const forms: string[] = [];
  const total = parts.reduce((sum, { postings }) => sum + postingsIn(postings), 0);
  const documents = new Int32Array(total);
  const frequencies = new Uint8Array(total);
  const masks = new Uint32Array(total);
  const sources = new Uint16Array(total);
  const starts = new Uint32Array(total);
  const ends = new Uint32Array(total);
  let count = 0;
  let isInOrder = true;
  for (const [source, { postings, positions, forms: ownForms, numbers }] of parts.entries()) {
    const bits = ownForms.map((form) => bitOf(forms, form));
    const isSame = bits.every((bit, index) => bit === index);
    const size = postingsIn(postings);
    if (decoded.size < size) {
      decoded.size = Math.max(size, 2 * decoded.size);
      decoded.to = new Decoded(decoded.size);
    }
    decodePostings(postings, decoded.to);
    let end = 0;
    for (let index = 0; index < size; index += 1) {
      const start = end;
      end = passPositions(positions, start, 1);
      const document = numbers[decoded.to.documents[index] ?? 0] ?? -1;
      if (document < 0) continue;
      if (count > 0 && document < (documents[count - 1] ?? 0)) isInOrder = false;
      documents[count] = document;
      frequencies[count] = decoded.to.frequencies[index] ?? 0;
      const mask = decoded.to.forms[index] ?? 0;
      masks[count] = isSame ? mask : renumbered(mask, bits);
      sources[count] = source;
      starts[count] = start;
      ends[count] = end;
      count += 1;
    }
  }
  const order = isInOrder ? undefined : inOrder(documents, count);
  writer.clear();
  const formCounts = forms.map(() => 0);
  for (let rank = 0; rank < count; rank += 1) {
    const index = order?.[rank] ?? rank;
    const document = documents[index] ?? 0;
    const mask = masks[index] ?? 0;
    writer.begin(document);
    const positions = parts[sources[index] ?? 0]?.positions;
    if (positions && positions.length > 0) writer.positions.raw(positions.subarray(starts[index], ends[index]));
    writer.end(document, frequencies[index] ?? 0, mask);
    for (let bits = mask, form = 0; bits !== 0; bits >>>= 1, form += 1) {
      if ((bits & 1) !== 0) formCounts[form] = (formCounts[form] ?? 0) + 1;
    }
  }
  return { count, forms, formCounts, postings: writer.written(record), positions: writer.positions.written() };
}

/** Index of a form, which is added when it is new and there is room. */
function bitOf(forms: string[], form: string): number {
  const index = forms.indexOf(form);
  if (index !== -1) return index;
  if (forms.length < FORMS_MAX) forms.push(form);
  return forms.length - 1;
}

function renumbered(mask: number, bits: readonly number[]): number {
  let made = 0;
  for (let rest = mask, form = 0; rest !== 0; rest >>>= 1, form += 1) if ((rest & 1) !== 0) made |= 1 << (bits[form] ?? 0);
  return made;
}

/** The indexes of documents in ascending order of number. */
function inOrder(documents: Int32Array, count: number): Uint32Array {
  // Numbers of both in one, so that a sort of plain numbers does it: fifty times as fast as one that compares by a function.
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = (documents[index] ?? 0) * 2 ** 24 + index;
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 24);
}
