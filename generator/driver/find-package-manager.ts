// Finds the package manager of the app that contains a folder.
import { join } from "node:path";
import {
  choosePackageManager,
  managerFiles,
  type ChosenManager,
} from "../app/package-manager.js";
import { projectRootOf, upwards } from "./project-root.js";
import { parseFields } from "../system/read-text.js";
import type { AppFiles } from "./app-files.js";

export interface FoundManager {
  readonly manager: ChosenManager;
  /** Absolute folder of the lock file; the given one if there is none. */
  readonly lockFolder: string;
}

/**
 * Searches a folder and its parents, up to the repository's root. If they have
 * no evidence, the package manager that started this process is used.
 */
export function findManager(folder: string, files: AppFiles): FoundManager {
  const folders = [...upwards(folder, projectRootOf(folder, files))];
  const manager = choosePackageManager(
    folders.map((at) => {
      const names = files.names(at);
      const manifest = names.has("package.json")
        ? files.text(join(at, "package.json"))
        : undefined;
      const field = parseFields(manifest).get("packageManager");
      return {
        files: new Set(managerFiles.filter((file) => names.has(file))),
        ...(typeof field === "string" && { field }),
      };
    }),
    process.env["npm_config_user_agent"],
  );
  return { manager, lockFolder: folders[manager.lockAt ?? 0] ?? folder };
}
