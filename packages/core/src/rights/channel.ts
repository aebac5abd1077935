import * as z from "zod";

/** Where a text would be shown. Each output names its channel when it asks what it may show. */
export const CHANNELS = ["page", "print", "list", "search", "feed", "mail", "pdf", "epub", "api", "export", "embed"] as const;
export const Channel = z.enum(CHANNELS).meta({ id: "Channel" });
export type Channel = z.infer<typeof Channel>;
