// `dfn-codegen infer --from-code` as a new user meets it: real processes over an app in a folder.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCode } from "../../generator/infer/command/read-code.js";
import { compileValid } from "../support/compile-text.js";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const app: Readonly<Record<string, string>> = {
  "tsconfig.json": `{ "compilerOptions": { "strict": true, "target": "ES2022", "module": "ESNext", "moduleResolution": "Bundler" }, "include": ["src"] }`,
  "src/장바구니.ts": `type Kind = "percent" | "amount";
export function redeem(kind: Kind, storeId?: number) {
  Dfinery.logEvent("coupon_redeemed", { coupon_kind: kind, ...(storeId && { store_id: storeId }) });
}
export function track(name: string, properties?: object) {
  Dfinery.logEvent(name, properties);
}
`,
  "src/app.ts": `import { track } from "./장바구니";
import { writeFileSync } from "node:fs";
writeFileSync("ran.txt", "never");
track("store_viewed", { store_id: 7 });
`,
  "src/app.test.ts": `Dfinery.logEvent("only_in_a_test", {});\n`,
  "vite.config.ts": `import { writeFileSync } from "node:fs";\nwriteFileSync("ran.txt", "never");\n`,
};

test("drafts from the nearest tsconfig, without a taxonomy or a generated folder", () => {
  const folder = tempFolder(app);
  const { code, stdout, stderr } = runBin(folder, ["infer", "--from-code"]);
  expect(code).toBe(0);
  expect(stderr).toContain("`tsconfig.json`: 2 calls in 2 source files");
  expect(stderr).toContain(
    "src/장바구니.ts:6 forwards a parameter of `track`: add `--track-function track` to read its callers",
  );
  expect(stdout).toContain(
    "  coupon_kind: { type: string, enum: [amount, percent] } # 1 call at src/장바구니.ts:3, 2 different, by type\n",
  );
  expect(stdout).toContain(`  coupon_redeemed: # 1 call at src/장바구니.ts:3
    properties:
      coupon_kind: required # in the only call
      store_id: optional # at times in the only call
`);
  expect(stdout).toContain("only_in_a_test: # 1 call in a test at");
  compileValid(stdout);
  // Neither the app's code nor its configuration ran.
  expect(existsSync(join(folder, "ran.txt"))).toBe(false);
  expect(Object.keys(readFiles(folder)).sort()).toEqual(
    Object.keys(app).sort(),
  );
});

test("reads the callers of an own function, and leaves tests out", () => {
  const { code, stdout, stderr } = runBin(tempFolder(app), [
    "infer",
    "--from-code",
    "src/**/*.ts",
    "--track-function",
    "track",
    "--exclude-tests",
  ]);
  expect(code).toBe(0);
  expect(stderr).not.toContain("not read");
  expect(stdout).toContain("store_viewed: # 1 call at src/app.ts:4");
  expect(stdout).not.toContain("only_in_a_test");
  expect(stdout).toContain("A long, because\n  # it is an integer in 1 call");
});

test("samples and code add up, and the report says where they disagree", () => {
  const folder = tempFolder({
    ...app,
    "s.ndjson": `{"event":"coupon_redeemed","coupon_kind":"percent","store_id":"7"}\n{"event":"coupon_redeemed","coupon_kind":"amount"}\n`,
  });
  const args = ["s.ndjson", "--from-code", "tsconfig.json", "-o", "draft.yaml"];
  const { code, stdout, stderr } = runBin(folder, ["infer", ...args]);
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toContain("`s.ndjson`: 2 events in 2 records\n");
  const draft = readFiles(folder)["draft.yaml"] ?? "";
  expect(draft).toContain(
    "enum: [amount, percent] } # 2 values, 2 different, by type, 1 call at src/장바구니.ts:3",
  );
  expect(draft.replaceAll("\n  #  ", "")).toContain(
    "# store_id: omitted. It has 2 types: string in 1 value (first at s.ndjson:1) and number in 1 call (first at src/장바구니.ts:3).",
  );
  expect(draft).toContain("coupon_redeemed: # 2 samples, 1 call at src/");
  expect(draft).toContain("coupon_kind: required # in all 2, in the only call");
  compileValid(draft);
});

const taxonomy = `# 우리 상점
version: 1
event_properties:
    coupon_kind: {   type: string, enum: [percent] } # as typed
    store_id: { type: string }
events:
    coupon_redeemed: # 쿠폰
        properties: { store_id: required }
    # to come
`;

test("--merge only adds, keeps every byte, and reports what the code contradicts", () => {
  const folder = tempFolder({ ...app, "taxonomy.yaml": taxonomy });
  const args = ["infer", "--from-code", "--merge", "taxonomy.yaml"];
  const dry = runBin(folder, [...args, "--dry-run"]);
  expect(readFiles(folder)["taxonomy.yaml"]).toBe(taxonomy);
  expect(dry.stdout).toContain("+     only_in_a_test: # 1 call in a test");
  const { code, stderr } = runBin(folder, args);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "differs: `store_id` is registered as string; the code has number in 1 call (first at src/장바구니.ts:3)",
  );
  expect(stderr).toContain(
    "differs: `coupon_kind` has an enum; the code has 1 string that is not in it",
  );
  expect(stderr).toContain(
    "differs: event `coupon_redeemed` requires `store_id`, which was at times in the only call",
  );
  const merged = readFiles(folder)["taxonomy.yaml"] ?? "";
  // All of the old text is there, in its order.
  let at = 0;
  for (const character of taxonomy) {
    at = merged.indexOf(character, at) + 1;
    expect(at).toBeGreaterThan(0);
  }
  expect(merged).toContain("only_in_a_test: # 1 call in a test");
  expect(merged).toContain("store_id: required, coupon_kind: optional }");
  compileValid(merged);
  expect(runBin(folder, args).stderr).toContain("nothing to add");
});

