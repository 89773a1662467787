// `npm run build`: makes `dist`, unless it is made of what is there. What makes it is loaded only then, because that alone takes a second.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { bin, dist, fingerprint, listFiles, root } from "./dist-paths.mjs";

const record = join(dist, ".build.txt");

const sources = digestOfSources();
if (!isBuilt(sources)) {
  rmSync(record, { force: true });
  const { makeDist } = await import("./make-dist.mjs");
  if (await makeDist()) writeFileSync(record, sources);
  else process.exitCode = 1;
}

/** @param {string} digest */
function isBuilt(digest) {
  return (
    existsSync(record) &&
    readFileSync(record, "utf8") === digest &&
    existsSync(bin) &&
    existsSync(fingerprint)
  );
}

/** Everything that the build depends on, so that a second build in a row takes no time. */
function digestOfSources() {
  const hash = createHash("sha256").update(process.version);
  const paths = ["generator", "templates", "schemas"].flatMap((folder) =>
    listFiles(join(root, folder)),
  );
  const others = ["package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  for (const path of [...paths, ...others.map((name) => join(root, name))]) {
    if (!existsSync(path)) continue;
    hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  }
  return hash.digest("hex");
}
