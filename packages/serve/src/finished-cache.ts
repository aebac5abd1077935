import { LRUCache } from "lru-cache";
import type { Finished } from "./finished.ts";

/** Finished answers of one state of the collection, least recently used out first. */
export interface FinishedCache {
  /** Says which state it is now; when it is another one, everything is forgotten. */
  enter(state: string): void;
  get(target: string): Finished | undefined;
  /**
   * Makes an answer, once for all who ask for it meanwhile.
   *
   * `make` gives undefined for what cannot be shared: whoever waited makes their own. What was made for a state that
   * has passed goes to those who asked, and is not kept.
   */
  make(target: string, make: () => Promise<Finished | undefined>): Promise<Finished | undefined>;
  readonly sizeBytes: number;
}

/**
 * @param maxBytes room for all answers. An eighth of it is for what anyone can invent without end (addresses that name
 *   nothing, addresses with a query), so that it cannot push out the pages people read.
 */
export function finishedCache(maxBytes: number): FinishedCache {
  const pages = shelf(Math.ceil((maxBytes * 7) / 8));
  const invented = shelf(Math.ceil(maxBytes / 8));
  const underWay = new Map<string, Promise<Finished | undefined>>();
  let current: string | undefined;

  return {
    enter(state) {
      if (state === current) return;
      current = state;
      pages.clear();
      invented.clear();
      underWay.clear();
    },
    get: (target) => pages.get(target) ?? invented.get(target),
    make(target, make) {
      const already = underWay.get(target);
      if (already !== undefined) return already;
      const began = current;
      const making = make().then((finished) => {
        if (finished !== undefined && began === current) {
          const named = finished.status === 200 && !target.includes("?");
          (named ? pages : invented).set(target, finished);
        }
        return finished;
      });
      underWay.set(target, making);
      const forget = () => {
        if (underWay.get(target) === making) underWay.delete(target);
      };
      making.then(forget, forget);
      return making;
    },
    get sizeBytes() {
      return pages.calculatedSize + invented.calculatedSize;
    },
  };
}

const shelf = (maxSize: number) =>
  new LRUCache<string, Finished>({ maxSize, sizeCalculation: (finished) => finished.weightBytes });
