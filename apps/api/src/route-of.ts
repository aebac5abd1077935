/** An address as the router wants it, and how to read its parameters from what the router found. */
export interface Route {
  path: string;
  read(found: Record<string, string>): Record<string, string>;
}

/**
 * Turns an address template into a route.
 *
 * `{slug}` is a whole segment; `{slug}.md` is one that ends so. A router's parameter is always a whole segment,
 * hence the pattern, and the ending taken off again.
 *
 * @param patterns what a parameter may hold, as Hono writes it, where that is not any segment
 */
export function routeOf(address: string, patterns: Readonly<Record<string, string>> = {}): Route {
  const endings = new Map<string, string>();
  const path = address.replaceAll(/\{(\w+)\}([^/]*)/g, (_, name: string, ending: string) => {
    if (ending === "") return `:${name}${patterns[name] ?? ""}`;
    endings.set(name, ending);
    return `:${name}{[^/]+${ending.replaceAll(".", "\\.")}}`;
  });
  return {
    path,
    read: (found) =>
      Object.fromEntries(
        Object.entries(found).map(([name, value]) => [name, value.slice(0, value.length - (endings.get(name)?.length ?? 0))]),
      ),
  };
}
