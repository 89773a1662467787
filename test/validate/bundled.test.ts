// The generated validators as one file, in a V8 context that has nothing but the language: what warehouses offer.
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("a bundle of the validators judges events in a bare context", async () => {
  const { outputFiles } = await build({
    entryPoints: [
      join(import.meta.dirname, "../../generated/shop/validators/index.ts"),
    ],
    bundle: true,
    format: "iife",
    globalName: "dfinery",
    write: false,
  });
  const context = createContext(Object.create(null) as object);
  runInContext(outputFiles[0]?.text ?? "", context);
  const verdict = (event: object): unknown =>
    runInContext(
      `(() => {
        const result = dfinery.validateEvent(JSON.parse(${JSON.stringify(JSON.stringify(event))}));
        return result.ok ? "ok" : JSON.stringify(result.violations);
      })()`,
      context,
    );
  const event = {
    event_log_id: "7d3f0a52-9c1e-4b8e-a6d4-2f5b8c9e0d11",
    event_name: "df_login",
    event_datetime: "2026-01-31T09:30:00.000Z",
  };
  expect(verdict(event)).toBe("ok");
  expect(verdict({ ...event, event_name: "df_logn" })).toBe(
    JSON.stringify([
      {
        pointer: "/event_name",
        code: "unregistered_event",
        message:
          '`event_name` is not the name of a registered event: "df_logn"',
      },
    ]),
  );
});
