import { CREATIVE_COMMONS, Rights } from "@revue/core";

/** The rights preset that a licence's address stands for; nothing when it is none we know. */
export function licenceRights(address: string): Rights | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const host = url.hostname.replace(/^www\./, "");
  if (host === "etalab.gouv.fr" && /licence-ouverte|open-licence/.test(url.pathname)) return { preset: "licence-ouverte" };
  if (host !== "creativecommons.org") return undefined;
  if (/^\/publicdomain\/(?:zero|mark)\//.test(url.pathname)) return { preset: "public-domain" };
  const [, terms = "", version = ""] = /^\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url.pathname) ?? [];
  const preset = CREATIVE_COMMONS.find((one) => one === `cc-${terms}`);
  const rights = preset && Rights.safeParse({ preset, version });
  return rights?.success ? rights.data : undefined;
}
