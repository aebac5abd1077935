import { Problem } from "@revue/client";
import * as z from "zod";
import type { Operation } from "../operation.ts";
import { PROBLEMS, type ProblemCode } from "../problem.ts";
import type { DescribedOperation, DescribedParameter, DescribedResponse, JsonSchema, OpenApi } from "./document.ts";
import type { Example } from "./examples.ts";
import { DESCRIPTION, TAGS } from "./introduction.ts";
import { SchemaBook } from "./schema-book.ts";

/** What can go wrong with any operation. */
export const ANYWHERE: readonly ProblemCode[] = ["bad-request", "unknown-parameter", "not-permitted", "internal", "unavailable"];

/** Writes the OpenAPI document from the operations themselves, with answers of this very API as examples. */
export function contract(
  operations: readonly Operation[],
  { name, origin, examples }: { name: string; origin: string | undefined; examples: ReadonlyMap<string, Example> },
): OpenApi {
  const book = new SchemaBook();
  const paths = Object.fromEntries(
    operations.map((one) => [
      `/api/v1${one.address}`,
      { [one.method ?? "get"]: described(one, book, examples.get(one.id), origin) },
    ]),
  );
  return {
    openapi: "3.1.1",
    info: {
      title: `${name} API`,
      version: "1.0.0",
      summary: `The articles of ${name}, with where they come from and what may be shown of them.`,
      description: DESCRIPTION,
      license: { name: "Each article carries the licence of its source", url: `${origin ?? ""}/api/v1/docs#rights` },
    },
    servers: [{ url: origin ?? "/", description: name }],
    security: [],
    tags: TAGS.filter(({ name }) => operations.some(({ tag }) => tag === name)),
    paths,
    components: { schemas: book.components },
  };
}

function described(
  one: Operation,
  book: SchemaBook,
  example: Example | undefined,
  origin: string | undefined,
): DescribedOperation {
  const codes = [...new Set([...one.problems, ...ANYWHERE])];
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort((a, b) => a - b);
  const { type, description, schema } = one.answer;
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    ...(one.description !== undefined && { description: one.description }),
    parameters: [
      ...parameters("path", one.path, book, example?.path ?? {}),
      ...parameters("query", one.query, book, example?.query ?? {}),
    ],
    ...(one.body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: book.write(one.body) } } },
    }),
    responses: {
      "200": {
        description,
        headers: one.method === "post" ? { "X-Request-Id": REQUEST_ID } : HEADERS,
        content: {
          [type]: {
            schema: schema === undefined ? { type: "string" } : book.write(schema),
            ...(example !== undefined && { example: example.answer }),
          },
        },
      },
      ...(one.method !== "post" && {
        "304": { description: "Nothing changed since the `ETag` or the date that the request named." },
      }),
      ...Object.fromEntries(statuses.map((status) => [status, refusal(status, codes, one, book, origin)])),
    },
  };
}

const REQUEST_ID = { description: "Names the request, for whoever looks into a fault.", schema: { type: "string" } };
const HEADERS: NonNullable<DescribedResponse["headers"]> = {
  ETag: { description: "Names this very state of the answer.", schema: { type: "string" } },
  "Last-Modified": { description: "When answers last changed.", schema: { type: "string" } },
  Link: { description: "The next page, the licence, and this document, by relation.", schema: { type: "string" } },
  "X-Request-Id": REQUEST_ID,
};

function parameters(
  place: "path" | "query",
  schema: z.ZodObject,
  book: SchemaBook,
  example: Record<string, string>,
): DescribedParameter[] {
  const described: DescribedParameter[] = [];
  for (const [name, one] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const { description, ...written } = book.write(one) as JsonSchema & { description?: string };
    described.push({
      name,
      in: place,
      required: !(one instanceof z.ZodOptional),
      ...(description !== undefined && { description }),
      schema: written,
      ...(written.type === "array" && { style: "form" as const, explode: false as const }),
      ...(example[name] !== undefined && { example: exampleOf(written, example[name]) }),
    });
  }
  return described;
}

/** A parameter's example as a value of its schema, from how it is written in an address. */
function exampleOf({ type }: JsonSchema, text: string): unknown {
  if (type === "array") return text.split(",");
  return type === "integer" ? Number(text) : text;
}

function refusal(
  status: number,
  codes: readonly ProblemCode[],
  one: Operation,
  book: SchemaBook,
  origin: string | undefined,
): DescribedResponse {
  const here = codes.filter((code) => PROBLEMS[code].status === status);
  return {
    description: here.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(" "),
    content: {
      "application/problem+json": {
        schema: book.write(Problem),
        examples: Object.fromEntries(
          here.map((code) => [
            code,
            {
              summary: PROBLEMS[code].title,
              value: {
                type: `${origin ?? ""}/api/v1/docs#problem-${code}`,
                title: PROBLEMS[code].title,
                status,
                code,
                instance: `/api/v1${one.address}`,
                requestId: "7e185529-18cd-4a6d-9b41-814d27e42340",
              } satisfies Problem,
            },
          ]),
        ),
      },
    },
  };
}
