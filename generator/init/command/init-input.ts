// What `init` plans from: the app's files as they are, and what was decided.
import { join, relative, resolve } from "node:path";
import { runBinary } from "../../app/package-manager.js";
import type { InitInput } from "../plan.js";
import type { AppFiles } from "../../driver/app-files.js";
import { schemaFolderFor } from "../../driver/find-schemas.js";
import { settingsFor, type App } from "../../driver/read-app.js";
import { readIfThere } from "../../system/read-text.js";
import { portable } from "../../driver/run.js";
import { upwards } from "../../driver/project-root.js";
import { showPath } from "../../driver/show-path.js";
import type { CommonJsSyntax, RootDir } from "../../model/import-support.js";

export interface GivenFlags {
  readonly cwd: string;
  readonly service: string;
  readonly events?: string | undefined;
  readonly output?: string | undefined;
}

/** What was decided by flags, by answers or by the usual. */
export interface Decisions {
  readonly path: string;
  readonly present: string | undefined;
  readonly taxonomy: string;
  readonly events: readonly string[] | "all";
  /** Absolute. */
  readonly outputFolder: string;
  readonly outsideRootDir?: RootDir;
  readonly commonJsSyntax?: CommonJsSyntax;
}

/** Everything that `planInit` needs to know of the app. */
export function initInputOf(
  { cwd, service, events: flag, output: given }: GivenFlags,
  app: App,
  files: AppFiles,
  decisions: Decisions,
): InitInput {
  const { path, present, taxonomy, events, outputFolder } = decisions;
  const { root, folder, manager, manifest, dependencies } = app;
  const file = (at: string, text = readIfThere(at)) => ({
    path: showPath(at, cwd),
    ...(text !== undefined && { text }),
  });
  const { otherCi, ciWithUs } = app;
  const unusedFlags = [
    ...(flag === undefined ? [] : ["--events"]),
    ...(given === undefined || resolve(cwd, given) === outputFolder
      ? []
      : ["--output"]),
  ];
  return {
    manager,
    lockFolder: portable(relative(root, app.lockFolder)) || ".",
    appFolder: portable(relative(root, folder)) || ".",
    taxonomy,
    taxonomyFile: file(path, present),
    starter: {
      schemaFolder: schemaFolderFor(path, cwd, files),
      service,
      explain: runBinary(manager.name, "dfn-codegen explain"),
      events,
      ...settingsFor(app, path, outputFolder),
    },
    ...(manifest !== undefined && {
      packageFile: file(join(folder, "package.json"), manifest),
    }),
    isInstalled: dependencies.has("dfn-codegen"),
    hasSources: app.sources.typescript || app.sources.javascript,
    workflowFile: file(join(root, ".github/workflows/dfn-codegen.yml")),
    ...(otherCi !== undefined && { otherCi }),
    ...(ciWithUs !== undefined && {
      ciWithUs: {
        path: showPath(join(root, ciWithUs), cwd),
        text: readIfThere(join(root, ciWithUs)) ?? "",
      },
    }),
    attributesFile: file(join(root, ".gitattributes")),
    ...(dependencies.has("oxlint") && {
      oxlintFile: file(oxlintConfig(app, files)),
    }),
    outputFromAttributes: portable(relative(root, outputFolder)),
    shownOutput: showPath(outputFolder, cwd),
    ...(decisions.outsideRootDir &&
      app.language.name === "TypeScript" && {
        outsideRootDir: decisions.outsideRootDir,
      }),
    ...(decisions.commonJsSyntax &&
      app.language.name === "TypeScript" && {
        commonJsSyntax: decisions.commonJsSyntax,
      }),
    unusedFlags: present === undefined ? [] : unusedFlags,
  };
}

/** The nearest configuration of oxlint; if there is none, the one to create. */
function oxlintConfig({ folder, root }: App, files: AppFiles): string {
  const paths = [...upwards(folder, root)].map((at) =>
    join(at, ".oxlintrc.json"),
  );
  return paths.find(files.exists) ?? join(folder, ".oxlintrc.json");
}
