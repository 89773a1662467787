// The files of a commit as the stages see them: as if the work tree were as it was then.
import { join, relative } from "node:path";
import picomatch from "picomatch";
import { HostError, type SourceHost } from "../../read/source-host.js";
import { resolveInTree, type GitTree } from "../../system/git-tree.js";
import { nativeStyle, toPosix } from "../../text/paths.js";

/** Absolute paths are those of the work tree. What is outside of the repository is not there. */
export function hostOfTree(tree: GitTree): SourceHost {
  const { top, entries } = tree;
  const inTree = (path: string) => toPosix(relative(top, path), nativeStyle);
  return {
    readFile: (path) => {
      const named = resolveInTree(tree, inTree(path));
      const submodule = submoduleOf(tree, named);
      if (submodule !== undefined) {
        throw new HostError(
          path,
          `it is in the submodule ${submodule}, whose commits are in another repository`,
        );
      }
      return tree.read(named);
    },
    glob: (pattern, folder) => {
      const found = globIn([...entries.keys()], pattern, inTree(folder));
      tree.prefetch(found);
      return found.map((path) => join(top, path)).sort();
    },
    realPath: (path) => join(top, resolveInTree(tree, inTree(path))),
  };
}

/** As on the disk: no hidden files, nothing in `node_modules` unless the pattern names it. */
function globIn(
  paths: readonly string[],
  pattern: string,
  folder: string,
): readonly string[] {
  let base = folder === "" ? [] : folder.split("/");
  let rest = pattern.replace(/^(?:\.\/)+/, "");
  while (rest.startsWith("../")) {
    base = base.slice(0, -1);
    rest = rest.slice(3);
  }
  const prefix = base.map((step) => `${step}/`).join("");
  const matches = picomatch(rest);
  const skipsModules = !pattern.includes("node_modules");
  return paths.filter((path) => {
    if (!path.startsWith(prefix)) return false;
    const inside = path.slice(prefix.length);
    if (skipsModules && inside.split("/").includes("node_modules"))
      return false;
    return matches(inside);
  });
}

function submoduleOf({ entries }: GitTree, path: string): string | undefined {
  const steps = path.split("/");
  return steps
    .map((_step, at) => steps.slice(0, at + 1).join("/"))
    .find((folder) => entries.get(folder)?.kind === "submodule");
}
