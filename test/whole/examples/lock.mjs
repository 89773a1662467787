// Writes the lock files of the examples anew: node test/whole/examples/lock.mjs [example ...]
//
// An example is locked without dfn-codegen, whose tarball the tests add; a reader's `npm install` adds the published one.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../examples");
const names = process.argv.length > 2 ? process.argv.slice(2) : folders();

for (const name of names) {
  const copy = mkdtempSync(join(tmpdir(), "dfn-lock-"));
  const manifest = JSON.parse(
    readFileSync(join(root, name, "package.json"), "utf8"),
  );
  delete manifest.devDependencies["dfn-codegen"];
  writeFileSync(join(copy, "package.json"), JSON.stringify(manifest));
  execFileSync(
    "npm",
    ["install", "--package-lock-only", "--omit-lockfile-registry-resolved"],
    { cwd: copy, stdio: "inherit" },
  );
  const lock = join(copy, "package-lock.json");
  copyFileSync(lock, join(root, name, "package-lock.json"));
  rmSync(copy, { recursive: true });
}

function folders() {
  return readdirSync(root).filter((name) =>
    existsSync(join(root, name, "package.json")),
  );
}
