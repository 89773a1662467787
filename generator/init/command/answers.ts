// Validates the answers of `init`: events of the catalogue, a folder that the taxonomy can name, a file for
// the taxonomy.
import { dirname, join, relative, resolve, sep } from "node:path";
import { visible } from "../../text/display-text.js";
import { nearest } from "../../text/suggest.js";
import { isInside, nativeStyle } from "../../text/paths.js";
import { describeBadPath } from "../../resolve/bad-path.js";
import type { AppFiles } from "../../driver/app-files.js";
import { whyNotOutput } from "../../driver/output-folder.js";
import { portable } from "../../driver/run.js";
import { isFolder } from "../../system/is-folder.js";
import { showPath } from "../../driver/show-path.js";

export interface RefusedAnswer {
  /** A sentence without its full stop. */
  readonly problem: string;
  readonly hint?: string;
}

/** Names separated by commas or spaces, `all` or `none`. */
export function parseEvents(
  text: string | undefined,
  known: readonly string[],
): { readonly names: readonly string[] | "all" } | RefusedAnswer | undefined {
  if (text === undefined) return undefined;
  if (text === "all") return { names: "all" };
  if (text === "none") return { names: [] };
  const names = text.split(/[\s,]+/).filter(Boolean);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return { names: [...new Set(names)] };
  const similar = nearest(unknown, known);
  return {
    problem: `unknown standard event \`${visible(unknown)}\``,
    hint:
      similar === undefined
        ? `choose among the standard events ${known.join(", ")}; define your own in the taxonomy`
        : `did you mean \`${similar}\`?`,
  };
}

/** What is wrong with an output folder; `undefined` if nothing is. `generate` accepts what passes. */
export function refuseAnswer(
  answer: string,
  path: string,
  projectRoot: string,
  cwd: string,
  files: AppFiles,
): RefusedAnswer | undefined {
  if (answer.trim() === "") return { problem: "enter the name of a folder" };
  const folder = resolve(cwd, answer);
  const root = isInside(projectRoot, path, nativeStyle)
    ? projectRoot
    : dirname(path);
  if (folder === root || !isInside(root, folder, nativeStyle)) {
    return {
      problem: "choose a folder inside the project, not the project itself",
    };
  }
  if (isInside(folder, path, nativeStyle)) {
    return {
      problem:
        "choose another folder: this one contains the taxonomy, but may only contain generated files",
    };
  }
  // As the taxonomy would name it.
  const written = portable(relative(dirname(path), folder));
  const reason =
    describeBadPath(written)?.message ?? whyNotOutput(folder, path, files);
  if (reason === undefined) return undefined;
  return {
    problem: `the output folder \`${visible(answer)}\` ${reason}`,
    hint: /^[^:]*\\/.test(written)
      ? `write \`/\` between folders, such as \`${visible(answer.replaceAll("\\", "/"))}\``
      : "choose another, such as `src/generated`",
  };
}

/** For a taxonomy whose path would have to be a folder. */
export function refusePath(
  given: string,
  cwd: string,
): RefusedAnswer | undefined {
  const path = resolve(cwd, given);
  if (!given.endsWith("/") && !given.endsWith(sep) && !isFolder(path)) {
    return undefined;
  }
  const inner = showPath(join(path, "taxonomy.yaml"), cwd);
  return {
    problem: `\`${visible(given)}\` is a folder, and the taxonomy is a file`,
    hint: `name a file in it, such as \`${visible(inner)}\``,
  };
}
