import { type Instant, type InterfaceLanguage, readTopic, type Topic } from "@revue/core";
import { type MailIssue, mailTemplate, type ReaderLinks } from "@revue/formats";
import type { Due, Mailing, Subscribers } from "@revue/store";
import { type DeliveryLog, openDeliveryLog } from "./delivery-log.ts";
import { preferencesToken, unsubscribeToken } from "./desk.ts";
import { type EncodedMail, encodedMail } from "./encoded-mail.ts";
import { CONNECTIONS, type Mailer, type NotTaken } from "./mailer.ts";
import type { NewsletterAddresses } from "./newsletter-addresses.ts";
import { noteFailure } from "./note-failure.ts";
import type { Vault } from "./vault.ts";

/** How a mailing went, so far or in the end. */
export interface SendReport {
  mailing: string;
  sent: number;
  /** Addresses that the mail server will never take; nothing more goes there. */
  refused: number;
  /** Not taken today; they are tried again when the mailing is sent again. */
  deferred: number;
  /** Readers whose topic had nothing new. */
  nothingNew: number;
  /** Of those sent, readers whom an earlier run may already have reached: their mail has the same Message-ID. */
  repeated: number;
  /** Addresses that the key does not open. */
  unreadable: number;
}

export interface Sending {
  subscribers: Subscribers;
  mailing: Mailing;
  vault: Vault;
  mailer: Mailer;
  addresses: NewsletterAddresses;
  compose(topic: Topic, language: InterfaceLanguage): Promise<MailIssue | undefined>;
  now(): Instant;
  /** Told after each mail. */
  progress?(report: Readonly<SendReport>): void;
}

/** The mail server cannot be reached: the mailing stops where it is and can be sent again. */
export class MailStopped extends Error {
  override name = "MailStopped";
  readonly report: SendReport;
  constructor(detail: string, report: SendReport) {
    super(detail);
    this.report = report;
  }
}

const BATCH = 200;

/**
 * Sends a mailing to all who are due, or goes on with one that was stopped.
 *
 * Each mail is noted before it is handed over and after it was taken. So a process killed in between leaves a handful, as many as
 * there are connections, of which nobody can know whether they were taken; they are sent again under the same Message-ID, by
 * which mail servers tell a repetition. All others are neither skipped nor repeated. Memory does not grow with the readers.
 *
 * Rejects with `MailStopped` when the server cannot be reached.
 */
export async function sendMailing(sending: Sending): Promise<SendReport> {
  const { subscribers, mailing, now } = sending;
  const report: SendReport = { mailing: mailing.id, sent: 0, refused: 0, deferred: 0, nothingNew: 0, repeated: 0, unreadable: 0 };
  const issues = new Map<string, Promise<Ready | undefined>>();
  const log = openDeliveryLog(subscribers, mailing.id);
  let after: string | undefined;
  let stopped: string | undefined;

  /** One connection's work: each note that a mail was taken is kept together with the note that the next is handed over. */
  async function lane(queue: Iterable<Due>): Promise<void> {
    let noted: Promise<void> = Promise.resolve();
    for (const due of queue) {
      if (stopped !== undefined) break;
      const issue = await issueFor(due);
      if (issue === undefined) {
        report.nothingNew += 1;
        continue;
      }
      const delivery = await deliver({ ...sending, log, report }, due, { issue, noted });
      noted = delivery.noted;
      if (delivery.failure?.code === "unreachable") stopped ??= delivery.failure.detail;
      sending.progress?.(report);
    }
    await noted;
  }

  function issueFor(due: Due): Promise<Ready | undefined> {
    const key = `${due.subscription.language} ${due.subscription.topic}`;
    const made = issues.get(key) ?? ready(sending, due);
    issues.set(key, made);
    return made;
  }

  for (;;) {
    const batch = await subscribers.listDue(mailing, after, BATCH);
    if (batch.length === 0) break;
    after = batch.at(-1)?.subscription.id;
    const queue = batch.values();
    await Promise.all(Array.from({ length: CONNECTIONS }, () => lane(queue)));
    if (stopped !== undefined) throw new MailStopped(stopped, report);
  }
  if (report.deferred === 0) await subscribers.finishMailing(mailing.id, now());
  return report;
}

interface Ready {
  id: string;
  mail(links: ReaderLinks): EncodedMail;
}

/** Composes an issue once for all its readers, and keeps it for the archive when it is public. */
async function ready({ compose, mailing, subscribers }: Sending, { subscription }: Due): Promise<Ready | undefined> {
  const topic = readTopic(subscription.topic);
  const issue = topic && (await compose(topic, subscription.language));
  if (issue === undefined) return undefined;
  if (issue.archive !== undefined) {
    const { id, on, language, items } = issue;
    const articles = items.map(({ slug }) => slug);
    await subscribers.keepIssue({ id, mailing: mailing.id, topic: subscription.topic, language, on, articles });
  }
  return { id: issue.id, mail: encodedMail(mailTemplate(issue)) };
}

interface Delivery {
  failure?: NotTaken;
  /** Settles when the outcome is kept. */
  noted: Promise<void>;
}

/** @param before.noted the outcome of this connection's mail before, which is kept before this one is handed over */
async function deliver(
  sending: Sending & { log: DeliveryLog; report: SendReport },
  due: Due,
  before: { issue: Ready; noted: Promise<void> },
): Promise<Delivery> {
  const { log, report, subscribers, mailing, vault, mailer, addresses, now } = sending;
  const { subscription, subscriber } = due;
  const to = vault.open(subscriber.sealed);
  if (to === undefined) {
    report.unreadable += 1;
    return { noted: before.noted };
  }
  const token = unsubscribeToken(subscription.id, vault);
  const mail = before.issue.mail({
    unsubscribe: addresses.unsubscribe(subscription.language, token),
    preferences: addresses.preferences(subscription.language, preferencesToken(subscriber.id, { vault, at: now() })),
  });
  await Promise.all([before.noted, log.note(subscription.id, "sending")]);
  const messageId = `${mailing.id}.${subscription.id}`;
  const sent = await mailer.send({ ...mail, to, messageId, oneClick: addresses.oneClick(token) });
  if (sent.ok) {
    report.sent += 1;
    if (due.state === "sending") report.repeated += 1;
    return { noted: keptLater(log.note(subscription.id, "sent")) };
  }
  const { failure } = sent;
  if (failure.code === "refused") {
    await log.note(subscription.id, "refused");
    await noteFailure(subscribers, subscriber.id, { what: "bounced", at: now() });
    report.refused += 1;
  } else if (failure.code === "deferred") {
    await noteFailure(subscribers, subscriber.id, { what: "delayed", at: now() });
    report.deferred += 1;
  }
  return { failure, noted: Promise.resolve() };
}

/** A promise that somebody will await in a moment: until then its failure is not one that nobody heard of. */
function keptLater(noted: Promise<void>): Promise<void> {
  noted.catch(() => undefined);
  return noted;
}
