import { DatabaseError } from "pg";
import { StoreUnavailable } from "../store.ts";

// SQLSTATE classes and codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
/** The server is not there, ends, begins, is full, or let go of the connection. */
const GONE = /^(08|57P0|53300|57014|25P03)/;
const REFUSED = /^28/;
const NO_DATABASE = "3D000";
/** No right to, on a replica, or no room left. */
const UNWRITABLE = /^(42501|25006|531|53100)/;
const DAMAGED = /^XX00[12]/;
/** Tables or columns that are not there: software of another version has made them anew. */
const OTHER_TABLES = /^(42P01|42703|3F000)/;
/** A lock or a turn waited for too long. */
const BUSY = /^55P03/;

/** What the driver says without a code, of a server that is gone or does not answer. */
const GONE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|The server does not support SSL|There was an error establishing an SSL)/;

/** What systems call a server that cannot be reached. */
const UNREACHABLE =
  /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|EACCES|ENOENT|ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|HOSTNAME)/;

/** Whether a connection is of no more use, so that another one may do better. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseError) return /^(08|57P0|25P03)/.test(error.code ?? "");
  return GONE_WORDS.test(error.message) || UNREACHABLE.test(codeOf(error));
}

/** Whether a reader stood in the way of what its replica was told to do: its snapshot is gone, nothing else is wrong. */
export const isStoodAside = (error: unknown): boolean => error instanceof DatabaseError && error.code === "40001";

/** PostgreSQL's failures as the store's own, without a secret. Anything else, a bug for one, comes back as it is. */
export function asUnavailable(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  const why = error.message || code;
  if (!(error instanceof DatabaseError)) {
    return UNREACHABLE.test(code) || GONE_WORDS.test(error.message)
      ? new StoreUnavailable("unreachable", `PostgreSQL cannot be reached for ${place} (${why}).`)
      : error;
  }
  if (REFUSED.test(code))
    return new StoreUnavailable("unreachable", `PostgreSQL lets nobody in by this address of ${place} (${why}).`);
  if (code === NO_DATABASE)
    return new StoreUnavailable("unreachable", `There is no such database yet as ${place}: make it, with createdb.`);
  if (GONE.test(code)) return new StoreUnavailable("unreachable", `PostgreSQL does not answer for ${place} (${why}).`);
  if (BUSY.test(code))
    return new StoreUnavailable("unreachable", `Another process has been writing ${place} for too long (${why}).`);
  if (UNWRITABLE.test(code)) return new StoreUnavailable("unwritable", `What is kept in ${place} cannot be written (${why}).`);
  if (OTHER_TABLES.test(code)) {
    return new StoreUnavailable(
      "too-new",
      `The tables in ${place} are those of another version of Revue (${why}): start this one anew.`,
    );
  }
  if (DAMAGED.test(code))
    return new StoreUnavailable("corrupt", `PostgreSQL finds damage in ${place} (${why}): restore it, or make another.`);
  return error;
}

const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");
