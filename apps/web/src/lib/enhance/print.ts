import { onClick } from "./on-click.ts";

/** The button that prints. */
export function printOnDemand(): void {
  onClick("[data-print]", () => print());
}
