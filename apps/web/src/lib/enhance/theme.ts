import { memory } from "./memory.ts";

/**
 * Remembers the choice of light or dark. The few bytes in the page's head apply it before anything is drawn; style alone
 * applies a new choice on the page where it is made.
 */
export function rememberTheme(): void {
  const root = document.documentElement;
  const kept = memory.read("theme") ?? "auto";
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="theme"]')) {
    radio.checked = radio.value === kept;
    radio.addEventListener("change", () => {
      const chosen = radio.value === "auto" ? undefined : radio.value;
      memory.write("theme", chosen);
      if (chosen === undefined) delete root.dataset["theme"];
      else root.dataset["theme"] = chosen;
    });
  }
}
