// `load` against the mock over real sockets.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  makeLineSet,
  readCheckpoint,
} from "../../generator/load/command/checkpoint.js";
import { progressLine } from "../../generator/load/command/progress.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import {
  env,
  idOf,
  line,
  loadFiles,
  mock,
  record,
  serve,
  spawnLoad,
  taxonomy,
} from "./setup.js";

test("delivers what is right, writes down what is not, and sums up", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": [
      line(1),
      line(2, "u", { store: 7 }),
      "",
      "{ no json",
      JSON.stringify(record(3)),
      line(4, ""),
    ].join("\r\n"),
    "나.ndjson": `\uFEFF${line(5, "v")}\n`,
  });
  const { url, events } = await mock(folder);
  const args = ["a.ndjson", "나.ndjson", "--base-url", url];
  const { code, stdout, printed } = await loadFiles(folder, args);
  expect(printed).toMatch(/\n1\.1 KB in [\d.]+ m?s, [\d,]+ lines\/s\n/u);
  expect(stdout).toBe(`2 delivered, 4 rejected
  visited.store     1  must be a string, is 7  first a.ndjson:2
  not_json          1  the line is not JSON  first a.ndjson:4
  visited           1  the line has no identity, and \`--identity\` was not given
                       first a.ndjson:5
  visited.identity  1  The value needs at least one of external_id, phone_no,
                       email, kakao_user_id, line_user_id
                       first a.ndjson:6
rejected lines with reasons: load.rejected.ndjson
`);
  expect(code).toBe(1);
  expect(events().map((each) => idOf(each).slice(-1))).toEqual(
    expect.arrayContaining(["1", "5"]),
  );
  expect(events()).toHaveLength(2);
  const rejected = readFileSync(join(folder, "load.rejected.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text) as Readonly<Record<string, unknown>>);
  expect(rejected.map((each) => each["line"])).toEqual([2, 4, 5, 6]);
  expect(rejected[0]).toMatchObject({
    file: "a.ndjson",
    text: line(2, "u", { store: 7 }),
    reasons: [{ pointer: "/event/event_properties/store", code: "type" }],
  });
  expect(existsSync(join(folder, "load.checkpoint.json"))).toBe(false);
  // It would be overwritten.
  const again = await loadFiles(folder, args);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain("move it away");
});

test("records without an identity get the one of the flag", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${JSON.stringify(record(1))}\n`,
  });
  const { url, events } = await mock(folder);
  const { code, stdout } = await loadFiles(folder, [
    "a.ndjson",
    "--identity",
    "external_id=u=1",
    "--base-url",
    url,
    "--format",
    "json",
  ]);
  expect(code).toBe(0);
  const facts = JSON.parse(stdout) as object;
  expect(facts).toMatchObject({ ok: true, dryRun: false, delivered: 1 });
  expect(facts).not.toHaveProperty("wouldSend");
  expect(JSON.stringify(events()[0])).toContain("u=1");
});

test("--dry-run sends nothing and needs no credentials", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${line(1)}\n${line(2)}\n`,
  });
  const args = ["load", "a.ndjson", "--dry-run", "--format", "json"];
  const { code, stdout } = runBin(folder, args);
  const { milliseconds, ...facts } = JSON.parse(stdout) as Readonly<
    Record<string, unknown>
  >;
  expect(typeof milliseconds).toBe("number");
  expect(facts).toEqual({
    command: "load",
    ok: true,
    dryRun: true,
    wouldSend: 2,
    delivered: 0,
    rejected: 0,
    resumed: 0,
    reasons: {},
    rejectedBy: [],
    bytes: 2 * line(1).length + 2 + 8,
    hints: [],
    diagnostics: [],
  });
  expect(code).toBe(0);
});

