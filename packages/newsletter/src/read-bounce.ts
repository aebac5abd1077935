import PostalMime, { type Email } from "postal-mime";

/** What a mail that came back says about one that we sent. */
export interface Bounce {
  /** The subscription it was sent for, from our own Message-ID. */
  subscription: string;
  /** `bounced`: the address is gone. `delayed`: not yet. `complained`: the reader called it spam. */
  what: "bounced" | "delayed" | "complained";
}

// As `sendMailing` writes it: "daily-2026-11-24.<subscription>@…".
const OURS = /<(?:daily|weekly)-\d{4}-\d{2}-\d{2}\.([\w-]{16,64})@[^>\s]+>/;
const HEADERS = /^(?:message-id|original-message-id|x-original-message-id|references|in-reply-to)\s*:/im;

/**
 * Reads a report of non-delivery or a complaint.
 *
 * Rules: RFC 3464 (`message/delivery-status`, the class of `Status`), RFC 5965 (`message/feedback-report`).
 *
 * @param message a whole mail, as it came
 * @returns undefined when it is neither, or not about one of ours
 */
export async function readBounce(message: string | Uint8Array): Promise<Bounce | undefined> {
  const mail = await PostalMime.parse(message, { forceRfc822Attachments: true, attachmentEncoding: "utf8" });
  const subscription = ourSubscription(mail);
  if (subscription === undefined) return undefined;
  const feedback = part(mail, "message/feedback-report");
  if (feedback !== undefined) return { subscription, what: "complained" };
  const status = part(mail, "message/delivery-status");
  if (status === undefined) return undefined;
  const action = /^action\s*:\s*(\w+)/im.exec(status)?.[1]?.toLowerCase();
  const isFinal = /^status\s*:\s*5\./im.test(status) && action === "failed";
  if (isFinal) return { subscription, what: "bounced" };
  return action === "failed" || action === "delayed" ? { subscription, what: "delayed" } : undefined;
}

const textOf = (content: unknown): string =>
  typeof content === "string" ? content : Buffer.from(content as Uint8Array).toString("utf8");

function part(mail: Email, type: string): string | undefined {
  const found = mail.attachments.find(({ mimeType }) => mimeType.toLowerCase() === type);
  return found && textOf(found.content);
}

/** Our Message-ID, from the headers of the mail that came back, wherever the report put them. */
function ourSubscription(mail: Email): string | undefined {
  const returned = mail.attachments
    .filter(({ mimeType }) =>
      /^(?:message\/rfc822|text\/rfc822-headers|message\/(?:delivery-status|feedback-report))/i.test(mimeType),
    )
    .map(({ content }) => textOf(content));
  for (const text of [...returned, `References: ${mail.references ?? ""} ${mail.inReplyTo ?? ""}`]) {
    if (!HEADERS.test(text)) continue;
    const found = OURS.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
