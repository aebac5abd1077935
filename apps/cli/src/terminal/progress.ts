import type { Progress } from "@revue/intake";
import type { Context } from "../context.ts";

/** Between two drawings, in milliseconds: the eye sees no more, and a terminal over a network is slow. */
const PAUSE_MS = 100;

/** A line that says how far a long work is, with its rate and the time left. Draws only where a terminal shows it. */
export class ProgressLine {
  readonly #context: Context;
  readonly #startedMs: number;
  #phase = "";
  #phaseMs = 0;
  #drawnMs = 0;
  #isShown = false;

  constructor(context: Context) {
    this.#context = context;
    this.#startedMs = performance.now();
    this.#phaseMs = this.#startedMs;
  }

  /** Given to whoever works. */
  readonly show = (progress: Progress): void => {
    const { stderr } = this.#context.process;
    if (stderr.isTTY !== true) return;
    const now = performance.now();
    if (progress.phase !== this.#phase) {
      this.#phase = progress.phase;
      this.#phaseMs = now;
    } else if (now - this.#drawnMs < PAUSE_MS) return;
    this.#drawnMs = now;
    this.#isShown = true;
    stderr.write(`\r\u001b[2K${progressText(progress, (now - this.#phaseMs) / 1000, stderr.columns ?? 80)}`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#context.process.stderr.write("\r\u001b[2K");
    this.#isShown = false;
  }
}

/**
 * Writes a progress on one line: "pages  ████░░░░  412 / 1,000  41 %  103/s  6 s left".
 *
 * @param seconds since the phase began
 */
export function progressText({ phase, done, total }: Progress, seconds: number, columns: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = rate > 0 ? `  ${compact(rate)}/s` : "";
  if (total === undefined || total === 0) return `${phase}  ${done.toLocaleString("en")}${speed}`.slice(0, columns - 1);
  const share = Math.min(1, done / total);
  const left = rate > 0 && done > 0 ? `  ${duration((total - done) / rate)} left` : "";
  const text = `  ${done.toLocaleString("en")} / ${total.toLocaleString("en")}  ${Math.floor(share * 100)} %${speed}${left}`;
  const width = Math.min(30, columns - 1 - phase.length - 2 - text.length);
  const filled = Math.round(share * width);
  const bar = width >= 5 ? `  ${"█".repeat(filled)}${"░".repeat(width - filled)}` : "";
  return `${phase}${bar}${text}`.slice(0, columns - 1);
}

const compact = (rate: number): string => (rate >= 10 ? Math.round(rate).toLocaleString("en") : rate.toFixed(1));

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
