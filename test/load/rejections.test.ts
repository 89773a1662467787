// What `load` sums up of rejected lines by event and property.
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { line, record, taxonomy, withoutPace } from "./setup.js";

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

test("a dry run prints them, and the same as JSON", () => {
  const args = ["load", "a.ndjson", "b.ndjson", "--dry-run"];
  const identity = ["--identity", "external_id=u"];
  const folder = tempFolder(files);
  const { code, stdout } = runBin(folder, [...args, ...identity]);
  expect(code).toBe(1);
  expect(withoutPace(stdout)).toBe(`1 would be sent, 6 rejected
  visited.store       2  must be a string, is 7  first a.ndjson:2
  unregistered_event  1  방문_했음 (1)  first a.ndjson:3
  not_json            1  the line is not JSON  first a.ndjson:4
  visited.store       1  is missing  first b.ndjson:1
  visited.floor       1  is not registered here  first b.ndjson:3
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