test("--merge reports names that cannot be registered", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "a.ts": `Dfinery.logEvent("opened");
Dfinery.logEvent("df_purchse");
const logger = { logEvent(message: string, more: object) { return [message, more]; } };
logger.logEvent("opened", { colour: "red" });
Dfinery.setUserProfile({ level: 3 });
`,
  });
  const args = ["infer", "--from-code", "--merge", "taxonomy.yaml"];
  const { code, stderr } = runBin(folder, args);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "differs: event `df_purchse` (1 call at a.ts:2) is not added. Names with df_ belong to DFINERY's catalogue, which has no such event: did you mean df_purchase?",
  );
  expect(stderr).toContain("calls a `logEvent` of unknown origin");
  expect(stderr).toContain(
    "a.ts:5 calls `setUserProfile` without a value: it takes a name and a value, and `setUserProfiles` takes an object",
  );
  expect(stderr).toContain("2 calls in");
  expect(readFiles(folder)["taxonomy.yaml"]).not.toContain("colour");
});

test("calls in the builders' own folder do not count as raw calls", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "a.ts": `import { opened } from "./generated/index.js";\nimport { logEvent } from "./generated/index.js";\nlogEvent(Dfinery, opened());\n`,
  });
  expect(runBin(folder, []).code).toBe(0);
  const { code, stderr } = runBin(folder, ["infer", "--from-code"]);
  expect(stderr).toContain(
    "error[infer/nothing-found]: no call that sends an event in",
  );
  expect(stderr).toContain("`--track-function NAME` names a function");
  expect(code).toBe(1);
});

test.each([
  [["--from-code", "a.ndjson"], "name it before `--from-code`"],
  [["--from-code", "none/**/*.ts"], "no source file matches"],
  [["--from-code", "tsconfig.none.json"], "does not exist"],
  [["s.ndjson", "--exclude-tests"], "requires `--from-code`"],
  [["s.ndjson", "--track-function", "track"], "requires `--from-code`"],
  [["--from-code", "--dry-run"], "`--dry-run` requires `--merge`"],
])("wrong usage: %j", (args, message) => {
  const folder = tempFolder({ "s.ndjson": `{"event":"x"}` });
  const { code, stderr } = runBin(folder, ["infer", ...args]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test("json on stdout", () => {
  const folder = tempFolder(app);
  const args = ["infer", "--from-code", "--format", "json"];
  const facts: unknown = JSON.parse(runBin(folder, args).stdout);
  expect(facts).toMatchObject({
    code: { calls: 2, unread: [{ file: "src/장바구니.ts", line: 6 }] },
    events: { standard: 0, own: 2 },
    errors: 0,
  });
});

test("a function that nobody calls is reported, with a suggestion", () => {
  const { code, stderr } = runBin(tempFolder(app), [
    ...["infer", "--from-code", "--track-function", "trakc"],
    ...["--track-function", "nothing.like.it"],
    ...["--track-function", "logEvent"],
  ]);
  expect(code).toBe(0);
  expect(stderr).toContain(
    "note: no code calls `trakc`, which `--track-function` names: did you mean `track`?\n" +
      "note: no code calls `nothing.like.it`, which `--track-function` names\n" +
      "note: no code calls `logEvent`, which `--track-function` names: did you mean `Dfinery.logEvent`?\n",
  );
});

test("the flag that is named for a function reads its callers", () => {
  const folder = tempFolder({
    ...app,
    "src/tracker.ts": `export const analytics = { send(name: string) { Dfinery.logEvent(name); } };
export class Tracker {
  send(id: number, name: string) { Dfinery.logEvent(name); }
  static log = (name: string) => Dfinery.logEvent(name);
}
`,
    "src/uses.ts": `import { analytics, Tracker } from "./tracker";
const tracker = new Tracker();
analytics.send("sent_by_object");
tracker.send(1, "sent_by_instance");
Tracker.log("sent_by_class");
`,
  });
  const first = runBin(folder, ["infer", "--from-code"]);
  const flags = Array.from(
    first.stderr.matchAll(/tracker\.ts:\d+ .*?--track-function ([^`]+)`(.*)/g),
    ([, flag = "", rest = ""]) => [flag, rest],
  );
  expect(flags).toEqual([
    ["analytics.send", " to read its callers"],
    ["tracker.send:2", ", if its callers use that name, to read its callers"],
    ["Tracker.log", " to read its callers"],
  ]);
  const { stdout, stderr } = runBin(folder, [
    ...["infer", "--from-code"],
    ...flags.flatMap(([flag = ""]) => ["--track-function", flag]),
  ]);
  expect(stderr).not.toContain("tracker.ts");
  expect(stdout).toContain("sent_by_object: # 1 call");
  expect(stdout).toContain("sent_by_instance: # 1 call");
  expect(stdout).toContain("sent_by_class: # 1 call");
});

test("on a terminal, a line shows how much is read, and is gone afterwards", async () => {
  const folder = tempFolder(app);
  const drawn: string[] = [];
  const read = await readCode({
    sources: [],
    trackFunctions: [],
    excludeTests: false,
    exclude: [],
    excludeFolder: folder,
    cwd: folder,
    draw: (text) => drawn.push(text),
  });
  expect(read).toMatchObject({ files: { read: 3 } });
  expect(drawn[0]).toBe(
    "\r[########                ]  33 %  1 file read\u001b[K",
  );
  expect(drawn.at(-1)).toBe("\r\u001b[K");
});
