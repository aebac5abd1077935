import { WebAddress, type Rights, type Source } from "@revue/core";
import type { ReportBuilder } from "../../report/report-builder.ts";
import { plainLine } from "./plain-line.ts";
import { slugOf } from "../../naming/slug-of.ts";
import { freeSlug } from "./slugs.ts";

/** What an unknown source allows until somebody says more: headline, short excerpt, link. */
const UNKNOWN_RIGHTS: Rights = { preset: "press", excerptWords: 40 };

/** Finds and makes the sources of articles: who is named in `nom_site`, else the host of `url_site`, else the site itself. */
export class SourceBook {
  readonly added: Source[] = [];
  private readonly slugs = new Map<string, string>();
  private readonly taken: Set<string>;
  private readonly languages = new Map<string, Set<string>>();
  private readonly own: { name: string; url: string | undefined };
  private readonly language: string;
  private readonly report: ReportBuilder;
  private readonly rights: Rights;

  constructor(from: {
    existing: readonly Source[];
    own: { name: string; url: string | undefined };
    language: string;
    report: ReportBuilder;
    rights?: Rights | undefined;
  }) {
    this.taken = new Set(from.existing.map(({ slug }) => slug));
    for (const { slug, name, url } of from.existing) {
      this.slugs.set(slugOf(name, ""), slug);
      const host = hostOf(url);
      if (host !== undefined && !this.slugs.has(host)) this.slugs.set(host, slug);
    }
    this.own = from.own;
    this.language = from.language;
    this.report = from.report;
    this.rights = from.rights ?? UNKNOWN_RIGHTS;
  }

  /** The source of one article, made at its first mention. */
  sourceOf(article: { name: unknown; url: unknown; language: string }): { slug: string; isOwn: boolean } {
    const name = plainLine(article.name, article.language);
    const host = hostOf(typeof article.url === "string" ? article.url : undefined);
    if (name === "" && host === undefined) {
      return {
        slug: this.find({ name: this.own.name, host: hostOf(this.own.url), url: this.own.url, language: article.language }),
        isOwn: true,
      };
    }
    const url =
      host === undefined
        ? undefined
        : `${/^https:/i.test(String(article.url).trim()) ? "https" : "http"}://${hostName(String(article.url))}/`;
    return { slug: this.find({ name: name === "" ? (host ?? "") : name, host, url, language: article.language }), isOwn: false };
  }

  /** The sources as they are to be written, with every language met. */
  finish(): Source[] {
    return this.added.map((source) => ({
      ...source,
      languages: [...(this.languages.get(source.slug) ?? [this.language])].sort(),
    }));
  }

  private find(source: { name: string; host: string | undefined; url: string | undefined; language: string }): string {
    const key = slugOf(source.name, "") || (source.host ?? source.name);
    const known = this.slugs.get(key);
    const slug = known ?? this.add(source, key);
    const languages = this.languages.get(slug);
    if (languages) languages.add(source.language);
    return slug;
  }

  private add(source: { name: string; url: string | undefined; language: string }, key: string): string {
    const slug = freeSlug(source.name, this.added.length + 1, "source", (candidate) => this.taken.has(candidate));
    const url = WebAddress.safeParse(source.url).data;
    this.taken.add(slug);
    this.slugs.set(key, slug);
    this.languages.set(slug, new Set());
    this.added.push({
      slug,
      name: source.name.slice(0, 200),
      ...(url !== undefined && { url }),
      languages: [source.language],
      rights: this.rights,
    });
    this.report.attention({
      code: "source-rights-unknown",
      item: `source ${slug}`,
      file: `sources/${slug}.yaml`,
      found: source.name,
      done: `gave it the rights “${this.rights.preset}” until somebody knows better`,
    });
    return slug;
  }
}

const hostName = (url: string): string => URL.parse(addressOf(url))?.host ?? "";
const hostOf = (url: string | undefined): string | undefined => {
  const host = url === undefined ? "" : hostName(url);
  return host === "" ? undefined : host.replace(/^www\./, "");
};

/** An address as SPIP's editors typed it: often without its scheme. */
export const addressOf = (url: string): string => {
  const trimmed = url.trim();
  return /^https?:\/\//i.test(trimmed)
    ? trimmed
    : /^www\.|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(trimmed)
      ? `http://${trimmed}`
      : "";
};
