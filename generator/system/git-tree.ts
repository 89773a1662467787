// The files of a commit, read through git: nothing is checked out.
import { posix } from "node:path";
import { runGit } from "./git.js";

export interface GitTree {
  /** The commit's full hash. */
  readonly commit: string;
  /** Absolute folder of the repository. */
  readonly top: string;
  /** The files by path from there, with `/` between folders. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Reads files in one go, so that `read` is cheap afterwards. */
  readonly prefetch: (paths: readonly string[]) => void;
  /** The bytes of a file; `undefined` if there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
}

export interface TreeEntry {
  readonly kind: "file" | "link" | "submodule";
  readonly hash: string;
}

/** Why there is no tree: no repository (or no git), or no such commit. */
export type NoTree =
  | { readonly reason: "repository" }
  | {
      readonly reason: "commit";
      readonly top: string;
      /** Whether the history is cut off, as in a checkout of a CI job. */
      readonly isShallow: boolean;
      readonly isSubmodule: boolean;
    };

/**
 * The tree of a commit, branch or tag in the repository that contains a
 * folder. `main...` is the commit at which the present branch left `main`.
 */
export function openGitTree(folder: string, ref: string): GitTree | NoTree {
  const topped = text(["rev-parse", "--show-toplevel"], folder);
  if (topped === undefined) return { reason: "repository" };
  const commit = commitOf(ref, folder);
  if (commit === undefined) {
    return {
      reason: "commit",
      top: topped,
      isShallow:
        text(["rev-parse", "--is-shallow-repository"], folder) === "true",
      isSubmodule:
        text(["rev-parse", "--show-superproject-working-tree"], folder) !== "",
    };
  }
  const listed = runGit(["ls-tree", "-r", "-z", "--full-tree", commit], {
    cwd: folder,
  });
  if (listed?.status !== 0) return { reason: "repository" };
  const entries = parseTree(listed.stdout.toString("utf8"));
  const blobs = new Map<string, Uint8Array>();
  const prefetch = (paths: readonly string[]) => {
    const hashes = paths.flatMap((path) => {
      const entry = entries.get(path);
      const isWanted = entry?.kind === "file" || entry?.kind === "link";
      return isWanted && !blobs.has(entry.hash) ? [entry.hash] : [];
    });
    for (const [hash, bytes] of readBlobs([...new Set(hashes)], folder)) {
      blobs.set(hash, bytes);
    }
  };
  return {
    commit,
    top: topped,
    entries,
    prefetch,
    read: (path) => {
      prefetch([path]);
      return blobs.get(entries.get(path)?.hash ?? "");
    },
  };
}

function commitOf(ref: string, cwd: string): string | undefined {
  if (ref.startsWith("-") || ref === "") return undefined;
  const wanted = ref.endsWith("...")
    ? text(["merge-base", "HEAD", ref.slice(0, -3)], cwd)
    : ref;
  if (wanted === undefined) return undefined;
  return text(
    [
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${wanted}^{commit}`,
    ],
    cwd,
  );
}

/** What git prints, without the line end; `undefined` if it fails. */
function text(args: readonly string[], cwd: string): string | undefined {
  const result = runGit(args, { cwd });
  return result?.status === 0
    ? result.stdout.toString("utf8").replace(/\r?\n$/, "")
    : undefined;
}

function parseTree(listing: string): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.split("\0")) {
    const [, mode = "", hash = "", path = ""] =
      /^(\d+) \w+ ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
    if (path === "") continue;
    const kind =
      mode === "160000" ? "submodule" : mode === "120000" ? "link" : "file";
    entries.set(path, { kind, hash });
  }
  return entries;
}

/** Each blob is a line with its size, its bytes, and a line end. */
function readBlobs(
  hashes: readonly string[],
  cwd: string,
): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (hashes.length === 0) return blobs;
  const result = runGit(["cat-file", "--batch"], {
    cwd,
    input: `${hashes.join("\n")}\n`,
  });
  if (result?.status !== 0) return blobs;
  const { stdout } = result;
  let at = 0;
  while (at < stdout.length) {
    const end = stdout.indexOf(10, at);
    const [hash = "", kind, size = "0"] = stdout
      .subarray(at, end)
      .toString("latin1")
      .split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    blobs.set(hash, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** A path with the links of the tree resolved; the path itself where a link leads out of it or in a circle. */
export function resolveInTree(
  { entries, read }: Pick<GitTree, "entries" | "read">,
  path: string,
): string {
  let rest = path.split("/");
  let done: string[] = [];
  for (let hops = 0; rest.length > 0;) {
    const [step = "", ...more] = rest;
    const here = [...done, step].join("/");
    rest = more;
    if (entries.get(here)?.kind !== "link") {
      done = [...done, step];
      continue;
    }
    const target = Buffer.from(read(here) ?? []).toString("utf8");
    const resolved = posix.normalize(posix.join(...done, target));
    hops++;
    if (hops > 40 || target.startsWith("/") || resolved.startsWith("..")) {
      return path;
    }
    rest = [...resolved.split("/"), ...rest];
    done = [];
  }
  return done.join("/");
}
