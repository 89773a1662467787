// Finds the old taxonomy: a file on the disk, or the same taxonomy at a commit.
import { dirname, join, relative, resolve } from "node:path";
import { hostOf } from "../../driver/disk-host.js";
import { openAppFiles } from "../../driver/app-files.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { noRepository } from "../../diagnostics/codes/diff-no-repository.js";
import { notInCommit } from "../../diagnostics/codes/diff-not-in-commit.js";
import { unknownCommit } from "../../diagnostics/codes/diff-unknown-commit.js";
import { manifestName, parseManifest } from "../../output/manifest.js";
import {
  openGitTree,
  resolveInTree,
  type GitTree,
  type NoTree,
} from "../../system/git-tree.js";
import { visible } from "../../text/display-text.js";
import { listNames } from "../../text/lists.js";
import { nativeStyle, toPosix } from "../../text/paths.js";
import type { NoComparison, OldSource } from "./sides.js";
import { hostOfTree } from "./tree-host.js";

export interface FoundSource extends OldSource {
  /** Where the taxonomy was, if it was not where it is now. */
  readonly movedFrom?: string;
}

/** Hints of a command for a commit that has no old taxonomy. */
export interface OldSourceAdvice {
  readonly noRepository: string;
  /** `others`: paths that the taxonomy may have had there, for display. */
  readonly notInCommit: (others: readonly string[]) => string;
}

const diffAdvice: OldSourceAdvice = {
  noRepository:
    "name the old file instead: `dfn-codegen diff old.yaml new.yaml`",
  notInCommit: (others) =>
    others.length === 0
      ? "if the taxonomy is new, there is nothing to compare with; if it was moved, name its old path: `dfn-codegen diff OLD NEW --against …`"
      : `name its old path, ${listNames(others)}: \`dfn-codegen diff OLD NEW --against …\``,
};

/** The old taxonomy as a path on the disk. */
export function sourceOnDisk(run: Run, path: string): FoundSource {
  const files = openAppFiles();
  const old = { ...run, entry: resolve(run.cwd, path), files };
  const name = showPath(old.entry, run.cwd);
  return { run: old, host: hostOf(files), name, folders: [] };
}

/**
 * The taxonomy at a commit: with the path that it has now, with `path` if that
 * is given, or else the one taxonomy of the commit that no longer exists.
 * `advice` says what to do if there is none.
 */
export function sourceAtCommit(
  run: Run,
  ref: string,
  path: string | undefined,
  advice: OldSourceAdvice = diffAdvice,
): FoundSource | NoComparison {
  const { realPath, exists } = run.files;
  const entry = realPath(
    path === undefined ? run.entry : resolve(run.cwd, path),
  );
  const tree = openGitTree(nearestFolder(entry, exists), ref);
  if ("reason" in tree) return { reasons: [refusalOf(tree, ref, advice)] };
  const inTree = toPosix(relative(tree.top, entry), nativeStyle);
  const outputs = generatedIn(tree);
  const found = hasEntry(tree, inTree)
    ? inTree
    : path === undefined
      ? findMoved(tree, outputs, exists)
      : undefined;
  if (typeof found !== "string") {
    return { reasons: [missing(ref, inTree, found ?? [], advice)] };
  }
  return {
    run: { ...run, entry: join(tree.top, found), cwd: realPath(run.cwd) },
    host: hostOfTree(tree),
    name: `${ref}:${found}`,
    folders: outputs.map(({ folder }) => join(tree.top, folder)),
    ...(found !== inTree && { movedFrom: found }),
  };
}

/** A folder that may not exist any more has a parent that does. */
function nearestFolder(
  entry: string,
  exists: (path: string) => boolean,
): string {
  let folder = dirname(entry);
  while (!exists(folder) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

function hasEntry(tree: GitTree, path: string): boolean {
  return (
    tree.entries.get(resolveInTree(tree, path))?.kind === "file" ||
    tree.entries.has(`${path}/taxonomy.json`)
  );
}

interface Generated {
  /** From the repository's folder. */
  readonly folder: string;
  /** The taxonomy that it was generated from. */
  readonly entry: string;
}

/** The generated folders of a commit. */
function generatedIn(tree: GitTree): readonly Generated[] {
  const manifests = [...tree.entries.keys()].filter(
    (path) =>
      (path === manifestName || path.endsWith(`/${manifestName}`)) &&
      !path.split("/").includes("node_modules"),
  );
  tree.prefetch(manifests);
  return manifests.flatMap((path) => {
    const text = Buffer.from(tree.read(path) ?? []).toString("utf8");
    const manifest = parseManifest(text);
    if (manifest === undefined) return [];
    const folder = dirname(path);
    const entry = toPosix(join(folder, manifest.entry), nativeStyle);
    return [{ folder, entry }];
  });
}

/** The one taxonomy of a commit that is not there any more, or all that it may be. */
function findMoved(
  tree: GitTree,
  outputs: readonly Generated[],
  exists: (path: string) => boolean,
): string | readonly string[] {
  const usual = [...tree.entries.keys()].filter(
    (path) =>
      /(?:^|\/)taxonomy\.ya?ml$/.test(path) &&
      !path.split("/").includes("node_modules"),
  );
  const known = outputs
    .map(({ entry }) => entry)
    .filter((entry) => tree.entries.has(entry));
  const gone = [...new Set([...known, ...usual])].filter(
    (path) => !exists(join(tree.top, path)),
  );
  const [only, ...more] = gone;
  return only !== undefined && more.length === 0 ? only : gone;
}

function missing(
  ref: string,
  path: string,
  others: readonly string[],
  advice: OldSourceAdvice,
) {
  return notInCommit.at({
    message: `\`${visible(ref)}\` has no \`${visible(path)}\`, so nothing was compared`,
    hint: advice.notInCommit(others.map(visible)),
  });
}

function refusalOf(tree: NoTree, ref: string, advice: OldSourceAdvice) {
  if (tree.reason === "repository") {
    return noRepository.at({
      message:
        "the taxonomy is not in a git repository (or git is not installed), so nothing was compared",
      hint: advice.noRepository,
    });
  }
  const shown = visible(ref);
  const where = tree.isSubmodule
    ? `the submodule that contains the taxonomy, \`${visible(tree.top)}\`,`
    : "this repository";
  return unknownCommit.at({
    message: `${where} has no commit \`${shown}\`${tree.isShallow ? ", because it is a shallow clone" : ""}; nothing was compared`,
    hint: tree.isShallow
      ? "fetch it first: `git fetch --depth=1 origin BRANCH` and `--against FETCH_HEAD`, or set `fetch-depth: 0` for actions/checkout"
      : "name a branch, a tag or a commit of the repository; for a branch of the server, `git fetch` and `origin/BRANCH`",
  });
}
