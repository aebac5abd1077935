import type { Frequency, Instant, InterfaceLanguage, Slug } from "@revue/core";

/**
 * Who receives mail. The store never sees an address: `digest` tells two apart (a keyed hash), `sealed` can be opened by
 * whoever holds the key and by nobody else.
 */
export interface Subscriber {
  id: string;
  digest: string;
  sealed: string;
  since: Instant;
  /** Deliveries refused for now, in a row. */
  failures: number;
  /** No mail goes out any more; a new confirmation lifts it. */
  stopped?: { why: "bounced" | "complained"; at: Instant };
}

/** What a subscriber receives. `topic` is the canonical name of what is followed; one subscription for each. */
export interface Subscription {
  id: string;
  subscriber: string;
  topic: string;
  frequency: Frequency;
  language: InterfaceLanguage;
  since: Instant;
}

/** One sending to all who are due: the articles added after change `from`, up to change `to`. */
export interface Mailing {
  /** "daily-2026-11-24" */
  id: string;
  frequency: Frequency;
  /** The day it is dated. */
  on: string;
  from: number;
  to: number;
  begunAt: Instant;
  finishedAt?: Instant;
}

/** What one topic's readers were sent, kept for the archive. */
export interface Issue {
  id: string;
  mailing: string;
  topic: string;
  language: InterfaceLanguage;
  on: string;
  articles: Slug[];
}

/** A single-use link: its name, and the moment after which it need not be remembered. */
export interface UsedLink {
  id: string;
  expiresAt: Instant;
}

/**
 * How far the mail to one subscription has come. `sending` is written before the mail server is asked to take it, `sent`
 * when it has: a crash between the two leaves the only case where nobody knows.
 */
export type DeliveryState = "sending" | "sent" | "refused";

/** A subscription that a mailing has still to reach, with how far an earlier try came. */
export interface Due {
  subscription: Subscription;
  subscriber: Subscriber;
  state?: DeliveryState;
}

/** Readers, what they receive and what was sent to them. Nothing here is made from files, and no rebuild touches it. */
export interface Subscribers {
  /**
   * Adds a subscription, and its subscriber when new; the same topic again changes the one there is.
   *
   * @returns undefined when the link has been used before
   */
  subscribe(wish: {
    link: UsedLink;
    digest: string;
    sealed: string;
    topic: string;
    frequency: Frequency;
    language: InterfaceLanguage;
    at: Instant;
  }): Promise<Subscription | undefined>;
  find(subscriber: string): Promise<Subscriber | undefined>;
  /** In order of their beginning. */
  listSubscriptions(subscriber: string): Promise<Subscription[]>;
  findSubscription(id: string): Promise<Subscription | undefined>;
  /** @returns whether there is such a subscription */
  change(id: string, to: { frequency: Frequency; language: InterfaceLanguage }): Promise<boolean>;
  /** Ends a subscription; whoever receives nothing any more is forgotten. @returns whether there was one */
  unsubscribe(id: string): Promise<boolean>;
  /** Forgets a subscriber with everything about them. */
  erase(subscriber: string): Promise<boolean>;
  /**
   * Notes that a mail came back. `stop` ends all mail to this subscriber; without it failures are counted.
   *
   * @returns failures in a row
   */
  recordFailure(subscriber: string, failure: { stop?: "bounced" | "complained"; at: Instant }): Promise<number>;
  /** Readers who receive mail. */
  count(): Promise<number>;

  /**
   * Begins a mailing, or gives the one already begun for that day: it goes on where it stopped.
   *
   * @param wish.from where it begins when there was none before; otherwise it begins where that one ended
   */
  beginMailing(wish: { frequency: Frequency; on: string; from: number; to: number; at: Instant }): Promise<Mailing>;
  finishMailing(id: string, at: Instant): Promise<void>;
  lastMailing(frequency: Frequency): Promise<Mailing | undefined>;
  /** Subscriptions that a mailing has still to reach, by id, after one; at most `limit`. */
  listDue(mailing: Mailing, after: string | undefined, limit: number): Promise<Due[]>;
  /** Notes how far the mails of a mailing have come, by subscription; all of them or, when it rejects, none. */
  recordDeliveries(mailing: string, states: ReadonlyMap<string, DeliveryState>): Promise<void>;
  /** Subscriptions of a mailing by how far they came. */
  countDeliveries(mailing: string): Promise<Record<DeliveryState, number>>;

  /** Keeps what a mailing gave to read; again, it stays as it was. */
  keepIssue(issue: Issue): Promise<void>;
  findIssue(id: string): Promise<Issue | undefined>;
  /** Newest first, then by id. `after` is the last of the page before. */
  listIssues(limit: number, after?: Pick<Issue, "on" | "id">): Promise<Issue[]>;
}
