// @ts-check
// A few of the checks of `validate` in SQL, by DuckDB with one thread: the name, the id and the time of each event, and the types of two properties.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder = "", file = ""] = process.argv.slice(2);
const path = createRequire(`${folder}/package.json`).resolve(
  "@duckdb/node-api",
);
const { DuckDBInstance } = await import(pathToFileURL(path).href);
const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await instance.connect();
const columns =
  "{event_log_id: 'VARCHAR', event_name: 'VARCHAR', event_datetime: 'VARCHAR', event_properties: 'JSON', event_items: 'JSON'}";
const reader = await connection.runAndReadAll(`
  SELECT count(*), count(*) FILTER (
    event_name NOT IN ('df_login', 'df_purchase', 'coupon_redeemed')
    OR NOT regexp_full_match(event_log_id, '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}')
    OR try_cast(event_datetime AS TIMESTAMP) IS NULL
    OR (event_name = 'coupon_redeemed' AND coalesce(json_type(event_properties, '$.coupon_code'), '') <> 'VARCHAR')
    OR (event_name = 'df_purchase' AND coalesce(json_type(event_items, '$[0].df_discount'), '') NOT IN ('UBIGINT', 'BIGINT', 'DOUBLE'))
  ) FROM read_ndjson('${file.replaceAll("'", "''")}', columns = ${columns})`);
console.log(String(reader.getRows()[0]));
