/**
 * What a script adds to pages that are whole without it: it remembers, copies, shares, prints, listens to a few keys and suggests.
 * One small module, loaded once the page is there.
 */
import { rememberTheme } from "./theme.ts";
import { copyOnDemand } from "./copy.ts";
import { shareBySystem } from "./share.ts";
import { printOnDemand } from "./print.ts";
import { listenToKeys } from "./shortcuts.ts";
import { suggestOnDemand } from "./searching.ts";

rememberTheme();
copyOnDemand();
shareBySystem();
printOnDemand();
listenToKeys();
suggestOnDemand();
