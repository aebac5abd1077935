import { onClick } from "./on-click.ts";

/** Buttons that copy: the text of an element (`data-copy`), or a text of their own (`data-copy-text`). Says how it went. */
export function copyOnDemand(): void {
  const said = document.querySelector<HTMLElement>("[data-copied]");
  onClick("[data-copy], [data-copy-text]", async ({ dataset: { copy = "", copyText } }) => {
    const text = copyText ?? document.getElementById(copy)?.textContent ?? "";
    const outcome = await navigator.clipboard?.writeText(text).then(
      () => "copied",
      () => "notCopied",
    );
    if (said) said.textContent = said.dataset[outcome ?? "notCopied"] ?? "";
  });
}
