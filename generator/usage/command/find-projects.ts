// From a tsconfig, files or patterns on the command line to the projects that are scanned.
import { join, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { noSource } from "../../diagnostics/codes/arguments-no-source.js";
import type { Refusal } from "../../system/refuse.js";
import { visible } from "../../text/display-text.js";
import {
  readOptions,
  readProjects,
  sourceEndings,
  type ProjectFiles,
} from "../project-files.js";
import { findOutsiders } from "./find-unlisted-sources.js";
import { ownConfig } from "./find-tsconfig.js";
import { sourceDisk } from "./source-disk.js";
import { slashes } from "../../text/paths.js";

/** What to scan, or why there is nothing. */
export function findProjects(
  sources: readonly string[],
  cwd: string,
): { readonly projects: readonly ProjectFiles[] } | Refusal {
  const config = ownConfig(cwd);
  const configs = sources.filter((each) => each.endsWith(".json"));
  const patterns = sources.filter((each) => !each.endsWith(".json"));
  if (sources.length === 0 && config !== undefined) configs.push(config);
  const missing = configs.find(
    (each) => !sourceDisk.fileExists(resolve(cwd, each)),
  );
  if (missing !== undefined) {
    return refused(`\`${visible(missing)}\` does not exist`);
  }
  const projects = configs.flatMap((each) =>
    readProjects(slashes(resolve(cwd, each)), sourceDisk),
  );
  if (patterns.length === 0 && configs.length > 0) {
    return projects.some(({ files }) => files.length > 0)
      ? { projects: tellOfOutsiders(projects, cwd) }
      : describeNoFiles(configs, projects);
  }
  const found = globSync(patterns.length > 0 ? [...patterns] : ["**/*"], {
    cwd,
    absolute: true,
    onlyFiles: true,
    ignore: ["**/node_modules/**", "**/.git/**", "**/dist/**"],
  })
    .filter((path) => sourceEndings.test(path))
    .map(slashes)
    .sort();
  if (found.length === 0) {
    return refused(
      patterns.length > 0
        ? `no source file matches \`${patterns.map(visible).join("`, `")}\``
        : "there is no source file and no tsconfig.json or jsconfig.json here",
    );
  }
  const options = readOptions(
    config === undefined ? undefined : slashes(join(cwd, config)),
    sourceDisk,
  );
  const named = { options, files: found, problems: [] };
  return { projects: [...projects, named] };
}

/** The template of React Native names no JavaScript, say. */
function tellOfOutsiders(
  projects: readonly ProjectFiles[],
  cwd: string,
): readonly ProjectFiles[] {
  const outside = findOutsiders(projects, cwd).map((path) =>
    visible(slashes(relative(cwd, path))),
  );
  const [first, ...rest] = projects;
  if (outside.length === 0 || first === undefined) return projects;
  const shown = outside.slice(0, 3).map((path) => `\`${path}\``);
  const more =
    outside.length > 3 ? ` and ${String(outside.length - 3)} more` : "";
  const problem = `does not name ${shown.join(", ")}${more}, which ${outside.length === 1 ? "mentions" : "mention"} \`logEvent\`: name files instead, such as \`'src/**'\``;
  return [{ ...first, problems: [...first.problems, problem] }, ...rest];
}

function describeNoFiles(
  configs: readonly string[],
  projects: readonly ProjectFiles[],
): Refusal {
  const problems = projects.flatMap((project) => project.problems);
  const names = `\`${configs.map(visible).join("`, `")}\` names no source files`;
  return problems.length === 0
    ? refused(names)
    : refused(
        `${names}: ${problems.map(visible).join("; ")}`,
        "some frameworks write theirs (`nuxt prepare`, `svelte-kit sync`); or name files: `'src/**'`",
      );
}

function refused(message: string, hint?: string): Refusal {
  return { refusal: noSource.at({ message, hint }) };
}
