import type { Article } from "../article/article.ts";
import type { Day } from "../day.ts";
import type { Source } from "../source/source.ts";
import { addDays } from "../text/days.ts";
import type { Channel } from "./channel.ts";
import { EXCERPT_SHARE, EXCERPT_WORDS } from "./excerpt-limits.ts";
import { licenceOf } from "./licence.ts";
import type { Permission } from "./permission-record.ts";
import type { Rights } from "./rights.ts";

const QUOTATION = "Code de la propriété intellectuelle, art. L122-5, 3°";

/**
 * Answers what may be shown of an article.
 *
 * The one place where that is decided: every output asks, none decides by itself. The article's own
 * rights, when it has some, replace its source's. Not legal advice: it applies what the editors filed.
 *
 * @param ask.article only its `rights` are read
 * @param ask.on the day of showing; contracts begin and end
 */
export function permission(ask: {
  article: Pick<Article, "rights">;
  source: Pick<Source, "name" | "rights">;
  channel: Channel;
  on: Day;
}): Permission {
  const rights = ask.article.rights ?? ask.source.rights;
  const base = {
    channel: ask.channel,
    on: ask.on,
    credit: { text: rights.credit ?? ask.source.name, compulsory: rights.preset !== "public-domain" },
    licence: licenceOf(rights),
  };
  switch (rights.preset) {
    case "official-fr":
      return {
        ...base,
        show: "full",
        link: "compulsory",
        clause: "official-text",
        rule: "diplomatie.gouv.fr, Terms and conditions",
      };
    case "public-domain":
      return { ...base, show: "full", link: "welcome", clause: "public-domain" };
    case "press":
      return { ...base, ...shortQuotation(rights.excerptWords), clause: "short-quotation", rule: QUOTATION };
    case "licensed":
      return { ...base, ...underContract(rights, ask) };
    default:
      return { ...base, show: "full", link: "compulsory", clause: "open-licence", rule: base.licence.name };
  }
}

function shortQuotation(words: number): Pick<Permission, "show" | "limit" | "link"> {
  if (words === 0) return { show: "headline", link: "compulsory" };
  return { show: "excerpt", limit: { words, share: EXCERPT_SHARE }, link: "compulsory" };
}

function underContract(
  rights: Extract<Rights, { preset: "licensed" }>,
  { channel, on }: { channel: Channel; on: Day },
): Pick<Permission, "show" | "limit" | "link" | "clause" | "notice" | "until" | "rule"> {
  const outside =
    rights.otherwise === "nothing"
      ? ({ show: "nothing", link: "compulsory" } as const)
      : { ...shortQuotation(EXCERPT_WORDS), rule: QUOTATION };
  if (on < rights.from) return { ...outside, clause: "outside-contract-dates", until: addDays(rights.from, -1) };
  if (rights.until !== undefined && on > rights.until) return { ...outside, clause: "outside-contract-dates" };
  const until = rights.until === undefined ? {} : { until: rights.until };
  if (!rights.channels.includes(channel)) return { ...outside, clause: "outside-contract-channels", ...until };
  return {
    show: "full",
    link: "compulsory",
    clause: "contract",
    ...(rights.notice !== undefined && { notice: rights.notice }),
    ...until,
  };
}
