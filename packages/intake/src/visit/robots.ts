import parser from "robots-parser";
import { USER_AGENT_NAME } from "./user-agent.ts";

// A CommonJS function whose types say that it is a module.
const robotsParser = parser as unknown as typeof parser.default;

/** What a site's robots.txt says of one page. */
export interface RobotsAnswer {
  isAllowed: boolean;
  /** The file that says so. */
  evidence: string;
  /** The line, from 1, when one says it. */
  line?: number;
  /** Seconds between two visits that the site asks for. */
  delaySeconds?: number;
}

/** The text of a robots.txt, or why there is none. */
export type RobotsFile = { kind: "text"; text: string } | { kind: "none" } | { kind: "unreachable" };

/**
 * Asks a robots.txt whether a page may be visited. Rule: RFC 9309. No file (4xx) allows all; a file that the server fails
 * to give (5xx) forbids all until it can be read.
 */
export function askRobots(file: RobotsFile, url: string): RobotsAnswer {
  const evidence = new URL("/robots.txt", url).href;
  if (file.kind === "none") return { isAllowed: true, evidence };
  if (file.kind === "unreachable") return { isAllowed: false, evidence };
  const robots = robotsParser(evidence, file.text);
  const isAllowed = robots.isAllowed(url, USER_AGENT_NAME) !== false;
  const line = isAllowed ? undefined : robots.getMatchingLineNumber(url, USER_AGENT_NAME);
  const delay = robots.getCrawlDelay(USER_AGENT_NAME);
  return {
    isAllowed,
    evidence,
    ...(line !== undefined && line > 0 && { line }),
    ...(delay !== undefined && delay > 0 && { delaySeconds: Math.min(delay, 60) }),
  };
}
