import {
  ConfirmationAnswer,
  Done,
  NewsletterAnswer,
  OwnDataAnswer,
  SubscriptionAsked,
  SubscriptionChange,
  SubscriptionEnd,
  SubscriptionWish,
  TokenBody,
} from "@revue/client";
import type { Result } from "@revue/core";
import { type LinkFailure, MailAddress, nameOf, type OwnSubscription } from "@revue/newsletter";
import * as z from "zod";
import { type Ask, json, operation } from "../operation.ts";
import type { ProblemCode } from "../problem.ts";

const LINK_PROBLEMS: Record<LinkFailure, ProblemCode> = {
  forged: "link-invalid",
  expired: "link-expired",
  used: "link-used",
  gone: "subscriber-gone",
};
const problems: readonly ProblemCode[] = ["newsletter-closed", ...Object.values(LINK_PROBLEMS)];
const nothing = { path: z.object({}), query: z.object({}), tag: "Newsletter", method: "post" } as const;
const done = { description: "It is done.", type: "application/json", schema: Done };

export const showNewsletter = operation({
  id: "showNewsletter",
  tag: "Newsletter",
  address: "/newsletter",
  summary: "Whether readers can subscribe",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The state of the newsletter.", type: "application/json", schema: NewsletterAnswer },
  problems: [],
  example: () => "/newsletter",
  handle: ({ desk }) => json({ open: desk !== undefined }),
});

export const askSubscription = operation({
  ...nothing,
  id: "askSubscription",
  address: "/newsletter/subscriptions",
  summary: "Ask to subscribe",
  description:
    "Sends a link to the address given; nothing is kept until it is followed. The answer is the same whether the address is known or not.",
  body: SubscriptionWish,
  answer: { description: "A mail is on its way.", type: "application/json", schema: SubscriptionAsked },
  problems: ["newsletter-closed", "too-many-requests", "mail-unavailable"],
  async handle({ body, caller, catalogue, desk, refuse }) {
    if (desk === undefined) return refuse("newsletter-closed");
    const address = MailAddress.safeParse(body.email);
    const expected = "an e-mail address, as in lea@lecture.example";
    if (!address.success) return refuse("bad-request", { errors: [{ parameter: "email", expected }] });
    const topicName = nameOf(body.topic, catalogue.lookup, body.language);
    if (topicName === undefined && body.topic.kind !== "home") {
      return refuse("bad-request", { errors: [{ parameter: "topic", expected: "something this review has" }] });
    }
    const sent = { status: "mail-sent" };
    // Only a program fills in what people do not see. It is not told that it was noticed.
    if (body.website !== undefined && body.website !== "") return json(sent);
    const { topic, frequency, language } = body;
    const from = caller.trusted ? body.caller : undefined;
    const asked = await desk.ask({ address: address.data, topic, topicName, frequency, language, caller: from });
    if (asked.ok) return json(sent);
    if (asked.failure.code === "unreachable") return refuse("mail-unavailable");
    return refuse("too-many-requests", { headers: { "Retry-After": String(asked.failure.waitSeconds) } });
  },
});

export const confirmSubscription = operation({
  ...nothing,
  id: "confirmSubscription",
  address: "/newsletter/confirmations",
  summary: "Confirm a subscription",
  body: TokenBody,
  answer: { description: "The subscription.", type: "application/json", schema: ConfirmationAnswer },
  problems,
  async handle(ask) {
    const confirmed = await ask.desk?.confirm(ask.body.token);
    return answered(ask, confirmed, ({ subscription, preferences }) => ({ subscription: named(ask, subscription), preferences }));
  },
});

export const showOwnData = operation({
  ...nothing,
  id: "showOwnData",
  address: "/newsletter/own",
  summary: "Everything kept about a reader",
  description: "For the holder of a preferences link. GDPR, articles 15 and 20.",
  body: TokenBody,
  answer: { description: "All of it.", type: "application/json", schema: OwnDataAnswer },
  problems,
  async handle(ask) {
    const own = await ask.desk?.own(ask.body.token);
    return answered(ask, own, (data) => ({ ...data, subscriptions: data.subscriptions.map((one) => named(ask, one)) }));
  },
});

export const changeSubscription = operation({
  ...nothing,
  id: "changeSubscription",
  address: "/newsletter/changes",
  summary: "Change a subscription",
  body: SubscriptionChange,
  answer: done,
  problems,
  async handle(ask) {
    const { token, subscription, frequency, language } = ask.body;
    return answered(ask, await ask.desk?.change(token, subscription, { frequency, language }));
  },
});

export const endSubscription = operation({
  ...nothing,
  id: "endSubscription",
  address: "/newsletter/ends",
  summary: "End one's own subscription",
  body: SubscriptionEnd,
  answer: done,
  problems,
  handle: async (ask) => answered(ask, await ask.desk?.end(ask.body.token, ask.body.subscription)),
});

export const eraseReader = operation({
  ...nothing,
  id: "eraseReader",
  address: "/newsletter/erasures",
  summary: "Delete everything kept about a reader",
  description: "For the holder of a preferences link. GDPR, article 17.",
  body: TokenBody,
  answer: done,
  problems,
  handle: async (ask) => answered(ask, await ask.desk?.erase(ask.body.token)),
});

export const unsubscribe = operation({
  ...nothing,
  id: "unsubscribe",
  address: "/newsletter/unsubscriptions",
  summary: "Unsubscribe, by the link in a mail",
  body: TokenBody,
  answer: done,
  problems,
  handle: async (ask) => answered(ask, await ask.desk?.unsubscribe(ask.body.token)),
});

export const unsubscribeInOneClick = operation({
  ...nothing,
  id: "unsubscribeInOneClick",
  address: "/newsletter/one-click",
  summary: "Unsubscribe in one request",
  description:
    "For mail programs, from the header `List-Unsubscribe` of a mail. What is sent with it does not matter. Rule: RFC 8058.",
  query: z.object({ token: z.string().min(1).max(4_000).describe("From the header.") }),
  answer: done,
  problems,
  handle: async (ask) => answered(ask, await ask.desk?.unsubscribe(ask.query.token)),
});

type Answering = Pick<Ask, "catalogue" | "refuse">;

/** @param outcome absent when subscription is not open */
function answered<T>(
  { refuse }: Answering,
  outcome: Result<T, LinkFailure> | undefined,
  shown: (value: T) => unknown = () => ({ status: "done" }),
): Response {
  if (outcome === undefined) return refuse("newsletter-closed");
  return outcome.ok ? json(shown(outcome.value)) : refuse(LINK_PROBLEMS[outcome.failure]);
}

function named({ catalogue }: Answering, subscription: OwnSubscription): OwnSubscription & { name?: string } {
  const name = nameOf(subscription.topic, catalogue.lookup, subscription.language);
  return { ...subscription, ...(name !== undefined && { name }) };
}
