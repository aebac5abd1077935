/**
 * How often one site may be visited: a pause between two visits, and so many in all. Rule: repeated extraction even of
 * small parts of a database is refused by CPI L342-2; and it is other people's machine.
 */
export class Budget {
  readonly #pauseMs: number;
  readonly #most: number;
  readonly #sites = new Map<string, { count: number; nextMs: number }>();

  constructor({ pauseMs = 1_000, most = 500 }: { pauseMs?: number; most?: number } = {}) {
    this.#pauseMs = pauseMs;
    this.#most = most;
  }

  /**
   * Waits for this site's turn.
   *
   * @param delaySeconds a longer pause that the site asks for
   * @returns whether a visit is left
   */
  async take(host: string, delaySeconds = 0): Promise<boolean> {
    const site = this.#sites.get(host) ?? { count: 0, nextMs: 0 };
    if (site.count >= this.#most) return false;
    const now = performance.now();
    const waitMs = Math.max(0, site.nextMs - now);
    this.#sites.set(host, { count: site.count + 1, nextMs: now + waitMs + Math.max(this.#pauseMs, delaySeconds * 1000) });
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    return true;
  }
}
