import { refuse } from "#lib/refuse.ts";
import { PRIVATE, tokenOf } from "#lib/server/mail-form.ts";
import type { RequestHandler } from "./$types";

/** Everything kept about the holder of a preferences link, as a file. Rule: GDPR, article 20. */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
  const own = await api.newsletter.own(tokenOf(url)).catch(refuse);
  return new Response(JSON.stringify(own, null, 2), {
    headers: { ...PRIVATE, "Content-Type": "application/json", "Content-Disposition": 'attachment; filename="revue.json"' },
  });
};
