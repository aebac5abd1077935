import { Day, Frequency, Instant, InterfaceLanguage, Topic } from "@revue/core";
import * as z from "zod";
import { ArticleItem } from "./article.ts";

/** Whether readers can subscribe here, and how many issues can be read. */
export const NewsletterAnswer = z
  .object({ open: z.boolean().describe("Whether mail goes out from here; otherwise there are the feeds.") })
  .meta({ id: "NewsletterAnswer" });
export type NewsletterAnswer = z.infer<typeof NewsletterAnswer>;

/** A wish to subscribe. `website` is a trap: people do not see it and leave it empty. */
export const SubscriptionWish = z
  .object({
    email: z.string().min(1).max(320).describe("Where to write to."),
    topic: Topic.describe("What to receive."),
    frequency: Frequency,
    language: InterfaceLanguage,
    website: z.string().max(500).optional().describe("Left empty by people."),
    caller: z.string().min(1).max(100).optional().describe("Who asks, as a hash: only the review's own site may say."),
  })
  .meta({ id: "SubscriptionWish" });
export type SubscriptionWish = z.infer<typeof SubscriptionWish>;

export const SubscriptionAsked = z.object({ status: z.literal("mail-sent") }).meta({ id: "SubscriptionAsked" });

const token = z.string().min(1).max(4_000).describe("From a link that was sent by mail.");
export const TokenBody = z.object({ token }).meta({ id: "TokenBody" });

/** A subscription as its reader sees it; `name` is what it is called in its language, absent for the whole review. */
export const OwnSubscription = z
  .object({
    id: z.string(),
    topic: Topic,
    name: z.string().optional(),
    frequency: Frequency,
    language: InterfaceLanguage,
    since: Instant,
  })
  .meta({ id: "OwnSubscription" });
export type OwnSubscription = z.infer<typeof OwnSubscription>;

/** `preferences` is the token of a link to all that the reader receives. */
export const ConfirmationAnswer = z
  .object({ subscription: OwnSubscription, preferences: z.string() })
  .meta({ id: "ConfirmationAnswer" });
export type ConfirmationAnswer = z.infer<typeof ConfirmationAnswer>;

/** Everything kept about a reader. */
export const OwnDataAnswer = z
  .object({
    address: z.string(),
    since: Instant,
    stopped: z.object({ why: z.enum(["bounced", "complained"]), at: Instant }).optional(),
    subscriptions: z.array(OwnSubscription),
  })
  .meta({ id: "OwnDataAnswer" });
export type OwnDataAnswer = z.infer<typeof OwnDataAnswer>;

export const SubscriptionChange = z
  .object({ token, subscription: z.string().min(1).max(64), frequency: Frequency, language: InterfaceLanguage })
  .meta({ id: "SubscriptionChange" });
export type SubscriptionChange = z.infer<typeof SubscriptionChange>;

export const SubscriptionEnd = z.object({ token, subscription: z.string().min(1).max(64) }).meta({ id: "SubscriptionEnd" });
export const Done = z.object({ status: z.literal("done") }).meta({ id: "Done" });

/** An issue as it was sent; `name` is its topic's, absent for the whole review. */
export const IssueItem = z
  .object({
    id: z.string(),
    on: Day,
    topic: Topic,
    name: z.string().optional(),
    frequency: Frequency,
    language: InterfaceLanguage,
    articles: z.int(),
  })
  .meta({ id: "IssueItem" });
export type IssueItem = z.infer<typeof IssueItem>;

export const IssueList = z.object({ items: z.array(IssueItem), next: z.string().optional() }).meta({ id: "IssueList" });
export type IssueList = z.infer<typeof IssueList>;

/** One issue with its articles as they are now: those that were removed since are gone from it, and rights are asked again. */
export const IssueAnswer = IssueItem.extend({ items: z.array(ArticleItem) }).meta({ id: "IssueAnswer" });
export type IssueAnswer = z.infer<typeof IssueAnswer>;
