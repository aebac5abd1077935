import type { Topic } from "@revue/core";

/** A topic as part of an issue's address: letters, digits and hyphens. Searches have none: what somebody looks for is theirs. */
export function topicSlug(topic: Topic): string | undefined {
  if (topic.kind === "search") return undefined;
  return topic.kind === "home" ? "" : `-${topic.kind}-${topic.name.replaceAll("/", "-")}`;
}
