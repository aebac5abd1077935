import { ApiError, Frequency, InterfaceLanguage } from "@revue/client";
import { asProblem, field, PRIVATE, tokenOf } from "#lib/server/mail-form.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, setHeaders, url }) => {
  setHeaders(PRIVATE);
  const token = tokenOf(url);
  try {
    return { token, own: await api.newsletter.own(token) };
  } catch (cause) {
    if (!(cause instanceof ApiError) || cause.status === undefined || cause.status >= 500) throw cause;
    return { token, problem: cause.code };
  }
};

export const actions: Actions = {
  async change({ locals: { api }, request, url }) {
    const form = await request.formData();
    const frequency = Frequency.catch("weekly").parse(field(form, "frequency"));
    const language = InterfaceLanguage.catch("fr").parse(field(form, "language"));
    try {
      await api.newsletter.change({ token: tokenOf(url), subscription: field(form, "subscription"), frequency, language });
    } catch (cause) {
      return asProblem(cause);
    }
    return { saved: true };
  },
  async end({ locals: { api }, request, url }) {
    try {
      await api.newsletter.end(tokenOf(url), field(await request.formData(), "subscription"));
    } catch (cause) {
      return asProblem(cause);
    }
    return { saved: true };
  },
  async erase({ locals: { api }, url }) {
    try {
      await api.newsletter.erase(tokenOf(url));
    } catch (cause) {
      return asProblem(cause);
    }
    return { erased: true };
  },
};
