import { memory } from "./memory.ts";

/**
 * Keys that save a gesture. Single characters, so they can be turned off, on the page that lists them, and the choice is
 * remembered. Rule: WCAG 2.2, 2.1.4 (character key shortcuts).
 */
export function listenToKeys(): void {
  let enabled = memory.read("shortcuts") !== "off";
  const choice = document.querySelector<HTMLInputElement>("#shortcuts");
  if (choice) {
    choice.checked = enabled;
    choice.addEventListener("change", () => {
      enabled = choice.checked;
      memory.write("shortcuts", enabled ? "on" : "off");
    });
  }

  const actions: Record<string, () => void> = {
    "/": () => document.querySelector<HTMLInputElement>("#q")?.focus(),
    j: () => follow("next"),
    k: () => follow("prev"),
    p: () => print(),
    "?": () => follow("help"),
  };

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const writing = target instanceof HTMLElement && target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (!enabled || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Goes where a link of the page leads; in a page that is the last of its kind nothing happens. */
function follow(rel: "next" | "prev" | "help"): void {
  document.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click();
}
