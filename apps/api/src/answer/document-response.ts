import type { PrintFormat, PressTask } from "../press/press-task.ts";
import type { Ask } from "../operation.ts";

/** What the press makes: how it is called on the web and to readers. */
export const PRINTED: Record<PrintFormat, { name: string; type: string; channel: PressTask["channel"] }> = {
  pdf: { name: "PDF", type: "application/pdf", channel: "pdf" },
  epub: { name: "EPUB", type: "application/epub+zip", channel: "epub" },
  png: { name: "a card, as PNG", type: "image/png", channel: "embed" },
};

/** Has a task printed and answers with the document, named as a file that readers may keep. */
export async function documentResponse(
  { press, catalogue }: Pick<Ask, "press" | "catalogue">,
  task: PressTask,
  { fileName, headers = {} }: { fileName: string; headers?: Record<string, string> },
): Promise<Response> {
  const bytes = await press.print(task, catalogue.lookup.vocabulary);
  return new Response(Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), {
    headers: {
      "Content-Type": PRINTED[task.format].type,
      // Slugs are ASCII, so is the name.
      "Content-Disposition": `inline; filename="${fileName}.${task.format}"`,
      ...headers,
    },
  });
}
