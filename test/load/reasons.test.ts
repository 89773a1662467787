// Under which fault `load` counts a line that has several.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { record, taxonomy, withoutPace } from "./setup.js";

const identity = { external_id: "u" };

/** What a dry run of these lines prints, and the reasons of each line that it rejects. */
function dryRun(lines: readonly unknown[], source = taxonomy) {
  const folder = tempFolder({
    "taxonomy.yaml": source,
    "a.ndjson": lines.map((each) => `${JSON.stringify(each)}\n`).join(""),
  });
  const { code, stdout } = runBin(folder, ["load", "a.ndjson", "--dry-run"]);
  const rejected = readFileSync(join(folder, "load.dry-run.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text) as { readonly reasons: readonly Reason[] });
  return { code, stdout, reasons: rejected.map(({ reasons }) => reasons) };
}

interface Reason {
  readonly pointer: string;
  readonly code: string;
  readonly hint?: string;
}

test("an event that is not registered counts as that, whatever else is missing", () => {
  const bare = { event_name: "visted", event_properties: {} };
  const { code, stdout, reasons } = dryRun([
    { identity, event: bare },
    { event: bare },
    bare,
    record(1),
    { identity, event: { ...record(2), event_log_id: undefined } },
  ]);
  expect(withoutPace(stdout)).toBe(`0 would be sent, 5 rejected
  unregistered_event    3  visted (3)  first a.ndjson:1
  visited               1  the line has no identity, and \`--identity\` was not
                           given
                           first a.ndjson:4
  visited.event_log_id  1  is missing  first a.ndjson:5
rejected lines with reasons: load.dry-run.ndjson
`);
  expect(code).toBe(1);
  // All faults are told, also of a record without an identity.
  expect(reasons[2]?.map((each) => each.code)).toEqual([
    "no_identity",
    "required",
    "required",
    "unregistered_event",
  ]);
});

test("for items in the place of a builder, says where the API takes them", () => {
  const { code, stdout, reasons } = dryRun(
    [
      {
        identity,
        event: {
          ...record(1, { store: "강남", df_items: [] }),
          event_name: "df_purchase",
        },
      },
    ],
    "version: 1\nstandard: { events: [df_purchase] }\n",
  );
  const hint = "move `df_items` to `event_items`, next to `event_properties`";
  expect(stdout.replace(/\n +/gu, " ")).toContain(`hint: ${hint}`);
  expect(code).toBe(1);
  expect(reasons[0]?.filter((each) => each.hint !== undefined)).toEqual([
    {
      pointer: "/event/event_properties/df_items",
      code: "unregistered",
      message: "`df_items` is not registered here",
      hint,
    },
  ]);
});
