// Parquet, read by DuckDB where the app has installed it: an optional peer, loaded only for such a file.
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DataFileError, type DataFile } from "../../driver/open-data.js";
import { makeLineChecker, type Findings } from "../check-lines.js";
import type { CheckContext } from "./context.js";

/** The part of `@duckdb/node-api` that is used. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly stream: (sql: string) => Promise<{
          readonly fetchChunk: () => Promise<{
            readonly getRows: () => readonly (readonly unknown[])[];
          } | null>;
        }>;
        readonly closeSync: () => void;
      }>;
    }>;
  };
}

/** By the first four bytes of a regular file. */
export function isParquet(path: string): boolean {
  if (
    path === "-" ||
    statSync(path, { throwIfNoEntry: false })?.isFile() !== true
  ) {
    return false;
  }
  try {
    const file = openSync(path, "r");
    try {
      const start = Buffer.alloc(4);
      readSync(file, start, 0, 4, 0);
      return start.toString("latin1") === "PAR1";
    } finally {
      closeSync(file);
    }
  } catch {
    // Reported by whoever opens it next.
    return false;
  }
}

/**
 * Each row as one line: its columns are the keys of the record. Times without a
 * zone are UTC. Throws a `DataFileError`.
 */
export async function* readParquet(
  { path, shown }: DataFile,
  { judge, options, cwd }: CheckContext,
): AsyncGenerator<Findings> {
  const { DuckDBInstance } = await loadDuckDb(shown, cwd);
  const form = options.form === "export-csv" ? "auto" : options.form;
  const checker = makeLineChecker(judge, { ...options, form }, shown);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const result = await connection.stream(await queryFor(path, connection));
    let line = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      const rows = chunk?.getRows() ?? [];
      if (rows.length === 0) break;
      for (const [row] of rows) {
        line++;
        // An empty cell is an absent value.
        checker.take({ line, text: withoutNulls(String(row)) });
      }
      yield checker.drain();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [first] = reason.split("\n");
    throw new DataFileError(`\`${shown}\` cannot be read: ${first ?? ""}`);
  } finally {
    connection.closeSync();
  }
}

type Connection = Awaited<
  ReturnType<Awaited<ReturnType<DuckDb["DuckDBInstance"]["create"]>>["connect"]>
>;

/** DuckDB writes times as SQL does, and the API wants them as ISO 8601 (EV). */
async function queryFor(path: string, connection: Connection): Promise<string> {
  const source = `read_parquet('${path.replaceAll("'", "''")}')`;
  const described = await connection.stream(`DESCRIBE SELECT * FROM ${source}`);
  const chunk = await described.fetchChunk();
  const times = (chunk?.getRows() ?? [])
    .filter(([, type]) => String(type).startsWith("TIMESTAMP"))
    .map(([name]) => `"${String(name).replaceAll('"', '""')}"`)
    .map((name) => `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ') AS ${name}`);
  const replaced = times.length === 0 ? "" : ` REPLACE (${times.join(", ")})`;
  return `SELECT to_json(t)::VARCHAR FROM (SELECT *${replaced} FROM ${source}) t`;
}

function withoutNulls(row: string): string {
  const value: unknown = JSON.parse(row);
  return JSON.stringify(value, (_key, each: unknown) =>
    each === null ? undefined : each,
  );
}

async function loadDuckDb(shown: string, cwd: string): Promise<DuckDb> {
  const from = createRequire(join(cwd, "package.json"));
  let path: string;
  try {
    path = from.resolve("@duckdb/node-api");
  } catch {
    throw new DataFileError(
      `\`${shown}\` is a Parquet file, which DuckDB reads: install it with \`npm install --save-dev @duckdb/node-api\``,
    );
  }
  const loaded: unknown = await import(pathToFileURL(path).href);
  if (isDuckDb(loaded)) return loaded;
  throw new DataFileError(
    `\`${shown}\` is a Parquet file, and the installed @duckdb/node-api is too old to read it`,
  );
}

function isDuckDb(value: unknown): value is DuckDb {
  return (
    typeof value === "object" && value !== null && "DuckDBInstance" in value
  );
}
