import { RateLimiterMemory } from "rate-limiter-flexible";

/** Who may have how many mails sent: nobody can be flooded through our form. */
export interface Limits {
  /** Takes one from each allowance. @returns seconds to wait when one is used up */
  take(names: { address: string; caller?: string | undefined }): Promise<number | undefined>;
}

const HOUR = 3_600;

/**
 * Limits in the memory of one process: three confirmations an hour to one address, twenty an hour for one caller, three hundred an hour
 * in all. Names are hashes; nothing is written down.
 */
export function openLimits(): Limits {
  const address = new RateLimiterMemory({ keyPrefix: "address", points: 3, duration: HOUR });
  const caller = new RateLimiterMemory({ keyPrefix: "caller", points: 20, duration: HOUR });
  const all = new RateLimiterMemory({ keyPrefix: "all", points: 300, duration: HOUR });
  return {
    async take(names) {
      try {
        if (names.caller !== undefined) await caller.consume(names.caller);
        await address.consume(names.address);
        await all.consume("all");
        return undefined;
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
      }
    },
  };
}