test("what --dry-run rejected does not stop the load", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${line(1)}\n${line(2, "u", {})}\n`,
  });
  expect(runBin(folder, ["load", "a.ndjson", "--dry-run"]).code).toBe(1);
  const dry = readFileSync(join(folder, "load.dry-run.ndjson"), "utf8");
  const { url } = await mock(folder);
  const ended = await loadFiles(folder, ["a.ndjson", "--base-url", url]);
  expect(ended).toMatchObject({ code: 1, stderr: "" });
  expect(ended.stdout).toContain("1 delivered, 1 rejected");
  const real = readFileSync(join(folder, "load.rejected.ndjson"), "utf8");
  expect(real).toBe(dry);
});

test("a second dry run starts its own file over, but never a file that was named", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${line(1)}\n${line(2, "u", {})}\n${line(3, "u", {})}\n`,
  });
  const args = ["load", "a.ndjson", "--dry-run"];
  const rejected = () =>
    readFileSync(join(folder, "load.dry-run.ndjson"), "utf8").trim().split("\n")
      .length;
  expect(runBin(folder, args).code).toBe(1);
  expect(rejected()).toBe(2);
  writeFileSync(join(folder, "a.ndjson"), `${line(1)}\n${line(2, "u", {})}\n`);
  expect(runBin(folder, args)).toMatchObject({ code: 1, stderr: "" });
  expect(rejected()).toBe(1);
  writeFileSync(join(folder, "a.ndjson"), `${line(1)}\n`);
  expect(runBin(folder, args)).toMatchObject({ code: 0, stderr: "" });
  expect(readdirSync(folder)).not.toContain("load.dry-run.ndjson");
  writeFileSync(join(folder, "mine.ndjson"), "mine\n");
  const named = runBin(folder, [...args, "--rejected", "mine.ndjson"]);
  expect(named.code).toBe(2);
  expect(named.stderr).toContain(
    "`mine.ndjson` already exists, from another load",
  );
  expect(readFileSync(join(folder, "mine.ndjson"), "utf8")).toBe("mine\n");
});

test("wrong usage is 2, and says what to do", () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": "" });
  const missing = runBin(folder, ["load", "a.ndjson"]);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.stderr).toContain("DFINERY_ACCESS_TOKEN");
  for (const args of [
    ["none.ndjson"],
    ["."],
    ["a.ndjson", "--identity", "x"],
    ["a.ndjson", "--identity", "nick=x"],
    ["a.ndjson", "--base-url", "ftp://x"],
    [],
  ]) {
    expect([args, runBin(folder, ["load", ...args], env).code]).toEqual([
      args,
      2,
    ]);
  }
  const says = (path: string) => runBin(folder, ["load", path], env).stderr;
  expect(says("none.ndjson")).toBe(
    "error[arguments/bad-file]: `none.ndjson` does not exist\n",
  );
  expect(says("a.ndjson/x")).toBe(
    "error[arguments/bad-file]: `a.ndjson/x` cannot be read: a part of the path is a file, not a folder (ENOTDIR)\n",
  );
  expect(says(".")).toBe(
    "error[arguments/bad-file]: `.` is a folder: name the files in it\n",
  );
  const help = runBin(folder, ["load", "--help"]).stdout;
  expect(help).toContain("DFINERY_SERVICE_ID");
});

