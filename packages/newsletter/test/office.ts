import { aCollection, anArticle } from "@revue/core/fixtures";
import { lookupIn } from "@revue/formats";
import { openStore, type Store } from "@revue/store";
import { composeIssue, articlesAdded } from "../src/compose.ts";
import { type Desk, openDesk } from "../src/desk.ts";
import { openLimits } from "../src/limits.ts";
import { type Mailer, openMailer } from "../src/mailer.ts";
import { newsletterAddresses } from "../src/newsletter-addresses.ts";
import type { Sending } from "../src/send-mailing.ts";
import { openVault, type Vault } from "../src/vault.ts";
import { type Sink, startSink } from "../src/fixtures.ts";

export const AT = "2026-03-02T06:30:00+01:00";

/** Everything a newsletter needs, on a store in memory and a mail server that keeps what it is given. */
export interface Office {
  store: Store;
  sink: Sink;
  desk: Desk;
  vault: Vault;
  mailer: Mailer;
  /** Sets the clock. */
  setClock(at: string): void;
  /** What sending a daily mailing takes, dated 2 March 2026. */
  sending(): Promise<Sending>;
  /** Subscribes and confirms. */
  subscribe(address: string, over?: Partial<Parameters<Desk["ask"]>[0]>): Promise<void>;
  close(): Promise<void>;
}

export async function anOffice(): Promise<Office> {
  const store = await openStore("sqlite::memory:");
  const articles = [
    anArticle({ slug: "la-digue", publishedOn: "2026-03-01" }),
    anArticle({ slug: "le-phare", headline: "Le phare <s’éteint> & se rallume", publishedOn: "2026-02-27" }),
  ];
  const collection = aCollection({ articles });
  await store.sync(collection, { at: AT });
  const sink = await startSink();
  let clock = AT;
  const now = () => clock;
  const vault = openVault(await store.secret(), "a key of the operator");
  const mailer = openMailer({ server: sink.url, from: "revue@vigie.example", rate: 10_000 }, "La Vigie");
  const addresses = newsletterAddresses("https://vigie.example");
  const { subscribers } = store;
  const desk = openDesk({ subscribers, vault, mailer, limits: openLimits(), addresses, publication: () => "La Vigie", now });
  return {
    store,
    sink,
    desk,
    vault,
    mailer,
    setClock: (at) => (clock = at),
    async sending() {
      const mailing = await subscribers.beginMailing({ frequency: "daily", on: "2026-03-02", from: 0, to: 100, at: AT });
      const added = await articlesAdded(store, mailing);
      const composing = { store, lookup: lookupIn(collection), mailing, added, addresses };
      const compose: Sending["compose"] = (topic, language) => composeIssue(composing, topic, language);
      return { subscribers, mailing, vault, mailer, addresses, compose, now };
    },
    async subscribe(address, over = {}) {
      await desk.ask({ address, topic: { kind: "home" }, frequency: "daily", language: "fr", ...over });
      await desk.confirm(tokenIn(sink.received.at(-1)?.raw ?? ""));
    },
    async close() {
      mailer.close();
      await sink.close();
      await store.close();
    },
  };
}

/** The token of the first link in a mail, whatever its encoding did to the line. */
export function tokenIn(raw: string): string {
  const plain = raw.replaceAll("=\r\n", "").replaceAll("=3D", "=");
  return /(?:jeton|token)=([\w.-]+)/.exec(plain)?.[1] ?? "";
}
