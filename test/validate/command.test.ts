// `validate` as a user calls it: what it prints, which files it writes, and how it ends.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { displayWidth } from "../../generator/text/display-text.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { lines, record, run, taxonomy, timeless } from "./setup.js";

const files = {
  "orders.ndjson": lines(
    record(1),
    record(2, { store: 7 }),
    record(3, { store: "부산", flor: 3 }),
    record(4, {}, "visted"),
    record(5, { store: 8 }),
    record(6, null, "df_login"),
  ),
};

test("the summary says what would be dropped, why, and where first", async () => {
  const { code, out, err } = await run(files, ["orders.ndjson"]);
  expect(timeless(out))
    .toBe(`orders.ndjson: 6 events, 2 fine, 4 would be dropped (66.67 %)
931 B of records in …
  visited.store       2  must be a string, is 7  first orders.ndjson:2
  visited.flor        1  is not registered here  first orders.ndjson:3
                         hint: did you mean \`floor\`?
  unregistered_event  1  visted (1)  first orders.ndjson:4
                         hint: did you mean \`visited\`?
  never seen: df_purchase
`);
  expect([code, err]).toEqual([1, ""]);
});

test("JSON has counts, shares, places, samples and hints, as its schema says", async () => {
  const { code, out } = await run(files, ["orders.ndjson"], { format: "json" });
  expect(code).toBe(1);
  const report = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect(Object.keys(report).slice(0, 3)).toEqual([
    "tool",
    "format",
    "command",
  ]);
  expect(report).toMatchObject({
    tool: "dfn-codegen",
    format: 1,
    command: "validate",
    ok: false,
    events: 6,
    fine: 2,
    dropped: 4,
    forms: { records: 6 },
    kinds: { type: 2, unregistered: 1, unregistered_event: 1 },
    neverSeen: ["df_purchase"],
    by: ["event"],
  });
  const [first] = report["problems"] as readonly object[];
  expect(first).toEqual({
    event: "visited",
    property: "store",
    problem: "type",
    message: "`store` must be a string",
    events: 2,
    share: 2 / 6,
    first: { file: "orders.ndjson", line: 2 },
    last: { file: "orders.ndjson", line: 5 },
    samples: [
      { file: "orders.ndjson", line: 2, value: "7" },
      { file: "orders.ndjson", line: 5, value: "8" },
    ],
  });
  const schema = JSON.parse(
    readFileSync(
      join(import.meta.dirname, "../../schemas/validate-report.schema.json"),
      "utf8",
    ),
  ) as object;
  const validateReport = new Ajv({
    strict: true,
    allowUnionTypes: true,
  }).compile(schema);
  expect([validateReport(report), validateReport.errors]).toEqual([true, null]);
});

test("rejected lines are written as `load` writes them, and never over those of another run", async () => {
  const options = { rejected: "rejected.ndjson" };
  const { folder } = await run(files, ["orders.ndjson"], options);
  const path = join(folder, "rejected.ndjson");
  const text = readFileSync(path, "utf8");
  const rows = text
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row) as object);
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual({
    file: "orders.ndjson",
    line: 2,
    reasons: [
      {
        pointer: "/event_properties/store",
        code: "type",
        message: "`store` must be a string",
      },
    ],
    text: JSON.stringify(record(2, { store: 7 })),
  });
  const loaded = runBin(folder, [
    ...["load", "orders.ndjson", "--dry-run"],
    ...["--identity", "external_id=u"],
  ]);
  expect(loaded.code).toBe(1);
  expect(readFileSync(join(folder, "load.dry-run.ndjson"), "utf8")).toBe(text);
  const again = await run(folder, ["orders.ndjson"], options);
  expect(again.code).toBe(2);
  expect(again.err).toContain("`rejected.ndjson` already exists");
  expect(readFileSync(path, "utf8")).toBe(text);
  const input = await run(folder, ["orders.ndjson"], {
    rejected: "orders.ndjson",
  });
  expect([input.code, input.err]).toEqual([
    2,
    expect.stringContaining("is a file to validate, too"),
  ]);
});

