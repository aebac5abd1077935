/** Fetches what suggests while typing when somebody is about to type, and not before. */
export function suggestOnDemand(): void {
  document.addEventListener("focusin", ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.name !== "q") return;
    // Without it the box is a box.
    import("./suggest.ts").then(
      ({ suggestIn }) => suggestIn(box),
      () => {},
    );
  });
}
