import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { ApiError } from "./api-error.ts";
import { transport, type Connection } from "./transport.ts";

const fine = () => Response.json({ value: 1 });
const refused = (status: number, code: string) =>
  Response.json({ type: `/p#${code}`, title: "No", status, code, requestId: "r1" }, { status });
const Value = z.object({ value: z.number() });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers one after the other; the last one again and again. */
function connect(answers: (() => Response | Promise<Response>)[], connection: Partial<Connection> = {}) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request);
    return (answers[asked.length - 1] ?? answers.at(-1) ?? fine)();
  };
  return { asked, ...transport({ baseUrl: "https://vigie.example", fetch, ...connection }) };
}

/** Never answers. */
function hanging(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => reject(request.signal.reason));
  });
}

async function failure(asking: Promise<unknown>): Promise<ApiError> {
  const outcome = asking.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  const error = await outcome;
  if (!(error instanceof ApiError)) throw new Error("not an ApiError", { cause: error });
  return error;
}

test("asks the address with its parameters: lists joined by commas, absent ones left out", async () => {
  const { json, asked } = connect([fine], { headers: { "Revue-Channel": "page" } });
  await json("/api/v1/articles", { limit: 5, fields: ["slug", "url"], section: "a/b", cursor: undefined }, Value);
  expect(asked[0]?.url).toBe("https://vigie.example/api/v1/articles?limit=5&fields=slug%2Curl&section=a%2Fb");
  expect(asked[0]?.headers.get("accept")).toBe("application/json");
  expect(asked[0]?.headers.get("revue-channel")).toBe("page");
});

test("a problem becomes an error with its code, status and request", async () => {
  const { json } = connect([() => refused(404, "article-not-found")]);
  const error = await failure(json("/x", {}, Value));
  expect(error).toMatchObject({ code: "article-not-found", status: 404, requestId: "r1", problem: { title: "No" } });
});

test("a refusal by something that is not this API is unreadable, with its status", async () => {
  const { json } = connect([() => new Response("<h1>Bad gateway</h1>", { status: 502 })]);
  expect(await failure(json("/x", {}, Value))).toMatchObject({ code: "unreadable-answer", status: 502 });
});

test.for([
  ["not JSON", () => new Response("<html>")],
  ["of another shape", () => Response.json({ value: "one" })],
])("an answer that is %s is unreadable, not half believed", async ([, answer]) => {
  const { json } = connect([answer as () => Response]);
  expect(await failure(json("/x", {}, Value))).toMatchObject({ code: "unreadable-answer", status: 200 });
});

test("no answer at all is unreachable, and the cause is kept for logs", async () => {
  const cause = new TypeError("fetch failed");
  const { json } = connect([() => Promise.reject(cause)]);
  expect(await failure(json("/x", {}, Value))).toMatchObject({ code: "unreachable", status: undefined, cause });
});

test("an answer that does not come in time is given up", async () => {
  vi.useRealTimers();
  const { json } = transport({ baseUrl: "https://vigie.example", fetch: hanging, timeoutMilliseconds: 20 });
  await expect(json("/x", {}, Value)).rejects.toMatchObject({ code: "timed-out" });
});

test("whoever cancels gets the reason given, not an error of ours", async () => {
  vi.useRealTimers();
  const controller = new AbortController();
  const { json } = transport({ baseUrl: "https://vigie.example", fetch: hanging, signal: controller.signal });
  const asking = json("/x", {}, Value);
  controller.abort(new Error("left the page"));
  await expect(asking).rejects.toThrow("left the page");
});

test.for([502, 503, 504])("%i is asked again as often as told, then given up", async (status) => {
  const mended = connect([() => refused(status, "unavailable"), fine], { retries: 2 });
  const value = mended.json("/x", {}, Value);
  await vi.runAllTimersAsync();
  expect(await value).toEqual({ value: 1 });
  expect(mended.asked).toHaveLength(2);
  const broken = connect([() => refused(status, "unavailable")], { retries: 2 });
  expect(await failure(broken.json("/x", {}, Value))).toMatchObject({ status });
  expect(broken.asked).toHaveLength(3);
});

test("nothing is asked again unless told, and a plain no never is", async () => {
  const once = connect([() => refused(503, "unavailable")]);
  await failure(once.json("/x", {}, Value));
  expect(once.asked).toHaveLength(1);
  const no = connect([() => refused(404, "not-found")], { retries: 3 });
  await failure(no.json("/x", {}, Value));
  expect(no.asked).toHaveLength(1);
});

test("readiness is read even when the answer is 503", async () => {
  const { json } = connect([() => Response.json({ value: 0 }, { status: 503 })]);
  expect(await json("/readyz", {}, Value, 503)).toEqual({ value: 0 });
});

test("a document is waited for longer than an answer: a minute, or as long as anything", async () => {
  const limits = vi.spyOn(AbortSignal, "timeout");
  const { bytes, text } = connect([]);
  expect([...(await bytes("/a.pdf"))]).toEqual([...new TextEncoder().encode(await text("/a.pdf"))]);
  await connect([], { timeoutMilliseconds: 90_000 }).bytes("/a.pdf");
  expect(limits.mock.calls).toEqual([[60_000], [10_000], [90_000]]);
  limits.mockRestore();
});
