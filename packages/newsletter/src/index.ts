export { articlesAdded, composeIssue, ITEMS_MAX, nameOf } from "./compose.ts";
export { type Desk, type DeskParts, type LinkFailure, openDesk, type OwnData, type OwnSubscription, type Wish } from "./desk.ts";
export { type Limits, openLimits } from "./limits.ts";
export { MailAddress } from "./mail-address.ts";
export { type Letter, type Mailer, MailSettings, type NotTaken, openMailer } from "./mailer.ts";
export { type NewsletterAddresses, newsletterAddresses } from "./newsletter-addresses.ts";
export { type Bounce, readBounce } from "./read-bounce.ts";
export { MailStopped, sendMailing, type Sending, type SendReport } from "./send-mailing.ts";
export { openVault, type Vault } from "./vault.ts";
