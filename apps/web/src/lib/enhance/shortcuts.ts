import { memory } from "./memory.ts";
import { onClick } from "./on-click.ts";

/**
 * Keys that save a gesture. Single characters, so they can be turned off, and the choice is remembered.
 * Rule: WCAG 2.2, 2.1.4 (character key shortcuts).
 */
export function listenToKeys(): void {
  const list = document.querySelector<HTMLDialogElement>("#shortcuts");
  const enabled = list?.querySelector<HTMLInputElement>("input");
  if (!list || !enabled) return;
  enabled.checked = memory.read("shortcuts") !== "off";
  enabled.addEventListener("change", () => memory.write("shortcuts", enabled.checked ? undefined : "off"));
  onClick("[data-shortcuts]", () => list.showModal());

  const actions: Record<string, () => void> = {
    "/": () => document.querySelector<HTMLInputElement>("#q")?.focus(),
    j: () => follow("next"),
    k: () => follow("prev"),
    p: () => print(),
    "?": () => list.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const writing = target instanceof HTMLElement && target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (!enabled.checked || list.open || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Goes where a link of the page leads; in a page that is the last of its kind nothing happens. */
function follow(rel: "next" | "prev"): void {
  document.querySelector<HTMLAnchorElement>(`main a[rel="${rel}"]`)?.click();
}
