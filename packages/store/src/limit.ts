/** Most articles in one answer. */
export const LIMIT_MAX = 200;

/** Most changes in one answer. */
export const CHANGES_MAX = 10_000;

/** Most suggestions in one answer. */
export const SUGGESTIONS_MAX = 20;

/** Refuses a number of answers that nobody may ask for: whoever asks has not checked it. Throws a `RangeError`. */
export function checkLimit(limit: number, most: number = LIMIT_MAX): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new RangeError(`limit is 1 to ${most}, not ${limit}`);
}
