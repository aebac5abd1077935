import { expect, test } from "vitest";
import { readFormer } from "./former-address.ts";

test.for([
  ["/spip.php?article7212", { kind: "article", spip: 7212 }],
  ["/spip.php?article7212&var_recherche=otan", { kind: "article", spip: 7212 }],
  ["/spip.php?page=article&id_article=7212", { kind: "article", spip: 7212 }],
  ["/article.php3?id_article=7212", { kind: "article", spip: 7212 }],
  ["/article7212.html", { kind: "article", spip: 7212 }],
  ["/spip.php?rubrique3", { kind: "section", spip: 3 }],
  ["/spip.php?page=rubrique&id_rubrique=3", { kind: "section", spip: 3 }],
  ["/rubrique3.html", { kind: "section", spip: 3 }],
  ["/-International,3-", { kind: "section", spip: 3 }],
  ["/-Defense-", { kind: "section-titled", title: "Defense" }],
  ["/-D%C3%A9fense-.html", { kind: "section-titled", title: "Défense" }],
  ["/spip.php?page=backend", { kind: "feed" }],
  ["/backend.php3", { kind: "feed" }],
  ["/spip.php?page=backend&id_rubrique=3", { kind: "feed", spip: 3 }],
  ["/spip.php?page=recherche&recherche=l%27OTAN", { kind: "search", query: "l'OTAN" }],
] as const)("%s is an address of the former site", ([address, former]) => {
  expect(readFormer(new URL(address, "http://revue.example"))).toEqual(former);
});

test.for([
  "/",
  "/articles/article7212",
  "/spip.php",
  "/spip.php?article",
  "/spip.php?article0",
  "/spip.php?article99999999999999",
  "/spip.php?page=article&id_article=1%27--",
])("%s is none", (address) => {
  expect(readFormer(new URL(address, "http://revue.example"))).toBeUndefined();
});
