import type { Block, Body } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { documentReference } from "../record/document-reference.ts";

/** A body in CommonMark's own blocks only: excerpts become quotations that name their document, documents become links. */
export function plainBody(record: ArticleRecord, body: Body): Body {
  const { documents, excerpts } = record.article;
  const link = (id: string | undefined): Block[] => {
    const document = documents.find((one) => one.id === id);
    if (document === undefined) return [];
    const words = { type: "text" as const, text: document.label ?? documentReference(record, document) };
    const url = document.url ?? document.archivedUrl;
    return [{ type: "paragraph", children: url === undefined ? [words] : [{ type: "link", href: url, children: [words] }] }];
  };
  const plain = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      switch (block.type) {
        case "document":
          return link(block.id);
        case "excerpt": {
          const document = documents.find(({ id }) => id === excerpts.find((excerpt) => excerpt.id === block.id)?.document);
          const credit: Block[] =
            document === undefined
              ? []
              : [{ type: "paragraph", children: [{ type: "text", text: `— ${documentReference(record, document)}` }] }];
          return [{ type: "quote", children: [...plain(block.children), ...credit] }];
        }
        case "quote":
          return [{ ...block, children: plain(block.children) }];
        case "list":
          return [{ ...block, items: block.items.map(plain) }];
        default:
          return [block];
      }
    });
  return { blocks: plain(body.blocks), notes: body.notes.map(plain) };
}
