import autocannon from "autocannon";

/** What browsers take. */
export const HEADERS = { "accept-encoding": "gzip, deflate, br, zstd" };

const CONNECTIONS = 20;
const SECONDS = 3;
const ROUNDS = 5;

/** Requests answered in a second. */
async function rate(url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: HEADERS });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

/**
 * Compares two servers, one after the other in each round, so that whatever else the machine does falls on both.
 *
 * @returns the medians of both rates and of the ratio in each round
 */
export async function compare(ours: string, reference: string): Promise<{ ours: number; reference: number; ratio: number }> {
  const rounds: { ours: number; reference: number; ratio: number }[] = [];
  await rate(ours);
  await rate(reference);
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever comes second finds the machine as the first left it: they take turns.
    const first = round % 2 === 0 ? await rate(ours) : await rate(reference);
    const second = round % 2 === 0 ? await rate(reference) : await rate(ours);
    const [mine, bare] = round % 2 === 0 ? [first, second] : [second, first];
    rounds.push({ ours: mine, reference: bare, ratio: mine / bare });
  }
  return {
    ours: median(rounds.map((one) => one.ours)),
    reference: median(rounds.map((one) => one.reference)),
    ratio: median(rounds.map((one) => one.ratio)),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
