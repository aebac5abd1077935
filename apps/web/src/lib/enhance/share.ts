import { onClick } from "./on-click.ts";

/** Offers the system's own share sheet, where there is one; the plain links stay. */
export function shareBySystem(): void {
  const place = document.querySelector<HTMLElement>("[data-share]");
  if (!place || !navigator.share) return;
  place.hidden = false;
  onClick("[data-share] button", ({ dataset: { title = "", url = "" } }) =>
    // Closing the sheet without choosing rejects too: nothing went wrong.
    navigator.share({ title, url }).catch(() => {}),
  );
}
