import { dateInWords, localised, type Block, type DossierDocument, type Inline, type InterfaceLanguage } from "@revue/core";
import { joined, link, list, words } from "./chapter.ts";

/** The sources of several chapters, numbered in the order in which they are first named. */
export interface Bibliography {
  /** « [1] [3] », each leading to its source. */
  cite(urls: readonly string[]): Inline[];
  /** Every source named so far. */
  blocks(): Block[];
}

/** @param documents what the editors know of some addresses; the others stand as they are */
export function openBibliography(documents: readonly DossierDocument[], language: InterfaceLanguage): Bibliography {
  const numbers = new Map<string, number>();
  const known = new Map(documents.map((document) => [document.url as string, document]));
  const numberOf = (url: string): number => {
    const number = numbers.get(url) ?? numbers.size + 1;
    numbers.set(url, number);
    return number;
  };

  function described(url: string): Inline[] {
    const document = known.get(url);
    if (document === undefined) return [link(url, url)];
    const { title, publisher, on } = document;
    const said = [localised(title, language).text, publisher, ...(on === undefined ? [] : [dateInWords(on, language)])].join(
      ", ",
    );
    return [words(`${said}, `), link(url, url)];
  }

  return {
    cite: (urls) =>
      joined(
        urls.map((url) => [link(`[${numberOf(url)}]`, url)]),
        words(" "),
      ),
    blocks: () => (numbers.size === 0 ? [] : [list([...numbers.keys()].map(described), true)]),
  };
}
