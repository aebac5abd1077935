/** A value of a row. */
export type Cell = string | number | null;

/** Asks a database, with `?` for each value. Gives the rows; a statement that writes gives those it returns. */
export type Ask = <Row>(sql: string, ...values: Cell[]) => Promise<Row[]>;

/** Where readers are kept: a database that is read at any time and written in whole steps, one after the other. */
export interface Room {
  read: Ask;
  /** Does all of the work or, when it rejects, none of it. */
  write<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
}
