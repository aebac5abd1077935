import type { TextContext, TextRemark } from "../src/spip/text/text-context.ts";

/** What a text of an invented site sees around it: articles 1 to 99, images 1 to 4, other documents 5 to 9. */
export function aTextContext(over: Partial<TextContext> & { remarks?: [TextRemark, string][] } = {}): TextContext {
  const { remarks, ...rest } = over;
  return {
    language: "fr",
    lineBreaks: true,
    escapes: true,
    site: "http://vieux.example/",
    object: ({ type, id }) =>
      id < 100 && (type === "article" || type === "rubrique")
        ? { href: type === "article" ? `/articles/a${id}` : `/rubriques/r${id}`, title: `Titre ${id}` }
        : undefined,
    document: (id) =>
      id < 10
        ? {
            src: `/images/spip/d${id}.${id < 5 ? "jpg" : "pdf"}`,
            isImage: id < 5,
            ...(id !== 4 && { title: `Document ${id}` }),
            ...(id === 3 && { description: "Une {légende}" }),
          }
        : undefined,
    objectAt: (address) => {
      const found = /^(?:http:\/\/vieux\.example\/)?(?:spip\.php)?\?(article|rubrique)(\d+)/.exec(address);
      return found ? { type: found[1] ?? "", id: Number(found[2]) } : undefined;
    },
    remark: (code, found) => remarks?.push([code, found]),
    ...rest,
  };
}