test("JSON without a report begins as a report does", async () => {
  const head = {
    ...{ tool: "dfn-codegen", format: 1, command: "validate", ok: false },
  };
  const missing = await run(files, ["nope.ndjson"], { format: "json" });
  expect(missing.code).toBe(2);
  expect(JSON.parse(missing.out)).toMatchObject({
    ...head,
    diagnostics: [{ code: "arguments/bad-file" }],
  });
  const broken = { ...files, "taxonomy.yaml": "version: 9\n" };
  const wrong = await run(broken, ["orders.ndjson"], { format: "json" });
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.out)).toMatchObject(head);
});

test("thresholds decide alone", async () => {
  const code = async (...thresholds: { kind: string; share: number }[]) =>
    (await run(files, ["orders.ndjson"], { thresholds })).code;
  expect(await code({ kind: "dropped", share: 0.5 })).toBe(1);
  expect(await code({ kind: "dropped", share: 4 / 6 })).toBe(0);
  expect(await code({ kind: "unregistered_event", share: 0 })).toBe(1);
  expect(await code({ kind: "broken", share: 0 })).toBe(0);
  expect(
    await code({ kind: "pattern", share: 0 }, { kind: "type", share: 0.1 }),
  ).toBe(1);
});

test("a run that saw no events, or too few, does not pass", async () => {
  const empty = await run({ "a.ndjson": "\n \n" }, ["a.ndjson"]);
  expect(empty.code).toBe(1);
  expect(empty.err).toContain(
    "error[validate/too-few-events]: nothing was validated",
  );
  const allowed = await run({ "a.ndjson": "" }, ["a.ndjson"], { expect: 0 });
  expect([allowed.code, allowed.err]).toEqual([0, ""]);
  const fine = { "a.ndjson": lines(record(1)) };
  const few = await run(fine, ["a.ndjson"], { expect: 2 });
  expect([few.code, few.err]).toEqual([
    1,
    "error[validate/too-few-events]: read 1 event, fewer than the 2 of `--expect`\n",
  ]);
  const quiet = await run(fine, ["a.ndjson"], {}, true);
  expect([quiet.code, quiet.out, quiet.err]).toEqual([0, "", ""]);
  const json = await run({ "a.ndjson": "" }, ["a.ndjson"], { format: "json" });
  expect(JSON.parse(json.out)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "validate/too-few-events" }],
  });
});

test("a file that does not exist, is a folder or is damaged is 2 in every format", async () => {
  const missing = await run(files, ["orders.ndjson", "none.ndjson"]);
  expect([missing.code, missing.out, missing.err]).toEqual([
    2,
    "",
    "error[arguments/bad-file]: `none.ndjson` does not exist\n",
  ]);
  const { folder } = missing;
  const packed = gzipSync(
    lines(...Array.from({ length: 5_000 }, (_, at) => record(at))),
  );
  writeFileSync(
    join(folder, "cut.ndjson.gz"),
    packed.subarray(0, packed.length / 2),
  );
  const paths = ["cut.ndjson.gz", "orders.ndjson"];
  for (const format of [
    "pretty",
    "json",
    "github",
    "markdown",
    "ndjson",
  ] as const) {
    const { code, out, err } = await run(folder, paths, { format });
    expect([format, code]).toEqual([format, 2]);
    expect(out + err).toContain("damaged gzip file");
  }
  const { out } = await run(folder, paths, { format: "json" });
  const report = JSON.parse(out) as {
    readonly ok: boolean;
    readonly files: readonly { readonly events: number }[];
    readonly unread: readonly object[];
  };
  // What was readable counts, and the next file is read.
  expect(report.ok).toBe(false);
  expect(report.files[0]?.events).toBeGreaterThan(100);
  expect(report.files[1]?.events).toBe(6);
  expect(report.unread).toHaveLength(1);
  const dir = await run(folder, ["."]);
  expect([dir.code, dir.err]).toEqual([
    2,
    expect.stringContaining("is a folder"),
  ]);
});

test("groups by fields of the events, their properties and their lines", async () => {
  const rows = lines(
    ["visited", { store: "강남", version: "3.1" }],
    { name: "visited", properties: { store: "강남" }, version: "3.2" },
    { name: "visited", properties: { store: 1 }, version: "3.2" },
  );
  const { out } = await run({ "a.ndjson": rows }, ["a.ndjson"], {
    by: ["event", "version"],
    thresholds: [{ kind: "dropped", share: 1 }],
  });
  expect(out).toContain(`by event, version:
  events  dropped    share  event, version
       2        1  50.00 %  visited, 3.2
       1        1    100 %  visited, 3.1
`);
});

