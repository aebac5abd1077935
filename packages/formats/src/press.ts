/** What needs a typesetter or draws pictures: PDF, covers, cards. For Node alone; the rest of the package runs anywhere. */
export * from "./press/press-image.ts";
export * from "./press/typesetter.ts";
export * from "./pdf/pdf.ts";
export * from "./card/card.ts";
export * from "./card/cover.ts";
