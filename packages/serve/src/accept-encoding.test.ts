import { expect, test } from "vitest";
import { codingsFor } from "./accept-encoding.ts";

test.for([
  [undefined, ["identity"]],
  ["", ["identity"]],
  ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["gzip;q=1.0, br;q=0.5", ["gzip", "br", "identity"]],
  ["*", ["br", "gzip", "identity"]],
  ["br;q=0, *;q=0.3", ["gzip", "identity"]],
  ["gzip, identity;q=0", ["gzip"]],
  ["identity;q=0", []],
  ["*;q=0", []],
  ["identity, gzip;q=0.2", ["identity", "gzip"]],
  ["GZIP", ["gzip", "identity"]],
  ["x-gzip", ["gzip", "identity"]],
  ["br;q=2", ["identity"]],
] as const)("%j means %j", ([header, codings]) => {
  expect(codingsFor(header)).toEqual(codings);
});