test("one verdict a line, for another program", async () => {
  const text = `${lines(record(1))}\n{ no json\n${lines(record(2, {}), { common: {}, events: [record(3), record(4, {})] })}`;
  const { code, verdicts, out } = await run(
    { "a.ndjson": text },
    ["a.ndjson"],
    {
      format: "ndjson",
    },
  );
  const rows = verdicts
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row) as object);
  expect([code, out]).toEqual([1, ""]);
  expect(rows).toMatchObject([
    {
      file: "a.ndjson",
      line: 1,
      ok: true,
      events: 1,
      event: "visited",
      id: record(1).event_log_id,
    },
    { line: 3, ok: false, events: 0, violations: [{ code: "not_json" }] },
    {
      line: 4,
      ok: false,
      events: 1,
      violations: [{ pointer: "/event_properties/store" }],
    },
    { line: 5, ok: false, events: 2, event: "visited" },
  ]);
  expect(rows).toHaveLength(4);
});

test("reports for a pull request and a spreadsheet hold hostile names", async () => {
  const hostile = [
    "=cmd|'/c calc'!A0",
    "a|b<img src=x>`@everyone`",
    "\u001b[2J\u202e\n::error::x",
    "이름",
  ];
  const { folder, out } = await run(
    {
      "a.ndjson": lines(
        ...hostile.map((name, at) => record(at, { [name]: name }, name)),
      ),
    },
    ["a.ndjson"],
    { report: ["r.json", "r.md", "r.csv"], by: ["event"] },
  );
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  expect(JSON.parse(read("r.json"))).toMatchObject({ dropped: 4 });
  const markdown = read("r.md");
  expect(markdown).toContain(
    "**4 events, 0 fine, 4 would be dropped (100 %)**",
  );
  expect(markdown).not.toMatch(/<img|`@|\p{Cc}(?<!\n)|\n::/u);
  const csv = read("r.csv");
  expect(csv.split("\r\n")[0]).toBe(
    "event,property,problem,events,share,message,hint,first,last,sample",
  );
  expect(csv).toContain("\r\n'=cmd|'/c calc'!A0,");
  expect(csv.trimEnd().split("\r\n")).toHaveLength(5);
  for (const line of out.split("\n")) {
    expect(line).toMatch(/^[\P{C}]*$/u);
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
  }
  const github = await run(folder, ["a.ndjson"], { format: "github" });
  const annotations = github.out
    .split("\n")
    .filter((line) => line.startsWith("::"));
  expect(annotations).toHaveLength(4);
  expect(annotations[3]).toContain(
    "file=a.ndjson,line=4,title=validate/dropped::",
  );
});

test("annotations count lines where a line has no event", async () => {
  const { out } = await run({ "a.ndjson": "강남\n" }, ["a.ndjson"], {
    format: "github",
  });
  expect(out).toContain(
    "::error file=a.ndjson,line=1,title=validate/dropped::a record: not JSON, in 1 line\n",
  );
});

test("patterns, stdin and flags work as the help says", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "data/a.ndjson": files["orders.ndjson"],
    "data/b.ndjson": lines(record(9)),
  });
  const all = runBin(folder, [
    "validate",
    "data/*.ndjson",
    "--fail-on",
    "dropped:70%,broken",
  ]);
  expect([all.code, all.stderr]).toEqual([0, ""]);
  expect(all.stdout).toContain("2 files: 7 events, 3 fine, 4 would be dropped");
  for (const flags of [
    ["--fail-on", "droped"],
    ["--fail-on", "dropped:200%"],
    ["--as", "xml"],
    ["--workers", "0"],
    ["--report", "x.txt"],
    ["--sample", "-1"],
  ]) {
    const { code } = runBin(folder, ["validate", "data/a.ndjson", ...flags]);
    expect([flags, code]).toEqual([flags, 2]);
  }
  expect(runBin(folder, ["validate"]).code).toBe(2);
  const broken = runBin(folder, ["validate", "data/a.ndjson", "-t", "no.yaml"]);
  expect(broken.code).toBe(2);
  expect(existsSync(join(folder, "load.rejected.ndjson"))).toBe(false);
});
