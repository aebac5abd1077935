import { expect, test } from "vitest";
import * as z from "zod";
import { ServerSettings, WrongSetting, readSettings } from "./settings.ts";

test("needs nothing to be set, and takes empty for not set", () => {
  expect(readSettings(ServerSettings, { PORT: "", OTHER: "x" })).toEqual({ PORT: 3000, HOST: "0.0.0.0", REVUE_LOG: "info" });
});

test.for([
  ["PORT", "http", 'PORT is "http"; expected a port, from 0 to 65535.'],
  ["PORT", "70000", 'PORT is "70000"; expected a port, from 0 to 65535.'],
  ["PORT", "80.5", 'PORT is "80.5"; expected a port, from 0 to 65535.'],
  ["HOST", "a b", 'HOST is "a b"; expected a host name or an IP address, as in 127.0.0.1.'],
  [
    "ORIGIN",
    "revue.example",
    'ORIGIN is "revue.example"; expected an address with nothing after the host, as in https://revue.example.',
  ],
  ["ORIGIN", "https://revue.example/a", "nothing after the host"],
  ["REVUE_LOG", "loud", 'REVUE_LOG is "loud"; expected one of debug, info, warn, error, silent.'],
] as const)("%s=%s is refused with what was expected", ([name, value, sentence]) => {
  expect(() => readSettings(ServerSettings, { [name]: value })).toThrow(sentence);
});

test("names every wrong setting at once", () => {
  const wrong = { PORT: "x", REVUE_LOG: "y" };
  expect(() => readSettings(ServerSettings, wrong)).toThrow(WrongSetting);
  expect(() => readSettings(ServerSettings, wrong)).toThrow(/PORT[^]*\n[^]*REVUE_LOG/);
});

test("takes an origin with a slash at its end, and gives it without", () => {
  expect(readSettings(ServerSettings, { ORIGIN: "https://revue.example/" }).ORIGIN).toBe("https://revue.example");
});

test("shows no secret, neither a key nor a password in an address", () => {
  const settings = z.object({ REVUE_KEY: z.string().min(16, "at least 16 characters"), ADDRESS: z.string().regex(/^x/, "x") });
  const wrong = () => readSettings(settings, { REVUE_KEY: "hunter2", ADDRESS: "http://me:hunter2@host" });
  expect(wrong).toThrow("REVUE_KEY is not usable; expected at least 16 characters.");
  expect(wrong).not.toThrow(/hunter2/);
});
