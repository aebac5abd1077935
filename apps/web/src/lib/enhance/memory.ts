/** What this browser remembers of its reader, here and nowhere else. A browser may refuse: then nothing is remembered. */
export const memory = {
  read(key: "theme" | "shortcuts"): string | null {
    try {
      return localStorage.getItem(`revue-${key}`);
    } catch {
      return null;
    }
  },
  write(key: "theme" | "shortcuts", value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(`revue-${key}`);
      else localStorage.setItem(`revue-${key}`, value);
    } catch {
      // A private window without storage: the choice holds for this page.
    }
  },
};
