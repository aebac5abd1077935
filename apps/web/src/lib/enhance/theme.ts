import { memory } from "./memory.ts";

/**
 * Remembers the choice of light or dark. The few bytes in the page's head apply it before anything is drawn; from then on
 * the control says what is chosen, and style alone applies it.
 */
export function rememberTheme(): void {
  const kept = document.getElementById(`theme-${memory.read("theme")}`);
  if (kept instanceof HTMLInputElement) kept.checked = true;
  delete document.documentElement.dataset["theme"];
  document.querySelector(".themes")?.addEventListener("change", ({ target }) => {
    memory.write("theme", (target as HTMLInputElement).value);
  });
}
