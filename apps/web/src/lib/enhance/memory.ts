const nameOf = (key: "theme" | "shortcuts") => `revue-${key}`;

/** What this browser remembers of its reader, here and nowhere else. A browser may refuse: then nothing is remembered. */
export const memory = {
  read(key: "theme" | "shortcuts"): string | undefined {
    try {
      return localStorage[nameOf(key)];
    } catch {}
  },
  write(key: "theme" | "shortcuts", value: string): void {
    try {
      localStorage[nameOf(key)] = value;
    } catch {
      // A private window without storage: the choice holds for this page.
    }
  },
};
