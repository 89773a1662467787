// A git repository with a taxonomy, for tests of comparisons with a commit.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

export interface Repository {
  readonly folder: string;
  /** Writes files, and deletes those without a text. */
  readonly write: (files: Readonly<Record<string, string | null>>) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that is there. */
  readonly commit: () => void;
}

export function makeRepository(
  files: Readonly<Record<string, string>>,
): Repository {
  const repository = repositoryAt(tempFolder());
  repository.git("init", "-q", "-b", "main");
  repository.write(files);
  repository.commit();
  return repository;
}

export function repositoryAt(folder: string): Repository {
  const git = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync("git", args, {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        GIT_AUTHOR_NAME: "a",
        GIT_AUTHOR_EMAIL: "a@example.com",
        GIT_COMMITTER_NAME: "a",
        GIT_COMMITTER_EMAIL: "a@example.com",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "protocol.file.allow",
        GIT_CONFIG_VALUE_0: "always",
      },
    });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  return {
    folder,
    git,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) rmSync(join(folder, path), { recursive: true });
        else writeFiles(folder, { [path]: text });
      }
    },
    commit: () => {
      git("add", "-A");
      git("commit", "-q", "-m", "x");
    },
  };
}
