import { asProblem, field, PRIVATE, tokenOf } from "#lib/server/mail-form.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ setHeaders, url }) => {
  setHeaders(PRIVATE);
  return { token: tokenOf(url) };
};

export const actions: Actions = {
  // Programs that look at links before their reader does only see the button.
  async default({ locals: { api }, request }) {
    const token = field(await request.formData(), "jeton");
    try {
      return { done: await api.newsletter.confirm(token) };
    } catch (cause) {
      return asProblem(cause);
    }
  },
};
