// Where `load` writes: it never cuts a file that is not its own, and never waits for a pipe.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { env, line, loadFiles, serve, taxonomy } from "./setup.js";

const nowhere = "http://127.0.0.1:1";

function folderOf() {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy,
    "a.ndjson": line(1),
    "mine.txt": "dear to me\n",
  });
  mkdirSync(join(folder, "folder"));
  expect(spawnSync("mkfifo", [join(folder, "pipe")]).status).toBe(0);
  return folder;
}

const special = "it is a pipe, a device or a socket, not a regular file";

test.each([
  [["--checkpoint", "pipe"], `\`--checkpoint pipe\`: ${special}`],
  [["--rejected", "pipe"], `\`--rejected pipe\`: ${special}`],
  [["--rejected", "/dev/null"], `\`--rejected /dev/null\`: ${special}`],
  [["--checkpoint", "folder"], "`--checkpoint folder`: it is a folder"],
  [["--rejected", "folder"], "`--rejected folder`: it is a folder"],
  [
    ["--rejected", "./load.checkpoint.json"],
    "`--rejected ./load.checkpoint.json` is `--checkpoint`, too",
  ],
  [["--rejected", "a.ndjson"], "`--rejected a.ndjson` is a file to load, too"],
  [
    ["--rejected", "a.ndjson", "--dry-run"],
    "`--rejected a.ndjson` is a file to load, too",
  ],
  [
    ["--rejected", "a.ndjson/x"],
    "`--rejected a.ndjson/x`: a part of the path is a file, not a folder (ENOTDIR)",
  ],
])("%j is refused", (flags, message) => {
  const args = ["load", "a.ndjson", "--base-url", nowhere, ...flags];
  expect(runBin(folderOf(), args, env)).toMatchObject({
    code: 2,
    stderr: `error[load/bad-ledger]: ${message}\n = hint: name another path for it\n`,
  });
});

test("a load that goes on cuts no other file", async () => {
  const folder = folderOf();
  const url = await serve((_text, response) => {
    response.end('{"status":false,"code":"40101","message":"x"}');
  });
  const args = ["a.ndjson", "--base-url", url];
  expect(await loadFiles(folder, args)).toMatchObject({ code: 1 });
  const other = [...args, "--rejected", "mine.txt"];
  expect(await loadFiles(folder, other)).toMatchObject({
    code: 2,
    stderr:
      "error[load/bad-ledger]: `load.checkpoint.json` belongs to a load whose rejected lines are in `load.rejected.ndjson`\n = hint: name that file with `--rejected`\n",
  });
  expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("dear to me\n");
});
