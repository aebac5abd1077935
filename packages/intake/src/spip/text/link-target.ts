import { isLinkAddress, tidyAddress } from "@revue/core";
import type { KnownObject, SpipObject, TextContext } from "./text-context.ts";

// SPIP's short names of its objects (`typer_raccourci`).
const OBJECTS: Record<string, string> = {
  "": "article",
  art: "article",
  br: "breve",
  rub: "rubrique",
  aut: "auteur",
  doc: "document",
  im: "document",
  img: "document",
  image: "document",
  emb: "document",
  brève: "breve",
};
const OBJECT = /^\s*(\p{L}*)\s*(\d{1,15})(\?[^#]*)?(#\S*)?\s*$/u;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** What a link points at, for readers of the new site. */
export interface Target {
  href: string;
  /** The title of the object, for a link without words of its own. */
  title?: string;
}

/** Reads `art12`, `12`, `rub3#ancre`; nothing when it is an address. Source: SPIP's `typer_raccourci`. */
export function readObject(target: string): (SpipObject & { anchor?: string }) | undefined {
  const match = OBJECT.exec(target);
  if (!match) return undefined;
  const name = match[1] ?? "";
  return { type: OBJECTS[name] ?? name, id: Number(match[2]), ...(match[4] !== undefined && { anchor: match[4] }) };
}

/**
 * Finds where `[words->target]` leads: an object of the site, a mail, an address.
 *
 * @returns nothing when the target is empty or cannot be an address: the words then stand alone
 */
export function findTarget(target: string, context: TextContext, language?: string): Target | undefined {
  const object = readObject(target);
  if (object) return objectTarget(object, context, language);
  const address = target.trim();
  if (/^(?:https?:?\/{0,2}|mailto:?)?$/i.test(address)) {
    if (address !== "") context.remark("address-empty", target);
    return undefined;
  }
  if (MAIL.test(address)) return { href: `mailto:${address}` };
  if (/^www\.[^@\s]+$/i.test(address)) return { href: tidyAddress(`http://${address}`) };
  return addressTarget(address, context);
}

/** The same for an address written as such, in an `href` or after `->`. */
export function addressTarget(address: string, context: TextContext): Target | undefined {
  const known = context.objectAt(address);
  if (known) {
    const at = address.indexOf("#");
    return objectTarget({ ...known, ...(at !== -1 && { anchor: address.slice(at) }) }, context);
  }
  if (address.startsWith("#")) context.remark("anchor-link", address);
  const href = tidyAddress(wholeAddress(address, context));
  if (isLinkAddress(href)) return { href };
  context.remark("address-empty", address);
  return undefined;
}

/** A relative address, made whole on the old site; root-relative when the old site's name is unknown. */
export function wholeAddress(address: string, { site }: TextContext): string {
  if (address.startsWith("#") || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (address.startsWith("//")) return `https:${address}`;
  const path = address.replace(/^(?:\.{0,2}\/)+/, "");
  return site === undefined ? `/${path}` : `${site}${path}`;
}

function objectTarget(object: SpipObject & { anchor?: string }, context: TextContext, language?: string): Target {
  const known: KnownObject | undefined =
    object.type === "document" ? documentObject(object.id, context) : context.object(object, language);
  const anchor = object.anchor ?? "";
  if (anchor !== "") context.remark("anchor-link", `${object.type}${object.id}${anchor}`);
  if (known) return { ...known, href: tidyAddress(known.href + anchor) };
  context.remark("dangling-link", `${object.type}${object.id}`);
  // The old address still says what was meant, and answers if the object comes later.
  return {
    href: `/spip.php?${object.type}${object.id}${tidyAddress(anchor)}`,
    title: `${object.type === "breve" ? "brève" : object.type} ${object.id}`,
  };
}

function documentObject(id: number, context: TextContext): KnownObject | undefined {
  const document = context.document(id);
  return document && { href: document.src, title: document.title ?? fileName(document.src) };
}

/** The last part of an address, for a link without a title. */
export const fileName = (address: string): string => {
  const name = address.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  return name === "" ? address : name;
};
