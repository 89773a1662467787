// Reads what an app is made of for `init`: package manager, framework, TypeScript, prettier, CI.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { frameworkOf } from "../project/framework.js";
import {
  choosePackageManager,
  managerFiles,
  type ChosenManager,
} from "../project/package-manager.js";
import { chooseLanguage, type Language } from "../project/language.js";
import { findSources } from "./find-sources.js";
import { projectRootOf, upwards } from "./project-root.js";

export interface App {
  /** Absolute: the repository, or else the package. */
  readonly root: string;
  /** Absolute folder of the nearest `package.json`; the working folder without one. */
  readonly folder: string;
  /** The text of `package.json`, where there is one. */
  readonly manifest?: string;
  readonly dependencies: ReadonlySet<string>;
  readonly manager: ChosenManager;
  /** Absolute folder of the lock file; the app's without one. */
  readonly lockFolder: string;
  readonly framework: string | undefined;
  readonly language: Language;
  /** The names of folders in the app. */
  readonly folders: ReadonlySet<string>;
  /** CI that is not GitHub's, by its file. */
  readonly otherCi?: string;
  /** A workflow that names dfn-codegen, relative to the root. */
  readonly ciWithUs?: string;
}

const otherCis = [
  ".gitlab-ci.yml",
  ".circleci/config.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "Jenkinsfile",
  ".drone.yml",
  ".travis.yml",
];

/** Looks at the working folder and those above it, up to the repository. What cannot be read counts as absent. */
export function readApp(cwd: string): App {
  const root = projectRootOf(cwd);
  const above = [...upwards(cwd, root)];
  const folder =
    above.find((at) => existsSync(join(at, "package.json"))) ?? cwd;
  const manifest = readIfThere(join(folder, "package.json"));
  const fields = parseFields(manifest);
  const dependencies = new Set(
    ["dependencies", "devDependencies", "peerDependencies"].flatMap((key) =>
      keysOf(fields.get(key)),
    ),
  );
  const managerFolders = [...upwards(folder, root)];
  const manager = choosePackageManager(
    managerFolders.map((at) => {
      const field = parseFields(readIfThere(join(at, "package.json"))).get(
        "packageManager",
      );
      return {
        files: new Set(
          managerFiles.filter((file) => existsSync(join(at, file))),
        ),
        ...(typeof field === "string" && { field }),
      };
    }),
  );
  const configured = [...upwards(folder, root)].some((at) =>
    ["tsconfig.json", "deno.json", "deno.jsonc"].some((name) =>
      existsSync(join(at, name)),
    ),
  );
  const otherCi = otherCis.find((file) => existsSync(join(root, file)));
  const ciWithUs = workflowNaming(root);
  return {
    root,
    folder,
    ...(manifest !== undefined && { manifest }),
    dependencies,
    manager,
    lockFolder: managerFolders[manager.lockAt ?? 0] ?? folder,
    framework: frameworkOf(dependencies),
    language: chooseLanguage({
      configured: manifest === undefined || configured,
      sources: findSources(folder),
      dependsOnTypeScript: dependencies.has("typescript"),
    }),
    folders: new Set(foldersIn(folder)),
    ...(otherCi !== undefined &&
      !existsSync(join(root, ".github/workflows")) && { otherCi }),
    ...(ciWithUs !== undefined && { ciWithUs }),
  };
}

/** The text of a file; `undefined` when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function workflowNaming(root: string): string | undefined {
  const folder = join(root, ".github/workflows");
  try {
    const name = readdirSync(folder)
      .filter((each) => /\.ya?ml$/.test(each))
      .sort()
      .find((each) =>
        (readIfThere(join(folder, each)) ?? "").includes("dfn-codegen"),
      );
    return name === undefined ? undefined : `.github/workflows/${name}`;
  } catch {
    return undefined;
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function parseFields(text: string | undefined): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse((text ?? "{}").replace(/^\uFEFF/, ""));
    return new Map(
      typeof value === "object" && value !== null ? Object.entries(value) : [],
    );
  } catch {
    return new Map();
  }
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
