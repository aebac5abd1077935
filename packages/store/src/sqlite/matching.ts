/**
 * The FROM and WHERE of every question about articles that pass a filter: `f` walks one term in the order of lists,
 * within a stretch; each of the `others` is a look-up by whole key.
 *
 * Its values, in order: the term walked, the stretch's two ends (day, slug, day, slug), the other terms.
 * CROSS JOIN in what follows keeps SQLite from walking anything else first.
 */
export const matching = (others: number, joined = ""): string =>
  `filing f ${joined} WHERE f.term = ? AND (f.day, f.slug) > (?, ?) AND (f.day, f.slug) < (?, ?)` +
  " AND EXISTS (SELECT 1 FROM filing o WHERE o.term = ? AND o.day = f.day AND o.slug = f.slug)".repeat(others);
