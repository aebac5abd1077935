import { DatabaseSync } from "node:sqlite";

// Databases of invented sites, after SPIP's public schema (ecrire/base/serial.php, auxiliaires.php; objets.php since 3).

export type Version = "1.9" | "2.1" | "3" | "4";
export const VERSIONS: readonly Version[] = ["1.9", "2.1", "3", "4"];

type Value = string | number | null;
export type FixtureRow = Record<string, Value>;

/** Rows by table, without the prefix; ties between things are written as SPIP 3 does and turned for older schemas. */
export type FixtureSite = Partial<Record<string, FixtureRow[]>>;

const ARTICLES =
  "id_article bigint(21) NOT NULL auto_increment, surtitre text NOT NULL, titre text NOT NULL, soustitre text NOT NULL, id_rubrique bigint(21) DEFAULT '0' NOT NULL, descriptif text NOT NULL, chapo mediumtext NOT NULL, texte longtext NOT NULL, ps mediumtext NOT NULL, date datetime DEFAULT '0000-00-00 00:00:00' NOT NULL, statut varchar(10) DEFAULT '0' NOT NULL, id_secteur bigint(21) DEFAULT '0' NOT NULL, maj TIMESTAMP, date_redac datetime DEFAULT '0000-00-00 00:00:00' NOT NULL, date_modif datetime DEFAULT '0000-00-00 00:00:00' NOT NULL, lang VARCHAR(10) DEFAULT '' NOT NULL, id_trad bigint(21) DEFAULT '0' NOT NULL, nom_site tinytext NOT NULL, url_site VARCHAR(255) DEFAULT '' NOT NULL";

