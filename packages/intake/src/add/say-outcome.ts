import type { AddressReading } from "./read-address.ts";

const PAGES: Record<string, string> = {
  "login-wall": "the page asks to sign in or to subscribe before its text can be read",
  "bot-check": "the site answered with a check against robots, not with the page",
  "error-page": "the page says that it does not exist, or that the site is failing",
  "no-article": "no article was found in the page",
  "too-big": "the page is larger than an article can be",
  "too-deep": "the page is nested deeper than a page can be",
};
const WHY: Record<string, string> = {
  "not-web": "it is no http or https address",
  "no-such-host": "no such site is known",
  refused: "the site does not answer",
  timeout: "the site took too long",
  "too-many-redirects": "it leads from one address to the next without end",
  "over-budget": "the site has been visited enough for now",
  "too-big": "the answer is larger than a page can be",
  "too-slow": "the site sends its page too slowly",
  broken: "the answer ends in the middle",
  tls: "the site's certificate is not valid",
  network: "the connection broke",
};

/** Says in one English clause why an address gave no article. */
export function sayOutcome(reading: Exclude<AddressReading, { kind: "article" }>): string {
  if (reading.kind === "not-an-article") return PAGES[reading.why] ?? `it is no page of text: ${reading.why}`;
  const { outcome } = reading;
  switch (outcome.kind) {
    case "gone":
      return `the page is gone (HTTP ${outcome.status})`;
    case "refused":
      return outcome.status === 429 ? "the site asks to come back later (HTTP 429)" : `the site refuses (HTTP ${outcome.status})`;
    case "failing":
      return `the site is failing (HTTP ${outcome.status})`;
    case "disallowed":
      return `${outcome.evidence}${outcome.line === undefined ? "" : `, line ${outcome.line},`} asks programs not to read it; save the page in your browser and give it with --html`;
    case "forbidden":
      return `${outcome.host} is not an address of the public web`;
    case "unreachable":
      return WHY[outcome.why] ?? outcome.why;
    case "unchanged":
      return "it has not changed";
  }
}
