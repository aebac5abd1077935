import { fileName } from "./link-target.ts";
import type { KnownDocument, TextContext } from "./text-context.ts";
import type { Vault } from "./vault.ts";

// Source: SPIP's `traiter_modeles`: a name of three letters or more, a number, parameters.
const MODEL = /<([a-z_-]{3,})\s*(\d{1,15})\s*((?:\|(?:<[^<>]*>|[^<>])*)?)\s*\/?>/gi;

/**
 * Shows documents and images where the text calls them: `<img12|left>`, `<doc12|center>`, `<emb12>`.
 *
 * A model that only the site knows stays readable as it was typed.
 */
export function expandModels(text: string, vault: Vault, context: TextContext): string {
  if (!/<[a-z_-]{3,}\s*\d/i.test(text)) return text;
  return text.replace(MODEL, (source: string, name: string, number: string, parameters: string) => {
    const id = Number(number);
    const kind = name.toLowerCase();
    if (/^(?:img|image|doc|document|emb|embed|audio|video|son|lecteur|player|vignette|fichier)$/.test(kind)) {
      return documentMarkup({ kind, id, parameters, source }, vault, context);
    }
    const object = context.object({ type: kind === "art" ? "article" : kind === "rub" ? "rubrique" : kind, id });
    if (object) {
      const words = vault.keep({ type: "text", text: object.title ?? object.href });
      return `${vault.keep({ type: "link", href: object.href })}${words}</a>`;
    }
    context.remark("model-unknown", source);
    return vault.keep({ type: "text", text: source });
  });
}

interface Call {
  kind: string;
  id: number;
  parameters: string;
  source: string;
}

function documentMarkup(call: Call, vault: Vault, context: TextContext): string {
  const document = context.document(call.id);
  if (!document) {
    context.remark("document-unknown", call.source);
    return vault.keep({ type: "text", text: call.source });
  }
  const literal = (text: string) => vault.keep({ type: "text", text });
  const words = { ...document, ...spoken(call.parameters) };
  if (!document.isImage) {
    const link = `${vault.keep({ type: "link", href: document.src })}${literal(document.title ?? fileName(document.src))}</a>`;
    return `<div>${[link, ...legend(words, { titled: false })].join("<br>")}</div>`;
  }
  const image = vault.keep({
    type: "image",
    src: document.src,
    alternative: words.alternative ?? document.title ?? "",
  });
  // `<img12>` is the image alone; `<doc12>` has its legend below.
  const below = /^(?:img|image)$/.test(call.kind) ? [] : legend(words, { titled: true });
  if (below.length > 0) return `<div>${image}<br>${below.join("<br>")}</div>`;
  return /\|center\b/.test(call.parameters) ? `<div>${image}</div>` : image;

  function legend(from: KnownDocument, { titled }: { titled: boolean }): string[] {
    const title = titled && from.title !== undefined ? [`<strong>${literal(from.title)}</strong>`] : [];
    const description = from.description === undefined ? [] : [from.description.replace(/\s*\n\s*/g, " ")];
    const credits = from.credits === undefined ? [] : [literal(from.credits)];
    return [...title, ...description, ...credits];
  }
}

/** `|titre=…|descriptif=…|alt=…` say more than the document does. */
function spoken(parameters: string): Partial<KnownDocument> {
  const words: Partial<KnownDocument> = {};
  for (const parameter of parameters.split("|")) {
    const [name = "", ...rest] = parameter.split("=");
    const value = rest.join("=").trim();
    if (value === "") continue;
    if (name.trim() === "titre" || name.trim() === "legende") words.title = value;
    if (name.trim() === "descriptif") words.description = value;
    if (name.trim() === "alt") words.alternative = value;
  }
  return words;
}
