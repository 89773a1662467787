// What any command refuses is a diagnostic: one JSON document on stdout where JSON was asked for.
import { createServer } from "node:net";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

interface Report {
  readonly command: string;
  readonly ok: boolean;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

const app = {
  "taxonomy.yaml": "version: 1\nstandard: { events: [df_login] }\n",
  "a.ndjson": '{"event_name":"df_login","event_properties":{}}\n',
  "bin.ndjson": "\u0000\u0001\u0002",
  "none.ndjson": "{}\n",
  "empty.json": '{ "files": [] }',
  "draft.yaml": "version: 1\n",
  "src/a.ts":
    'export declare const Dfinery: { logEvent(name: string): void };\nDfinery.logEvent("df_login");\n',
  "folder/x.txt": "",
};

const cases: readonly (readonly [
  line: string,
  exitCode: number,
  code: string,
])[] = [
  ["generte", 2, "arguments/unknown-command"],
  ["generate --nonsense", 2, "arguments/invalid"],
  ["generate --emit coffee", 2, "arguments/invalid"],
  ["taxonomy.yaml surplus", 2, "arguments/invalid"],
  ["generate nope.yaml", 2, "source/not-found"],
  ["check --dry-rnu", 2, "arguments/invalid"],
  ["check nope.yaml", 2, "source/not-found"],
  ["usage missing.json", 2, "arguments/no-source"],
  ["usage empty.json", 2, "arguments/no-source"],
  ["usage lib/**", 2, "arguments/no-source"],
  ["usage src/a.ts", 2, "arguments/no-output"],
  ["usage --dry-run", 2, "arguments/invalid"],
  ["usage --rewrite src/a.ts", 2, "rewrite/no-output"],
  ["infer", 2, "arguments/invalid"],
  ["infer a.ndjson --dry-run", 2, "arguments/invalid"],
  ["infer gone.ndjson", 2, "arguments/bad-file"],
  ["infer bin.ndjson", 2, "arguments/bad-file"],
  ["infer none.ndjson", 1, "infer/nothing-found"],
  ["infer --from-code lib/**", 2, "arguments/no-source"],
  ["infer a.ndjson -o draft.yaml", 1, "output/not-written"],
  ["load", 2, "arguments/invalid"],
  ["load a.ndjson", 2, "load/no-credentials"],
  ["load --dry-run gone.ndjson", 2, "arguments/bad-file"],
  ["load --dry-run folder", 2, "arguments/bad-file"],
  ["load --dry-run --identity u a.ndjson", 2, "load/wrong-option"],
  ["load --dry-run --rejected none/r.ndjson a.ndjson", 2, "load/bad-ledger"],
  ["load --dry-run --rejected draft.yaml a.ndjson", 2, "load/bad-ledger"],
  ["mock --rate-limit many", 2, "mock/wrong-setting"],
  ["mock --fail 50000:7", 2, "mock/wrong-setting"],
  ["mock --port 99999", 2, "arguments/invalid"],
  ["mock --host 192.0.2.7 --port 0", 1, "mock/not-listening"],
  ["mock --port many", 2, "arguments/invalid"],
  ["validate --workers many a.ndjson", 2, "arguments/invalid"],
  ["infer a.ndjson --merge gone.yaml", 2, "source/not-found"],
  ["init --nonsense", 2, "arguments/invalid"],
  ["init folder", 2, "init/wrong-answer"],
  ["init --events df_logni", 2, "init/wrong-answer"],
  ["init --output .. other.yaml", 2, "init/wrong-answer"],
  ["init draft.yaml/t.yaml", 1, "output/not-written"],
  ["help generte", 2, "arguments/unknown-command"],
  ["diff --against --format json", 2, "arguments/invalid"],
  ["docs --sheet --format json", 2, "arguments/invalid"],
  ["init --service --format json", 2, "arguments/invalid"],
  ["import gone.csv", 2, "source/not-found"],
  ["import a.ndjson", 1, "import/not-a-sheet"],
  ["docs --sheet folder", 1, "output/not-written"],
  ["explain --taxonomy gone.yaml my_event", 2, "source/not-found"],
  ["explain nonsense/word", 2, "explain/unknown-word"],
  ["explain --sources df_login", 2, "arguments/invalid"],
  ["explain --sources --names", 2, "arguments/invalid"],
  ["generate --root nope", 2, "arguments/invalid"],
  ["check --root taxonomy.yaml", 2, "arguments/invalid"],
  ["lint --root nope", 2, "arguments/invalid"],
  ["docs --root nope", 2, "arguments/invalid"],
  ["docs --sheet --root nope", 2, "arguments/invalid"],
  ["import a.ndjson --root nope", 2, "arguments/invalid"],
  ["validate a.ndjson --root nope", 2, "arguments/invalid"],
  ["load --dry-run a.ndjson --root nope", 2, "arguments/invalid"],
  ["mock --port 0 --root nope", 2, "arguments/invalid"],
];

test.each(cases)("%s", (line, exitCode, code) => {
  const folder = tempFolder(app);
  const {
    code: exit,
    stdout,
    stderr,
  } = runBin(folder, [
    ...line.split(" "),
    ...(line.includes("--format") ? [] : ["--format", "json"]),
  ]);
  expect(stderr).toBe("");
  const report = JSON.parse(stdout) as Report;
  expect(report.ok).toBe(false);
  expect(report.command).toMatch(/^[a-z]+$/);
  expect(report.diagnostics.map((each) => each.code)).toEqual([code]);
  const [{ severity, message } = { severity: "", message: "" }] =
    report.diagnostics;
  expect(severity).toBe("error");
  expect(message).not.toMatch(/^error|\n|\.$/);
  expect(exit).toBe(exitCode);
});

test("a port in use is refused as JSON, too", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const { code, stdout } = runBin(tempFolder(app), [
    ...["mock", "--port", String(port), "--format=json"],
  ]);
  server.close();
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as Report).diagnostics).toMatchObject([
    {
      code: "mock/not-listening",
      message: `port ${String(port)} of \`127.0.0.1\` is in use`,
    },
  ]);
});

test("a word that `help` does not know is escaped once", () => {
  const { stdout } = runBin(tempFolder({}), [
    ...["help", "gener\u202Eate", "--format", "json"],
  ]);
  expect((JSON.parse(stdout) as Report).diagnostics[0]?.message).toBe(
    "`gener\u202Eate` is not a command",
  );
});

test("a root that is not there is refused, though a run with it changed nothing", () => {
  const folder = tempFolder({ ...app, "all/x.yaml": "" });
  const words = ["check", "--root", "all"];
  expect(runBin(folder, ["generate", "--root", "all"]).code).toBe(0);
  expect(runBin(folder, words).code).toBe(0);
  rmSync(join(folder, "all"), { recursive: true });
  const { code, stderr } = runBin(folder, words);
  expect([code, stderr.split("\n\n")[0]]).toEqual([
    2,
    `error[arguments/invalid]: there is no folder \`all\`, which \`--root\` names
 = hint: name the folder that holds all included files, or omit \`--root\` to read only those in the taxonomy's folder`,
  ]);
});

test("people read a refusal on stderr, with its code and its hint", () => {
  const { code, stdout, stderr } = runBin(tempFolder(app), [
    "load",
    "a.ndjson",
  ]);
  expect([code, stdout, stderr]).toEqual([
    2,
    "",
    `error[load/no-credentials]: the credentials are missing
 = hint: set DFINERY_SERVICE_ID and DFINERY_ACCESS_TOKEN, or try \`--dry-run\`
`,
  ]);
});
