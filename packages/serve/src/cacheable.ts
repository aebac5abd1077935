/** Statuses whose answers are the same for all readers as long as the collection is. */
const KEPT = new Set([200, 301, 308, 404, 410]);

/** Request headers that make an answer personal: such a request is never answered from memory, nor its answer kept. */
export const PERSONAL = ["authorization", "cookie", "revue-channel"] as const;

/** Headers an answer may vary by and still be kept: requests that carry the first ones do not come here, the others change nothing. */
const HARMLESS = new Set<string>([...PERSONAL, "accept-encoding", "origin"]);

/** Whether the application said that all readers get this same answer. */
export function isForEveryone(response: Response): boolean {
  const { headers } = response;
  if (!KEPT.has(response.status) || headers.has("set-cookie")) return false;
  const directives = (headers.get("cache-control") ?? "").toLowerCase().split(",");
  if (!directives.some((directive) => directive.trim() === "public")) return false;
  const varies = (headers.get("vary") ?? "").toLowerCase().split(",");
  return varies.every((name) => name.trim() === "" || HARMLESS.has(name.trim()));
}