/** Columns of each table, by version: name and type, the key first. */
function schema(version: Version): Record<string, string> {
  const isNew = version === "3" || version === "4";
  return {
    articles:
      version === "1.9"
        ? `${ARTICLES}, url_propre VARCHAR(255) DEFAULT '' NOT NULL`
        : isNew
          ? `${ARTICLES}, virtuel VARCHAR(255) DEFAULT '' NOT NULL`
          : ARTICLES,
    rubriques:
      "id_rubrique bigint(21) NOT NULL, id_parent bigint(21) DEFAULT '0' NOT NULL, titre text NOT NULL, descriptif text NOT NULL, texte longtext NOT NULL, id_secteur bigint(21) DEFAULT '0' NOT NULL, statut varchar(10) DEFAULT '0' NOT NULL, lang VARCHAR(10) DEFAULT '' NOT NULL",
    auteurs:
      "id_auteur bigint(21) NOT NULL, nom text NOT NULL, bio text NOT NULL, email tinytext NOT NULL, statut varchar(255) DEFAULT '0' NOT NULL, pass tinytext NOT NULL",
    mots:
      version === "1.9"
        ? "id_mot bigint(21) NOT NULL, type text NOT NULL, titre text NOT NULL, descriptif text NOT NULL, id_groupe bigint(21) NOT NULL"
        : "id_mot bigint(21) NOT NULL, titre text NOT NULL, descriptif text NOT NULL, id_groupe bigint(21) NOT NULL, type text NOT NULL",
    groupes_mots: "id_groupe bigint(21) NOT NULL, titre text NOT NULL",
    documents:
      version === "1.9"
        ? "id_document bigint(21) NOT NULL, id_type bigint(21) DEFAULT '0' NOT NULL, titre text NOT NULL, descriptif text NOT NULL, fichier varchar(255) NOT NULL, largeur integer, hauteur integer, mode varchar(10) NOT NULL, distant VARCHAR(3) DEFAULT 'non'"
        : "id_document bigint(21) NOT NULL, extension VARCHAR(10) NOT NULL, titre text NOT NULL, descriptif text NOT NULL, fichier varchar(255) NOT NULL, largeur integer, hauteur integer, mode varchar(10) NOT NULL, distant VARCHAR(3) DEFAULT 'non'" +
          (isNew ? ", credits varchar(255) DEFAULT '' NOT NULL" : "") +
          (version === "4" ? ", alt text NOT NULL" : ""),
    ...(version === "1.9" && {
      types_documents: "id_type bigint(21) NOT NULL, titre text NOT NULL, extension varchar(10) NOT NULL",
    }),
    meta: "nom VARCHAR(255) NOT NULL, valeur text",
    syndic: "id_syndic bigint(21) NOT NULL, nom_site text NOT NULL, url_site text NOT NULL",
    breves:
      "id_breve bigint(21) NOT NULL, date_heure datetime DEFAULT '0000-00-00 00:00:00' NOT NULL, titre text NOT NULL, texte longtext NOT NULL, lien_titre text NOT NULL, lien_url text NOT NULL, statut varchar(6) DEFAULT '0' NOT NULL, id_rubrique bigint(21) DEFAULT '0' NOT NULL, lang VARCHAR(10) DEFAULT '' NOT NULL" +
      (version === "1.9" ? ", url_propre VARCHAR(255) DEFAULT '' NOT NULL" : ""),
    ...(isNew
      ? {
          auteurs_liens:
            "id_auteur bigint(21) NOT NULL, id_objet bigint(21) NOT NULL, objet VARCHAR(25) NOT NULL, vu VARCHAR(6) NOT NULL",
          mots_liens: "id_mot bigint(21) NOT NULL, id_objet bigint(21) NOT NULL, objet VARCHAR(25) NOT NULL",
        }
      : {
          auteurs_articles: "id_auteur bigint(21) NOT NULL, id_article bigint(21) NOT NULL",
          mots_articles: "id_mot bigint(21) NOT NULL, id_article bigint(21) NOT NULL",
          mots_breves: "id_mot bigint(21) NOT NULL, id_breve bigint(21) NOT NULL",
        }),
    ...(version === "1.9"
      ? { documents_articles: "id_document bigint(21) NOT NULL, id_article bigint(21) NOT NULL" }
      : {
          documents_liens:
            "id_document bigint(21) NOT NULL, id_objet bigint(21) NOT NULL, objet VARCHAR(25) NOT NULL, vu VARCHAR(6) NOT NULL" +
            (version === "4" ? ", rang_lien int(4) DEFAULT '0' NOT NULL, role VARCHAR(25) DEFAULT '' NOT NULL" : ""),
          urls: "id_parent bigint(21) NOT NULL, url VARCHAR(255) NOT NULL, type varchar(25) NOT NULL, id_objet bigint(21) NOT NULL",
        }),
  };
}

