/** The parts of an OpenAPI document that are written here. Rule: OpenAPI 3.1.1. */
export interface OpenApi {
  openapi: "3.1.1";
  info: { title: string; version: string; summary: string; description: string; license: { name: string; url: string } };
  servers: { url: string; description: string }[];
  security: [];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<"get" | "post", DescribedOperation>>>;
  components: { schemas: Record<string, JsonSchema> };
}

export interface DescribedOperation {
  operationId: string;
  tags: [string];
  summary: string;
  description?: string;
  parameters: DescribedParameter[];
  requestBody?: { required: true; content: { "application/json": { schema: JsonSchema } } };
  responses: Record<string, DescribedResponse>;
}

export interface DescribedParameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  description?: string;
  schema: JsonSchema;
  style?: "form";
  explode?: false;
  example?: unknown;
}

export interface DescribedResponse {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Record<
    string,
    { schema: JsonSchema; example?: unknown; examples?: Record<string, { summary: string; value: unknown }> }
  >;
}

/** A schema of JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = { [keyword: string]: unknown };
