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
      await api.newsletter.unsubscribe(token);
      return { done: true };
    } catch (cause) {
      return asProblem(cause);
    }
  },
};