/** A small site that shows every kind of thing; override tables to say what a test is about. */
export function aSite(over: FixtureSite = {}): FixtureSite {
  return {
    meta: [
      { nom: "nom_site", valeur: "La Vigie" },
      { nom: "adresse_site", valeur: "http://vigie.example" },
      { nom: "langue_site", valeur: "fr" },
      { nom: "slogan_site", valeur: "Revue de presse des ports" },
    ],
    rubriques: [
      { id_rubrique: 1, id_parent: 0, titre: "20. Ports", statut: "publie" },
      { id_rubrique: 2, id_parent: 1, titre: "Digues & jetées", statut: "publie", descriptif: "Les ouvrages" },
      { id_rubrique: 3, id_parent: 0, titre: "10. <multi>[fr]Océans[en]Oceans</multi>", statut: "publie" },
    ],
    auteurs: [
      { id_auteur: 1, nom: "Jeanne Dupuis", statut: "0minirezo" },
      { id_auteur: 2, nom: "Le Guet", statut: "1comite" },
    ],
    groupes_mots: [
      { id_groupe: 1, titre: "Pays" },
      { id_groupe: 2, titre: "Thèmes" },
    ],
    mots: [
      { id_mot: 1, titre: "Norvège", id_groupe: 1, type: "Pays" },
      { id_mot: 2, titre: "Pêche à pied", id_groupe: 2, type: "Thèmes" },
    ],
    articles: [
      {
        id_article: 12,
        id_rubrique: 2,
        surtitre: "Travaux",
        titre: "La digue de Port-Aven rouvre",
        soustitre: "Après deux hivers",
        chapo: "Les pêcheurs l’attendaient.",
        texte: "{{{Un chantier}}}\n\nLa digue a {{rouvert}} [mardi->art13].[[Voir {la Gazette}.]]\n\n-* un\n-* deux",
        ps: "À suivre.",
        date: "2014-05-07 10:00:00",
        date_redac: "2014-05-06 00:00:00",
        statut: "publie",
        lang: "fr",
        nom_site: "Gazette des quais",
        url_site: "http://gazette.example/digue",
      },
      {
        id_article: 13,
        id_rubrique: 3,
        titre: "Marées d’équinoxe",
        texte: "Un texte.",
        date: "2015-03-20 08:00:00",
        statut: "publie",
        lang: "fr",
        id_trad: 13,
      },
      {
        id_article: 14,
        id_rubrique: 3,
        titre: "Equinox tides",
        texte: "A text.",
        date: "2015-03-21 08:00:00",
        statut: "publie",
        lang: "en",
        id_trad: 13,
      },
      {
        id_article: 15,
        id_rubrique: 3,
        titre: "Un brouillon",
        texte: "Pas prêt.",
        date: "2015-03-22 08:00:00",
        statut: "prepa",
        lang: "fr",
      },
    ],
    auteurs_liens: [
      { id_auteur: 2, id_objet: 12, objet: "article" },
      { id_auteur: 1, id_objet: 13, objet: "article" },
    ],
    mots_liens: [
      { id_mot: 1, id_objet: 12, objet: "article" },
      { id_mot: 2, id_objet: 12, objet: "article" },
    ],
    ...over,
  };
}

/** The rows of a site, in the tables and columns of one version. */
function tablesOf(site: FixtureSite, version: Version): { name: string; columns: [string, string][]; rows: FixtureRow[] }[] {
  return Object.entries(schema(version)).map(([name, definition]) => {
    const columns = definition.split(/, (?=[a-z_]+ )/).map((column): [string, string] => {
      const at = column.indexOf(" ");
      return [column.slice(0, at), column.slice(at + 1)];
    });
    const [, tied, to] = /^(auteurs|mots|documents)_(article|breve)s$/.exec(name) ?? [];
    const given =
      tied === undefined
        ? (site[name] ?? [])
        : (site[`${tied}_liens`] ?? [])
            .filter(({ objet }) => objet === to)
            .map(({ id_objet, ...tie }): FixtureRow => ({ ...tie, [`id_${to}`]: id_objet ?? 0 }));
    const rows = given.map((row) =>
      Object.fromEntries(columns.map(([column, type]): [string, Value] => [column, row[column] ?? absent(type)])),
    );
    return { name, columns, rows };
  });
}

function absent(type: string): Value {
  if (/datetime/i.test(type)) return "0000-00-00 00:00:00";
  if (/TIMESTAMP/i.test(type)) return "2016-01-01 00:00:00";
  return /int/i.test(type) ? 0 : "";
}

/** Writes a site as SPIP's SQLite file. */
export function writeSqlite(file: string, site: FixtureSite, version: Version, prefix = "spip"): void {
  const database = new DatabaseSync(file);
  database.exec("BEGIN");
  for (const { name, columns, rows } of tablesOf(site, version)) {
    const [key] = columns[0] ?? [""];
    const own = !name.includes("_") || name === "groupes_mots" || name === "types_documents";
    const list = columns.map(
      ([column]) => `"${column}" ${column === key && own && name !== "meta" && name !== "urls" ? "INTEGER PRIMARY KEY" : "TEXT"}`,
    );
    database.exec(`CREATE TABLE ${prefix}_${name} (${list.join(", ")})`);
    const insert = database.prepare(`INSERT INTO ${prefix}_${name} VALUES (${columns.map(() => "?").join()})`);
    for (const row of rows) insert.run(...columns.map(([column]) => row[column] ?? null));
  }
  database.exec("COMMIT");
  database.close();
}

