// The sums of rejected lines by event and property: what is counted, how much is kept, and how the table looks.
import { expect, test } from "vitest";
import { rejectionTable } from "../../generator/load/command/rejection-table.js";
import { makeRejections } from "../../generator/load/rejections.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { line, record, taxonomy } from "./setup.js";

const violation = (pointer: string, code: string) => ({
  pointer,
  code,
  message: "",
});

test("the table says in words that none of several properties is given", () => {
  const rejections = makeRejections();
  rejections.note(
    "ordered",
    [violation("/event/event_properties", "any_of")],
    () => "a:1",
  );
  expect(rejectionTable(rejections.found(), 80, false).join("\n")).toContain(
    "none of several is given",
  );
});

test("a property is the same wherever it stands, and counts once for each line", () => {
  const rejections = makeRejections();
  rejections.note(
    "ordered",
    [
      violation("/event/event_items/0/df_price", "type"),
      violation("/event/event_items/12/df_price", "type"),
      violation("/event/event_properties/a~1b", "required"),
      violation("/identity/external_id", "format"),
    ],
    () => "a:1",
  );
  rejections.note(
    "ordered",
    [violation("/event_items/0/df_price", "type")],
    () => "a:2",
  );
  rejections.note(undefined, [violation("", "json")], () => "a:3");
  expect(rejections.found()).toEqual({
    groups: [
      {
        event: "ordered",
        property: "event_items[].df_price",
        problem: "type",
        lines: 2,
        first: "a:1",
      },
      {
        event: "ordered",
        property: "a/b",
        problem: "required",
        lines: 1,
        first: "a:1",
      },
      {
        event: "ordered",
        property: "identity.external_id",
        problem: "format",
        lines: 1,
        first: "a:1",
      },
      { property: "", problem: "json", lines: 1, first: "a:3" },
    ],
    others: 0,
  });
});

test("names without end keep neither memory nor the registered names from their place", () => {
  const rejections = makeRejections(3);
  for (let at = 0; at < 50_000; at++) {
    const event = `${"이벤트".repeat(100)}${String(at)}`.slice(-400);
    rejections.note(
      event + String(at),
      [
        violation("/event_log_id", "required"),
        violation("/event_name", "unregistered_event"),
      ],
      () => "a:1",
    );
  }
  rejections.note(
    "visited",
    [violation("/event_properties/x", "type")],
    () => "a:2",
  );
  const { groups, others } = rejections.found();
  expect(groups.map(({ problem }) => problem).sort()).toEqual([
    "type",
    ...Array.from({ length: groups.length - 1 }, () => "unregistered_event"),
  ]);
  expect(groups.length).toBeLessThanOrEqual(4);
  const counted = groups.reduce((sum, { lines }) => sum + lines, 0);
  expect(counted + others).toBe(50_001);
  expect(groups.every(({ event = "" }) => event.length <= 200)).toBe(true);
});

test("the table fits the terminal, in Korean and with what a terminal would act on", () => {
  const rejections = makeRejections();
  const names = [
    "장바구니에_담은_상품_조회",
    "\u001b[2J\u202e",
    "x".repeat(150),
  ];
  for (const name of names) {
    for (const first of [
      "data/ㄱ.ndjson:7",
      `${"far/".repeat(30)}b.ndjson:123456`,
    ]) {
      rejections.note(
        `${name}${first.slice(0, 4)}`,
        [violation(`/event_properties/${name}_금액`, "unregistered")],
        () => first,
      );
    }
  }
  const lines = rejectionTable(rejections.found(), 80, false);
  expect(lines).toHaveLength(8);
  for (const line of lines) {
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(line).toMatch(/^[\P{C}]*$/u);
  }
  expect(lines.filter((line) => line.endsWith(":123456"))).toHaveLength(3);
});

test("rows beyond the first twenty are counted", () => {
  const rejections = makeRejections(22);
  for (let at = 0; at < 30; at++) {
    const code = "unregistered_event";
    rejections.note(
      `e${String(at)}`,
      [violation("/event_name", code)],
      () => "a:1",
    );
  }
  const lines = rejectionTable(rejections.found(), 80, true);
  expect(lines[0]).toBe("rejected by event and property, in this run:");
  expect(lines.slice(21)).toEqual([
    "         1  e19    event_name  not registered  a:1",
    "  and 2 more",
    "  and 8 problems of events or properties beyond these",
  ]);
  expect(rejectionTable({ groups: [], others: 0 }, 80, false)).toEqual([]);
});

const files = {
  "taxonomy.yaml": taxonomy,
  "a.ndjson": [
    line(1),
    line(2, "u", { store: 7 }),
    JSON.stringify({ ...record(3), event_name: "방문_했음" }),
    "not json",
  ].join("\n"),
  "b.ndjson": [
    line(4, "u", {}),
    line(5, "u", { store: null }),
    line(6, "u", { store: "부산", floor: 3 }),
  ].join("\n"),
};

test("a dry run prints the table, and the same as JSON", () => {
  const args = ["load", "a.ndjson", "b.ndjson", "--dry-run"];
  const identity = ["--identity", "external_id=u"];
  const folder = tempFolder(files);
  const { code, stdout } = runBin(folder, [...args, ...identity]);
  expect(code).toBe(1);
  expect(stdout).toBe(`1 would be sent, 6 rejected
         2  type
         1  unregistered_event
         1  json
         1  required
         1  unregistered
rejected by event and property:
     lines  event      property    problem         first
         2  visited    store       wrong type      a.ndjson:2
         1  방문_했음  event_name  not registered  a.ndjson:3
         1  -          -           not JSON        a.ndjson:4
         1  visited    store       missing         b.ndjson:1
         1  visited    floor       not registered  b.ndjson:3
rejected lines with reasons: load.dry-run.ndjson
`);
  const json = runBin(folder, [...args, ...identity, "--format", "json"]);
  const { rejectedBy } = JSON.parse(json.stdout) as {
    readonly rejectedBy: readonly object[];
  };
  expect(rejectedBy).toHaveLength(5);
  expect(rejectedBy[0]).toEqual({
    event: "visited",
    property: "store",
    problem: "type",
    lines: 2,
    first: "a.ndjson:2",
  });
});

test("on GitHub each group is an annotation at its first line", () => {
  const folder = tempFolder(files);
  const args = ["load", "a.ndjson", "b.ndjson", "--dry-run"];
  const flags = ["--identity", "external_id=u", "--format", "github"];
  const { code, stdout } = runBin(folder, [...args, ...flags]);
  expect(code).toBe(1);
  const hint = "%0Ahint: see the reasons in `load.dry-run.ndjson`";
  expect(stdout.split("\n").filter((each) => each.startsWith("::"))).toEqual([
    `::error file=a.ndjson,line=2,title=load/rejected::\`store\` of \`visited\`: wrong type, in 2 lines${hint}`,
    `::error file=a.ndjson,line=3,title=load/rejected::\`event_name\` of \`방문_했음\`: not registered, in 1 line${hint}`,
    `::error file=a.ndjson,line=4,title=load/rejected::a record: not JSON, in 1 line${hint}`,
    `::error file=b.ndjson,line=1,title=load/rejected::\`store\` of \`visited\`: missing, in 1 line${hint}`,
    `::error file=b.ndjson,line=3,title=load/rejected::\`floor\` of \`visited\`: not registered, in 1 line${hint}`,
  ]);
  expect(stdout).toContain("1 would be sent, 6 rejected");
});
