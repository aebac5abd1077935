import { expect, test } from "vitest";
import { linkTarget } from "./link-target.ts";

const url = "https://gazette.example/digue";
const checkedOn = "2026-03-02";

test("a page in its place is its own target; one that moved is followed", () => {
  expect(linkTarget(url, undefined)).toBe(url);
  expect(linkTarget(url, { state: "moved", url, movedTo: "https://gazette.example/new", checkedOn })).toBe(
    "https://gazette.example/new",
  );
});

test("a page that is gone leads to its copy, and nowhere when no archive has one", () => {
  const archivedUrl = "https://archive.example/digue";
  expect(linkTarget(url, { state: "gone", url, archivedUrl, checkedOn })).toBe(archivedUrl);
  expect(linkTarget(url, { state: "gone", url, checkedOn })).toBeUndefined();
});