export interface DumpStyle {
  prefix?: string;
  /** How many rows an INSERT holds; 1 writes one for each. */
  extended?: number;
  /** Whether INSERTs name their columns. */
  named?: boolean;
  charset?: "utf8" | "utf8mb4" | "latin1";
}

/** Writes a site as mysqldump does; encode it yourself. */
export function mysqlDump(site: FixtureSite, version: Version, style: DumpStyle = {}): string {
  const { prefix = "spip", extended = 50, named = false, charset = "utf8mb4" } = style;
  const parts = [
    `-- MySQL dump 10.13  Distrib 5.7.30\n--\n-- Host: localhost    Database: vigie\n\n/*!40101 SET NAMES ${charset} */;\nSET time_zone = '+00:00';\n`,
  ];
  for (const { name, columns, rows } of tablesOf(site, version)) {
    const table = `\`${prefix}_${name}\``;
    const list = columns.map(([column, type]) => `  \`${column}\` ${type}`);
    parts.push(
      `\nDROP TABLE IF EXISTS ${table};\nCREATE TABLE ${table} (\n${list.join(",\n")},\n  PRIMARY KEY (\`${columns[0]?.[0]}\`),\n  KEY \`x\` (\`${columns[1]?.[0]}\`(10))\n) ENGINE=MyISAM AUTO_INCREMENT=99 DEFAULT CHARSET=${charset} COMMENT='it''s; a (table)';\n\nLOCK TABLES ${table} WRITE;\n/*!40000 ALTER TABLE ${table} DISABLE KEYS */;\n`,
    );
    for (let at = 0; at < rows.length; at += extended) {
      const values = rows
        .slice(at, at + extended)
        .map((row) => `(${columns.map(([column]) => literal(row[column] ?? null)).join(",")})`);
      parts.push(
        `INSERT INTO ${table}${named ? ` (${columns.map(([column]) => `\`${column}\``).join(", ")})` : ""} VALUES ${values.join(",")};\n`,
      );
    }
    parts.push("UNLOCK TABLES;\n");
  }
  return parts.join("");
}

function literal(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  const escaped = value.replace(
    // oxlint-disable-next-line no-control-regex
    /[\\'"\n\r\0\u001a]/g,
    (sign) => ({ "\n": "\\n", "\r": "\\r", "\0": "\\0", "\u001a": "\\Z" })[sign] ?? `\\${sign}`,
  );
  return `'${escaped}'`;
}

/** Writes a site as `sqlite3 .dump` does. */
export function sqliteDump(site: FixtureSite, version: Version, prefix = "spip"): string {
  const parts = ["PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"];
  for (const { name, columns, rows } of tablesOf(site, version)) {
    parts.push(
      `CREATE TABLE ${prefix}_${name} (${columns.map(([column], at) => `${column} ${at === 0 ? "INTEGER" : "TEXT DEFAULT ''"}`).join(", ")});\n`,
    );
    for (const row of rows) {
      const values = columns.map(([column]) => {
        const value = row[column] ?? null;
        if (typeof value !== "string") return String(value ?? "NULL");
        const quoted = `'${value.replaceAll("'", "''").replaceAll("\n", String.raw`\n`)}'`;
        return value.includes("\n") ? String.raw`replace(${quoted},'\n',char(10))` : quoted;
      });
      parts.push(`INSERT INTO ${prefix}_${name} VALUES(${values.join(",")});\n`);
    }
  }
  parts.push("COMMIT;\n");
  return parts.join("");
}
