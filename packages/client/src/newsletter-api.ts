import {
  ConfirmationAnswer,
  Done,
  IssueAnswer,
  IssueList,
  NewsletterAnswer,
  OwnDataAnswer,
  SubscriptionAsked,
  type SubscriptionChange,
  type SubscriptionWish,
} from "./contract/index.ts";
import type { Transport } from "./transport.ts";

/** The newsletter: subscribing, and all that follows by links sent by mail. */
export interface NewsletterApi {
  state(): Promise<NewsletterAnswer>;
  /** Has a link sent that confirms the wish. */
  ask(wish: SubscriptionWish): Promise<void>;
  confirm(token: string): Promise<ConfirmationAnswer>;
  /** Everything kept about the holder of a preferences link. */
  own(token: string): Promise<OwnDataAnswer>;
  change(change: SubscriptionChange): Promise<void>;
  end(token: string, subscription: string): Promise<void>;
  erase(token: string): Promise<void>;
  unsubscribe(token: string): Promise<void>;
  issues(query?: { cursor?: string | undefined; limit?: number }): Promise<IssueList>;
  issue(id: string): Promise<IssueAnswer>;
  /** An issue as PDF or EPUB, with the articles whole as far as their rights allow. */
  issueDocument(id: string, format: "pdf" | "epub"): Promise<Uint8Array<ArrayBuffer>>;
}

export function newsletterApi({ bytes, json, post }: Pick<Transport, "bytes" | "json" | "post">, base: string): NewsletterApi {
  const at = (path: string) => `${base}/newsletter${path}`;
  const done = async (path: string, body: unknown) => {
    await post(at(path), body, Done);
  };
  return {
    state: () => json(at(""), {}, NewsletterAnswer),
    async ask(wish) {
      await post(at("/subscriptions"), wish, SubscriptionAsked);
    },
    confirm: (token) => post(at("/confirmations"), { token }, ConfirmationAnswer),
    own: (token) => post(at("/own"), { token }, OwnDataAnswer),
    change: (change) => done("/changes", change),
    end: (token, subscription) => done("/ends", { token, subscription }),
    erase: (token) => done("/erasures", { token }),
    unsubscribe: (token) => done("/unsubscriptions", { token }),
    issues: (query = {}) => json(at("/issues"), query, IssueList),
    issue: (id) => json(at(`/issues/${encodeURIComponent(id)}`), {}, IssueAnswer),
    issueDocument: (id, format) => bytes(at(`/issues/${encodeURIComponent(id)}.${format}`)),
  };
}
