// Generated folders that stay behind when the output moves: `generate` and `check` name them, and who imports from them.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const taxonomy = (output: string, event = "ride_started") => `version: 1
generate: { output: ${output} }
events:
  ${event}: {}
`;

function movedApp() {
  const folder = tempFolder({
    "package.json": '{ "type": "module" }',
    "taxonomy.yaml": taxonomy("generated"),
    "src/app.ts": 'import { rideStarted } from "../generated/index.js";\n',
  });
  runBin(folder, []);
  writeFiles(folder, { "taxonomy.yaml": taxonomy("src/events", "ride_ended") });
  return folder;
}

test("a changed setting: generate warns, check fails while code imports the old folder", () => {
  const folder = movedApp();
  const run = runBin(folder, []);
  expect(run.code).toBe(0);
  expect(run.stderr)
    .toBe(`warning[output/left-behind]: \`generated\` is an older output folder of this taxonomy, and out of date; \`src/app.ts\` imports from it
 = hint: import from \`src/events\` instead, and delete \`generated\`; to keep both, also run \`npx dfn-codegen taxonomy.yaml -o generated\`

`);
  // Also when nothing else changed since.
  expect(runBin(folder, []).stderr).toBe(run.stderr);
  for (const args of [["check"], ["check", "--full"]]) {
    const checked = runBin(folder, args);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain("error[check/left-behind]: `generated`");
  }
  // The folder is the same wherever others lie: the manifest has no trace of them.
  expect(readFiles(folder)["src/events/.dfn-codegen.json"]).not.toContain(
    "findings",
  );
  writeFiles(folder, {
    "src/app.ts": 'import { rideEnded } from "./events/index.js";\n',
  });
  const unused = runBin(folder, ["check", "--full"]);
  expect(unused.code).toBe(0);
  expect(unused.stderr).toContain(
    "out of date; nothing seems to import from it\n = hint: delete `generated`",
  );
  rmSync(join(folder, "generated"), { recursive: true });
  expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
  expect(runBin(folder, ["check"]).stdout).toMatch(/up to date/);
  // The next one reads nothing.
  expect(runBin(folder, ["check"]).stdout).toMatch(/up to date/);
});

test("a moved taxonomy: its old folder says from what it was generated", () => {
  const folder = tempFolder({
    ".git/HEAD": "",
    "package.json": "{}",
    "taxonomy.yaml": "version: 1\nevents: { ride_started: {} }\n",
    "web/a.vue": "<script>import * as x from '@/generated'</script>",
    "web/b.js": "const { x } = require('../generated/index.js')",
    "web/c.js": "import('../other/generated/index.js')",
    "config/.keep": "",
  });
  runBin(folder, []);
  renameSync(join(folder, "taxonomy.yaml"), join(folder, "config/events.yaml"));
  const run = runBin(folder, ["config/events.yaml"]);
  expect(run.stderr).toContain(
    "`generated` was generated from `taxonomy.yaml`, which no longer exists; `web/b.js` imports from it\n",
  );
  expect(run.stderr).toContain(
    "hint: import from `config/generated` instead, and delete `generated`\n",
  );
});

test("an import by an alias counts where only one folder can be meant", () => {
  const folder = movedApp();
  writeFiles(folder, {
    "src/app.ts":
      'export * from "~/generated";\nexport * from "lib/generated-by-x";\n',
  });
  expect(runBin(folder, []).stderr).toContain("`src/app.ts` imports from it");
});

test("a second folder of the same taxonomy is fine while both are generated", () => {
  const folder = tempFolder({
    "package.json": "{}",
    "taxonomy.yaml": "version: 1\nevents: { ride_started: {} }\n",
  });
  for (const output of ["web", "server"]) {
    expect(runBin(folder, ["-o", output]).stderr).toBe("");
  }
  writeFiles(folder, {
    "taxonomy.yaml": "version: 1\nevents: { ride_ended: {} }\n",
  });
  expect(runBin(folder, ["-o", "web"]).stderr).toContain(
    "`server` is an older",
  );
  expect(runBin(folder, ["-o", "server"]).stderr).toBe("");
  expect(runBin(folder, ["check", "-o", "web"]).code).toBe(0);
});

test("a folder of another taxonomy, of a package or in a hidden folder is not mentioned", () => {
  const folder = tempFolder({
    "package.json": "{}",
    "taxonomy.yaml": "version: 1\nevents: { ride_started: {} }\n",
    "admin/taxonomy.yaml": "version: 1\nevents: { user_banned: {} }\n",
  });
  for (const where of ["admin", "node_modules/x", ".cache"]) {
    writeFiles(folder, {
      [`${where}/taxonomy.yaml`]: "version: 1\nevents: { user_banned: {} }\n",
    });
    runBin(join(folder, where), ["taxonomy.yaml"]);
  }
  rmSync(join(folder, "node_modules/x/taxonomy.yaml"));
  rmSync(join(folder, ".cache/taxonomy.yaml"));
  expect(runBin(folder, []).stderr).toBe("");
});
