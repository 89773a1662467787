// Parquet, by the DuckDB that the app has installed, and without one.
import { copyFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { installTools } from "../support/install-tools.js";
import { tempFolder } from "../support/temp-folder.js";
import { run, taxonomy } from "./setup.js";

interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly run: (sql: string) => Promise<unknown>;
        readonly closeSync: () => void;
      }>;
    }>;
  };
}

test("columns are the keys of a record, times are ISO 8601, and empty cells are absent", async () => {
  const modules = await installTools(join(import.meta.dirname, "duckdb"));
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "package.json": "{}",
  });
  symlinkSync(modules, join(folder, "node_modules"), "junction");
  const path = createRequire(join(folder, "package.json")).resolve(
    "@duckdb/node-api",
  );
  const loaded: unknown = await import(pathToFileURL(path).href);
  const { DuckDBInstance } = loaded as DuckDb;
  const connection = await (await DuckDBInstance.create()).connect();
  const file = join(folder, "오늘의 'events'.parquet");
  await connection.run(`COPY (
    SELECT '00000000-0000-4000-8000-' || lpad(i::VARCHAR, 12, '0') AS event_log_id,
      CASE WHEN i % 10 = 0 THEN 'visted' ELSE 'visited' END AS event_name,
      TIMESTAMP '2026-01-31 09:00:00.5' + INTERVAL (i) SECOND AS event_datetime,
      { 'store': CASE WHEN i % 7 = 3 THEN NULL ELSE '강남' END, 'floor': i % 12 } AS event_properties
    FROM range(5000) t(i)
  ) TO '${file.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  const { out, err } = await run(folder, ["*.parquet"], {
    format: "json",
    duplicates: true,
  });
  const numbers = Array.from({ length: 5_000 }, (_, at) => at);
  const unknown = numbers.filter((at) => at % 10 === 0);
  const known = numbers.filter((at) => at % 10 !== 0);
  const without = known.filter((at) => at % 7 === 3);
  const high = known.filter((at) => at % 12 > 9);
  expect(err).toBe("");
  expect(JSON.parse(out)).toMatchObject({
    events: 5_000,
    kinds: {
      unregistered_event: unknown.length,
      required: without.length,
      maximum: high.length,
    },
    duplicates: { count: 0 },
  });
  const elsewhere = tempFolder({ "taxonomy.yaml": taxonomy });
  copyFileSync(file, join(elsewhere, "a.parquet"));
  const missing = await run(elsewhere, ["a.parquet"]);
  expect([missing.code, missing.err]).toEqual([
    2,
    "error[arguments/bad-file]: `a.parquet` is a Parquet file, which DuckDB reads: install it with `npm install --save-dev @duckdb/node-api`\n",
  ]);
}, 240_000);
