// Inspects an app for `init`: package manager, framework, TypeScript, prettier, CI.
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { defaultSettings } from "../model/settings.js";
import {
  frameworkOf,
  hasNativeUuid,
  outputFor,
  platformOfApp,
} from "../app/framework.js";
import type { ChosenManager } from "../app/package-manager.js";
import {
  chooseLanguage,
  type Language,
  type SourceKinds,
} from "../app/language.js";
import { findManager } from "./find-package-manager.js";
import { findSources } from "./find-source-kinds.js";
import { findWorkflow } from "./find-workflow.js";
import { projectRootOf, upwards } from "./project-root.js";
import { parseFields } from "../system/read-text.js";
import type { AppFiles } from "./app-files.js";
import { portable } from "./run.js";
import type { Platform } from "../model/platform.js";
import type { ChosenSettings } from "../app/settings-block.js";

export interface App {
  /** Absolute: the repository, or else the package. */
  readonly root: string;
  /** Absolute folder of the nearest `package.json`; the working folder if there is none. */
  readonly folder: string;
  /** The text of `package.json`, if it exists. */
  readonly manifest?: string;
  readonly dependencies: ReadonlySet<string>;
  readonly manager: ChosenManager;
  /** Absolute folder of the lock file; the app's if there is none. */
  readonly lockFolder: string;
  readonly framework: string | undefined;
  readonly language: Language;
  /** Whether the app runs where there always is a `crypto.randomUUID`. */
  readonly nativeUuid: boolean;
  /** The platform that it sends from; absent if that is not certain. */
  readonly platform?: Platform;
  readonly sources: SourceKinds;
  /** The names of folders in the app. */
  readonly folders: ReadonlySet<string>;
  /** The configuration file of a CI other than GitHub's. */
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

/**
 * Inspects the working folder and its parents, up to the repository's root.
 * What cannot be read counts as absent.
 */
export function readApp(cwd: string, files: AppFiles): App {
  const { exists } = files;
  const root = projectRootOf(cwd, files);
  const above = [...upwards(cwd, root)];
  const folder = above.find((at) => exists(join(at, "package.json"))) ?? cwd;
  const manifest = files.text(join(folder, "package.json"));
  const fields = parseFields(manifest);
  const dependencies = new Set(
    ["dependencies", "devDependencies", "peerDependencies"].flatMap((key) =>
      keysOf(fields.get(key)),
    ),
  );
  const { manager, lockFolder } = findManager(folder, files);
  const configured = [...upwards(folder, root)].some((at) =>
    ["tsconfig.json", "deno.json", "deno.jsonc"].some((name) =>
      exists(join(at, name)),
    ),
  );
  const sources = findSources(folder);
  const platform = platformOfApp(dependencies);
  const otherCi = otherCis.find((file) => exists(join(root, file)));
  const ciWithUs = findWorkflow(root, files);
  return {
    root,
    folder,
    ...(manifest !== undefined && { manifest }),
    dependencies,
    manager,
    lockFolder,
    framework: frameworkOf(dependencies),
    ...(platform && { platform }),
    nativeUuid: hasNativeUuid(
      frameworkOf(dependencies),
      nodeRange(fields.get("engines")),
    ),
    sources,
    language: chooseLanguage({
      configured: manifest === undefined || configured,
      sources,
      dependsOnTypeScript: dependencies.has("typescript"),
    }),
    folders: new Set(foldersIn(folder)),
    ...(otherCi !== undefined &&
      !exists(join(root, ".github/workflows")) && { otherCi }),
    ...(ciWithUs !== undefined && { ciWithUs }),
  };
}

/** Absolute: the usual place for generated code in the app. */
export function outputFolderFor({ folder, framework, folders }: App): string {
  return join(folder, outputFor(framework, folders));
}

/** The settings of a taxonomy at an absolute path whose output goes to that folder. */
export function settingsFor(
  { language, nativeUuid, platform }: App,
  path: string,
  outputFolder: string,
): ChosenSettings {
  const output = portable(relative(dirname(path), outputFolder));
  return {
    ...(output !== defaultSettings.output && { output }),
    javascript: language.name === "JavaScript",
    nativeUuid,
    ...(platform && { platform }),
  };
}

/** The versions of Node that an app says it runs on. */
function nodeRange(engines: unknown): string | undefined {
  if (typeof engines !== "object" || engines === null) return undefined;
  const { node } = engines as { readonly node?: unknown };
  return typeof node === "string" ? node : undefined;
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

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
