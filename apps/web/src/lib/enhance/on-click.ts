/** Gives every button a selector finds something to do. */
export function onClick(selector: string, act: (button: HTMLElement) => unknown): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) button.addEventListener("click", () => act(button));
}