test("a wrong token stops it, is not printed, and rejects no line", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${line(1)}\n`,
  });
  const { url, events } = await mock(folder);
  const args = ["a.ndjson", "--base-url", url];
  const wrong = { ...env, DFINERY_ACCESS_TOKEN: "tok-wrong-9" };
  const first = await loadFiles(folder, args, wrong);
  expect(first.code).toBe(1);
  expect(first.stdout).toContain("stopped: the service denied access: 40201");
  expect(first.stdout + first.stderr).not.toContain("tok-wrong-9");
  const second = await loadFiles(folder, args);
  expect(second.code).toBe(0);
  expect(second.stdout).toBe("1 delivered, 0 rejected\n");
  expect(events({ valid: true })).toHaveLength(1);
});

test("killed again and again, it goes on, and loses and reorders nothing", async () => {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, at) =>
    at % 1000 === 500 ? "{ no json" : line(at, `u${at % 7}`),
  );
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": lines.join("\n"),
  });
  const { url, events } = await mock(folder, {
    fail: ["50000:0.05", "reset:0.05", "lost:0.05"],
    latency: "20-60",
    keep: 100_000,
  });
  const args = ["a.ndjson", "--base-url", url];
  const signals = ["SIGKILL", "SIGKILL", "SIGTERM", "SIGKILL"] as const;
  for (const [at, signal] of signals.entries()) {
    await spawnLoad(folder, args, env, (kill) => {
      setTimeout(
        () => {
          kill(signal);
        },
        600 + at * 150,
      );
    });
  }
  const last = await loadFiles(folder, args);
  expect(last.stdout).toContain("20 rejected");
  expect(last.code).toBe(1);
  const firsts = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const each of events()) {
    const { identity } = each;
    const logId = idOf(each);
    if (seen.has(logId)) continue;
    seen.add(logId);
    const user = JSON.stringify(identity);
    firsts.set(user, [...(firsts.get(user) ?? []), Number(logId.slice(-12))]);
  }
  expect(seen.size).toBe(count - 20);
  for (const own of firsts.values()) {
    expect(own).toEqual([...own].sort((a, b) => a - b));
  }
  const rejected = readFileSync(join(folder, "load.rejected.ndjson"), "utf8");
  expect(rejected.trim().split("\n")).toHaveLength(20);
});

test("a checkpoint of other files is refused", () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": "",
    "load.checkpoint.json": "{}",
  });
  const args = ["load", "a.ndjson"];
  expect(runBin(folder, args, env).stderr).toContain(
    "`load.checkpoint.json` is not a checkpoint of `load`",
  );
  writeFileSync(
    join(folder, "load.checkpoint.json"),
    '{"version":1,"files":[],"settledBelow":[],"settled":[],"rejectedPath":"load.rejected.ndjson","rejectedSize":0,"delivered":0,"rejected":0}',
  );
  expect(runBin(folder, args, env)).toMatchObject({ code: 2 });
  expect(readCheckpoint(join(folder, "none"))).toBeUndefined();
});

test("settled lines are one number and a rest", () => {
  const set = makeLineSet();
  for (const each of [3, 1, 5, 2]) set.add(each);
  expect([set.below(), set.rest()]).toEqual([4, [5]]);
  expect([set.has(3), set.has(4), set.has(5)]).toEqual([true, false, true]);
});

test("the bar fits its terminal", () => {
  const progress = {
    done: 50,
    total: 100,
    dryRun: false,
    delivered: 1200,
    rejected: 3,
  };
  for (const width of [1, 20, 60, 80, 200]) {
    expect(progressLine(progress, width).length).toBeLessThan(
      Math.max(width, 1),
    );
  }
  expect(progressLine(progress, 80)).toContain(
    " 50 %  1,200 delivered  3 rejected",
  );
  expect(progressLine({ ...progress, dryRun: true }, 80)).toContain(
    " 50 %  1,200 would be sent  3 rejected",
  );
});

test("answers that are not the service's stop it, and the next run goes on", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": `${line(1)}\n${line(2, "v")}\n`,
  });
  const gateway = await serve((_, response) => {
    response.writeHead(403).end("<html>log in</html>");
  });
  const base = `${gateway}/proxied`;
  const first = await loadFiles(folder, ["a.ndjson", "--base-url", base]);
  expect(first).toMatchObject({
    code: 1,
    stdout: `0 delivered, 0 rejected
stopped: POST /proxied/api/v1/events was answered with HTTP 403 and no code of the service
run the same command again to load the rest
`,
  });
  const { url } = await mock(folder);
  const last = await loadFiles(folder, ["a.ndjson", "--base-url", url]);
  expect(last.code).toBe(0);
  expect(last.stdout).toBe("2 delivered, 0 rejected\n");
});

test("an event that is too large alone is rejected, and the others are delivered", async () => {
  const large = line(3, "u", { store: "강".repeat(5000) });
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": [1, 2, 4, 5].map((at) => line(at)).join("\n") + `\n${large}\n`,
  });
  let delivered = 0;
  const url = await serve((text, response) => {
    if (text.length > 3000) {
      response.writeHead(413).end("<html>");
      return;
    }
    delivered += (JSON.parse(text) as { readonly events: [] }).events.length;
    response.end('{"status":true,"code":"20000","message":"OK","data":true}');
  });
  const ended = await loadFiles(folder, ["a.ndjson", "--base-url", url]);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain("4 delivered, 1 rejected");
  expect(ended.stdout).toContain(
    "  visited  1  the request is too large: POST /api/v1/events was answered with\n",
  );
  expect(delivered).toBe(4);
  const rejected = readFileSync(join(folder, "load.rejected.ndjson"), "utf8");
  expect(JSON.parse(rejected)).toMatchObject({
    line: 5,
    reasons: [{ code: "service/too_large" }],
    text: large,
  });
});
