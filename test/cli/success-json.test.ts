// What every command prints with `--format json` if it succeeds: its name, that it succeeded, and diagnostics.
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

const app = {
  "taxonomy.yaml": "version: 1\nstandard: { events: [df_logout] }\n",
  "new.yaml": "version: 1\nstandard: { events: [df_login, df_logout] }\n",
  "a.ndjson": '{"event_name":"df_logout","event_properties":{}}\n',
  "tsconfig.json": '{ "include": ["src"] }',
  "package.json": "{}",
  "src/a.ts":
    'export declare const Dfinery: { logEvent(name: string): void };\nDfinery.logEvent("df_logout");\n',
};

const commands = [
  "generate",
  "generate --dry-run",
  "check",
  "usage tsconfig.json --output generated",
  "infer a.ndjson",
  "infer a.ndjson -o draft.yaml",
  "infer a.ndjson --merge taxonomy.yaml --dry-run",
  "validate a.ndjson --fail-on unregistered_event",
  "lint",
  "lint --rules",
  "docs --single docs.html",
  "docs --sheet sheet.csv",
  "import sheet.csv --merge taxonomy.yaml",
  "diff taxonomy.yaml new.yaml",
  "init --yes other.yaml",
  "explain",
  "explain df_login",
  "explain check/stale",
  "explain --names",
  "explain --sources",
];

test("each command names itself in its JSON and says that it succeeded", () => {
  const folder = tempFolder(app);
  for (const line of commands) {
    const words = [...line.split(" "), "--format", "json"];
    const { stdout, stderr } = runBin(folder, words);
    expect([line, stderr]).toEqual([line, ""]);
    const report: unknown = JSON.parse(stdout);
    expect([line, report]).toEqual([
      line,
      expect.objectContaining({
        command: line.split(" ")[0],
        ok: true,
        diagnostics: expect.any(Array) as unknown,
      }),
    ]);
  }
});
