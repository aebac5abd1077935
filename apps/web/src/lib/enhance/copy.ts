import { onClick } from "./on-click.ts";

/** Buttons that copy: the text of an element (`data-copy`), or a text of their own (`data-copy-text`). Says how it went. */
export function copyOnDemand(): void {
  onClick("[data-copy], [data-copy-text]", async ({ dataset: { copy = "", copyText } }) => {
    let outcome = "copied";
    try {
      await navigator.clipboard.writeText(copyText ?? document.getElementById(copy)?.textContent ?? "");
    } catch {
      outcome = "notCopied";
    }
    const said = document.querySelector<HTMLElement>("[data-copied]");
    if (said) said.textContent = said.dataset[outcome] ?? "";
  });
}
