import {
  type Frequency,
  type Instant,
  type InterfaceLanguage,
  type Result,
  type Topic,
  fail,
  ok,
  readTopic,
  topicKey,
} from "@revue/core";
import type { Subscriber, Subscribers, Subscription } from "@revue/store";
import { randomBytes } from "node:crypto";
import { confirmationMail } from "./confirmation-mail.ts";
import type { Limits } from "./limits.ts";
import { type LinkFor, readLink, writeLink } from "./link.ts";
import type { Mailer } from "./mailer.ts";
import type { NewsletterAddresses } from "./newsletter-addresses.ts";
import type { Vault } from "./vault.ts";

/** What the desk works with. */
export interface DeskParts {
  subscribers: Subscribers;
  vault: Vault;
  mailer: Mailer;
  limits: Limits;
  addresses: NewsletterAddresses;
  /** Name of the review. */
  publication: () => string;
  /** The clock. */
  now: () => Instant;
}

export interface Wish {
  address: string;
  topic: Topic;
  /** The topic named, for the mail: "Défense". */
  topicName?: string | undefined;
  frequency: Frequency;
  language: InterfaceLanguage;
  /** Who asks, as a hash; only for limiting. */
  caller?: string | undefined;
}

export type LinkFailure = "forged" | "expired" | "used" | "gone";

/** A subscription as its reader sees it. */
export type OwnSubscription = Omit<Subscription, "topic" | "subscriber"> & { topic: Topic };

/** Everything kept about a reader: what the law lets them ask for. Rule: GDPR, articles 15 and 20. */
export interface OwnData {
  address: string;
  since: Instant;
  stopped?: Subscriber["stopped"];
  subscriptions: OwnSubscription[];
}

/** Subscribing and all that follows, each by a link that was sent by mail: there is no account. */
export interface Desk {
  /**
   * Sends a link that confirms the wish. The same answer whether the address is known or not.
   *
   * @returns `too-many` when so many mails were asked for that it could be abuse, `unreachable` when no mail goes out
   */
  ask(wish: Wish): Promise<Result<void, { code: "too-many"; waitSeconds: number } | { code: "unreachable" }>>;
  confirm(token: string): Promise<Result<{ subscription: OwnSubscription; preferences: string }, LinkFailure>>;
  /** What the holder of a preferences link receives. */
  own(token: string): Promise<Result<OwnData, LinkFailure>>;
  change(
    token: string,
    id: string,
    to: { frequency: Frequency; language: InterfaceLanguage },
  ): Promise<Result<void, LinkFailure>>;
  /** Ends one subscription of the holder of a preferences link. */
  end(token: string, id: string): Promise<Result<void, LinkFailure>>;
  erase(token: string): Promise<Result<void, LinkFailure>>;
  /** Ends the subscription that the link in a mail names; done already is done. */
  unsubscribe(token: string): Promise<Result<void, LinkFailure>>;
}

const DAY_SECONDS = 86_400;
/** How long a confirmation may be awaited. */
export const CONFIRM_SECONDS = 2 * DAY_SECONDS;
/** How long the link in a mail leads to one's preferences. */
export const PREFERENCES_SECONDS = 60 * DAY_SECONDS;

export const secondsAt = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

export function openDesk(parts: DeskParts): Desk {
  const { subscribers, vault, mailer, limits, addresses, publication, now } = parts;

  async function holder(token: string): Promise<Result<Subscriber, LinkFailure>> {
    const link = readLink(token, { purpose: "preferences", vault, at: now() });
    if (!link.ok) return link;
    const subscriber = await subscribers.find(link.value.subscriber);
    return subscriber === undefined ? fail("gone") : ok(subscriber);
  }

  /** The subscription of that name, when it is the holder's. */
  async function theirs(token: string, id: string): Promise<Result<Subscription, LinkFailure>> {
    const found = await holder(token);
    if (!found.ok) return found;
    const subscription = await subscribers.findSubscription(id);
    return subscription?.subscriber === found.value.id ? ok(subscription) : fail("gone");
  }

  return {
    async ask({ address, topic, topicName, frequency, language, caller }) {
      const waitSeconds = await limits.take({ address: vault.digest(address), caller });
      if (waitSeconds !== undefined) return fail({ code: "too-many", waitSeconds });
      const link: LinkFor<"confirm"> = {
        for: "confirm",
        id: randomBytes(12).toString("base64url"),
        sealed: vault.seal(address),
        topic: topicKey(topic),
        frequency,
        language,
        until: secondsAt(now()) + CONFIRM_SECONDS,
      };
      const url = addresses.confirm(language, writeLink(link, vault));
      const mail = confirmationMail({ publication: publication(), topicName, frequency, language, url });
      const sent = await mailer.send({ ...mail, to: address, messageId: `confirm-${link.id}` });
      // An address that refuses mail is told nothing about: neither is anybody else.
      return sent.ok || sent.failure.code === "refused" ? ok(undefined) : fail({ code: "unreachable" });
    },

    async confirm(token) {
      const at = now();
      const link = readLink(token, { purpose: "confirm", vault, at });
      if (!link.ok) return link;
      const { id, sealed, topic, frequency, language, until } = link.value;
      const address = vault.open(sealed);
      if (address === undefined) return fail("forged");
      const expiresAt = new Date(until * 1000).toISOString();
      const digest = vault.digest(address);
      const made = await subscribers.subscribe({ link: { id, expiresAt }, digest, sealed, topic, frequency, language, at });
      if (made === undefined) return fail("used");
      const preferences = preferencesToken(made.subscriber, { vault, at });
      return ok({ subscription: ownSubscription(made), preferences });
    },

    async own(token) {
      const found = await holder(token);
      if (!found.ok) return found;
      const { id, sealed, since, stopped } = found.value;
      const subscriptions = (await subscribers.listSubscriptions(id)).map(ownSubscription);
      return ok({ address: vault.open(sealed) ?? "", since, ...(stopped && { stopped }), subscriptions });
    },

    async change(token, id, to) {
      const subscription = await theirs(token, id);
      if (!subscription.ok) return subscription;
      return (await subscribers.change(id, to)) ? ok(undefined) : fail("gone");
    },

    async end(token, id) {
      const subscription = await theirs(token, id);
      if (!subscription.ok) return subscription;
      await subscribers.unsubscribe(id);
      return ok(undefined);
    },

    async erase(token) {
      const found = await holder(token);
      if (!found.ok) return found;
      await subscribers.erase(found.value.id);
      return ok(undefined);
    },

    async unsubscribe(token) {
      const link = readLink(token, { purpose: "unsubscribe", vault, at: now() });
      if (!link.ok) return link;
      await subscribers.unsubscribe(link.value.subscription);
      return ok(undefined);
    },
  };
}

export const preferencesToken = (subscriber: string, { vault, at }: { vault: Vault; at: Instant }): string =>
  writeLink({ for: "preferences", subscriber, until: secondsAt(at) + PREFERENCES_SECONDS }, vault);

export const unsubscribeToken = (subscription: string, vault: Vault): string =>
  writeLink({ for: "unsubscribe", subscription }, vault);

const ownSubscription = ({ subscriber: _subscriber, topic, ...subscription }: Subscription): OwnSubscription => ({
  ...subscription,
  topic: readTopic(topic) ?? { kind: "home" },
});
