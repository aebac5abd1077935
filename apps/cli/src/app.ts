import { buildApplication, buildRouteMap, text_en } from "@stricli/core";
import { add } from "./add.ts";
import { check } from "./check.ts";
import { EXIT, Stop } from "./exit.ts";
import { exportArticles } from "./export.ts";
import { importFeed } from "./import-feed.ts";
import { importSpip } from "./import-spip.ts";
import { importPages } from "./import-pages.ts";
import { inbox } from "./inbox.ts";
import { init } from "./init.ts";
import { isKnownTrouble } from "./known-trouble.ts";
import { linksCheck } from "./links-check.ts";
import { quotesCheck } from "./quotes-check.ts";
import { sync } from "./sync.ts";
import { bounces } from "./newsletter/bounces.ts";
import { preview } from "./newsletter/preview.ts";
import { send } from "./newsletter/send.ts";
import { watch } from "./watch.ts";

const routes = buildRouteMap({
  docs: {
    brief: "The press review that keeps its sources, from the command line",
    fullDescription:
      "Every command has --help and --json. Exit codes: 0 done, 1 something was found, 2 not understood, 3 failed.",
  },
  routes: {
    add,
    check,
    import: buildRouteMap({
      docs: { brief: "Bring articles in" },
      routes: { pages: importPages, spip: importSpip, feed: importFeed },
    }),
    inbox,
    newsletter: buildRouteMap({
      docs: { brief: "Send the newsletter, and see what would be sent" },
      routes: { preview, send, bounces },
    }),
    watch,
    sync,
    export: exportArticles,
    links: buildRouteMap({ docs: { brief: "Keep the addresses alive" }, routes: { check: linksCheck } }),
    quotes: buildRouteMap({ docs: { brief: "Keep the quotations true" }, routes: { check: quotesCheck } }),
    init,
  },
});

/** The command line, ready to be run in a test. */
export const app = buildApplication(routes, {
  name: "revue",
  scanner: { caseStyle: "allow-kebab-for-camel" },
  documentation: { caseStyle: "convert-camel-to-kebab" },
  determineExitCode: (error) => (error instanceof Stop ? error.exitCode : EXIT.failed),
  localization: {
    loadText: () => ({
      ...text_en,
      exceptionWhileRunningCommand: (error) => sentenceOf(error),
      commandErrorResult: (error) => sentenceOf(error),
    }),
  },
});

/** What is known to go wrong is one sentence; anything else is a bug, and says where. */
function sentenceOf(error: unknown): string {
  if (error instanceof Stop || isKnownTrouble(error)) return (error as Error).message;
  return error instanceof Error ? `This is a bug of revue: ${error.stack ?? error.message}` : String(error);
}
