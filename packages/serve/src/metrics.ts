import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** How an answer came about: from memory, computed and kept, or computed for this request alone. */
export type Origin = "hit" | "miss" | "pass";

/** What a running server counts. */
export interface Metrics {
  /** One answered request. `kind` is one of few words: "page", "api". */
  answered(kind: string, status: number, from: Origin, seconds: number): void;
  /** A figure read when the text is asked for. Name in the Prometheus way: "revue_articles". */
  gauge(name: string, help: string, read: () => number): void;
  /** For `/metrics`, in the Prometheus text format. */
  text(): Promise<string>;
}

/** Upper bounds in seconds: an answer from memory takes well under a millisecond, a page some. */
const BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

/** Counts in a registry of its own, so that two servers in one process (tests) do not mix. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "revue_requests_total",
    help: "Requests answered, by kind, status and origin of the answer.",
    labelNames: ["kind", "status", "from"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "revue_request_seconds",
    help: "Seconds from the request's head to the end of its answer.",
    labelNames: ["kind", "from"],
    buckets: BOUNDS,
    registers: [registry],
  });
  // Finding a labelled series costs more than counting in it: each combination is looked up once. There are few.
  const series = new Map<string, { count: Counter.Internal; duration: Histogram.Internal<string> }>();

  return {
    answered(kind, status, from, seconds) {
      const name = `${kind} ${status} ${from}`;
      let found = series.get(name);
      if (found === undefined) {
        found = { count: requests.labels(kind, String(status), from), duration: durations.labels(kind, from) };
        series.set(name, found);
      }
      found.count.inc();
      found.duration.observe(seconds);
    },
    gauge(name, help, read) {
      const figure = new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read());
        },
      });
      registry.registerMetric(figure);
    },
    text: () => registry.metrics(),
  };
}
