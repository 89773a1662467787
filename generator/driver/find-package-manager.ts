// The package manager of the app that a folder lies in.
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  choosePackageManager,
  managerFiles,
  type ChosenManager,
} from "../app/package-manager.js";
import { projectRootOf, upwards } from "./project-root.js";
import { parseFields, readIfThere } from "../system/read-text.js";

export interface FoundManager {
  readonly manager: ChosenManager;
  /** Absolute folder of the lock file; the given one without any. */
  readonly lockFolder: string;
}

/** Looks into a folder and those above it, up to the repository; where they say nothing, whoever started this process decides. */
export function findManager(folder: string): FoundManager {
  const folders = [...upwards(folder, projectRootOf(folder))];
  const manager = choosePackageManager(
    folders.map((at) => {
      const manifest = readIfThere(join(at, "package.json"));
      const field = parseFields(manifest).get("packageManager");
      return {
        files: new Set(
          managerFiles.filter((file) => existsSync(join(at, file))),
        ),
        ...(typeof field === "string" && { field }),
      };
    }),
    process.env["npm_config_user_agent"],
  );
  return { manager, lockFolder: folders[manager.lockAt ?? 0] ?? folder };
}
