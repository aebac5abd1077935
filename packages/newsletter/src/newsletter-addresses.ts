import type { InterfaceLanguage } from "@revue/core";
import { siteIn } from "@revue/formats";

/** Where the links in mails lead. */
export interface NewsletterAddresses {
  site: string;
  confirm(language: InterfaceLanguage, token: string): string;
  preferences(language: InterfaceLanguage, token: string): string;
  /** For people: a page with a button. */
  unsubscribe(language: InterfaceLanguage, token: string): string;
  /** For mail services: one request. Rule: RFC 8058. */
  oneClick(token: string): string;
  issue(language: InterfaceLanguage, id: string): string;
}

/** @param site the public address, without a final slash: mails are read far from it, so it must be whole */
export function newsletterAddresses(site: string): NewsletterAddresses {
  const page = (language: InterfaceLanguage, path: string): string => `${siteIn({ site }, language)}/newsletter/${path}`;
  return {
    site,
    confirm: (language, token) => page(language, `confirmer?jeton=${token}`),
    preferences: (language, token) => page(language, `preferences?jeton=${token}`),
    unsubscribe: (language, token) => page(language, `desabonnement?jeton=${token}`),
    oneClick: (token) => `${site}/api/v1/newsletter/one-click?token=${token}`,
    issue: (language, id) => page(language, `numeros/${id}`),
  };
}
