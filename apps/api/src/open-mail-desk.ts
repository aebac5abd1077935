import {
  type Desk,
  type MailSettings,
  newsletterAddresses,
  openDesk,
  openLimits,
  openMailer,
  openVault,
} from "@revue/newsletter";
import { CannotStart } from "@revue/serve";
import type { Store } from "@revue/store";

/** Where readers subscribe, and how to close it. */
export interface MailDesk {
  desk: Desk;
  close(): void;
}

/**
 * Opens the desk where readers subscribe.
 *
 * Rejects with `CannotStart` without a public address: the links in mails are followed from elsewhere.
 */
export async function openMailDesk(parts: {
  store: Store;
  mail: MailSettings;
  key: string | undefined;
  origin: string | undefined;
  publication: string;
  now?: (() => number) | undefined;
}): Promise<MailDesk> {
  const { store, mail, key, origin, publication, now = Date.now } = parts;
  if (origin === undefined) {
    throw new CannotStart(
      "REVUE_MAIL is set without ORIGIN; the links in mails need the public address, as in https://revue.example.",
    );
  }
  const mailer = openMailer(mail, publication);
  const desk = openDesk({
    subscribers: store.subscribers,
    vault: openVault(await store.secret(), key),
    mailer,
    limits: openLimits(),
    addresses: newsletterAddresses(origin),
    publication: () => publication,
    now: () => new Date(now()).toISOString(),
  });
  return { desk, close: () => mailer.close() };
}
