import type BetterSqlite from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { fromSqlite } from './errors.ts';

export type SqlValue = string | number | null | Uint8Array;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** What a query may read with. A statement that would write is refused. */
export interface Reader {
  readonly [readable]: true;
  /** The first row, or undefined. Parse it: what comes out is `unknown` on purpose. */
  get: (sql: string, ...values: SqlValue[]) => unknown;
  all: (sql: string, ...values: SqlValue[]) => unknown[];
}

/** What a query may write with. Only inside a transaction of the store. */
export interface Writer extends Reader {
  readonly [writable]: true;
  /** Runs a writing statement; gives the number of rows it changed. */
  run: (sql: string, ...values: SqlValue[]) => number;
  /** Has `work` done once the transaction is durable; it is forgotten when the transaction is taken back. */
  afterCommit: (work: () => void) => void;
}

/** The two handles of one connection, and transactions over it. Statements are prepared once. */
export interface Connection {
  reader: Reader;
  /** Runs `work` in a transaction: all of it is durable when this returns, or none of it happened. */
  write: <T>(work: (writer: Writer) => T) => T;
  /** Statements outside of a transaction: pragmas, VACUUM, checkpoints. */
  exec: (sql: string) => void;
  close: () => void;
}

/** Wraps an open database. Everything that SQLite throws leaves as an AppError. */
export function connect(db: BetterSqlite.Database): Connection {
  const prepared = new Map<string, BetterSqlite.Statement>();
  const statement = (sql: string): BetterSqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const reading = (sql: string): BetterSqlite.Statement => {
    const made = statement(sql);
    if (!made.readonly) throw new AppError('Internal', 'write-by-reader', 'A query tried to write.');
    return made;
  };
  const readerPart = {
    get: (sql: string, ...values: SqlValue[]) => fromSqlite(() => reading(sql).get(...values)),
    all: (sql: string, ...values: SqlValue[]) => fromSqlite(() => reading(sql).all(...values)),
  };
  let committed: (() => void)[] = [];
  const writerPart = {
    ...readerPart,
    run: (sql: string, ...values: SqlValue[]) => fromSqlite(() => statement(sql).run(...values).changes),
    afterCommit: (work: () => void) => void committed.push(work),
  };
  const writer = brand<Writer>(writerPart);
  const write = <T>(work: (writer: Writer) => T): T => {
    committed = [];
    const result = fromSqlite(() => db.transaction(() => work(writer)).immediate());
    for (const told of committed.splice(0)) told();
    return result;
  };
  return {
    reader: brand<Reader>(readerPart),
    write,
    exec: (sql) => fromSqlite(() => void db.exec(sql)),
    close: () => {
      prepared.clear();
      db.close();
    },
  };
}

/** The one place where a handle gets its brand; the brand exists in types only. */
function brand<T>(part: Omit<T, typeof readable | typeof writable>): T {
  return part as T;
}
