// Prints the CI job that keeps taxonomy and code in sync, as a GitHub workflow or as commands for any other
// CI.
import {
  installInCi,
  runBinary,
  type ChosenManager,
} from "../app/package-manager.js";
import { yamlString } from "../app/settings-block.js";

export interface CiInput {
  readonly manager: ChosenManager;
  /** From the repository to the folder of the lock file; `.` for the repository itself. */
  readonly lockFolder: string;
  /** From the repository to the app. */
  readonly appFolder: string;
  /** From the app to the taxonomy, quoted for a shell. */
  readonly taxonomy: string;
}

/** The commands, in the order in which they run. */
export function ciCommands(facts: CiInput): readonly string[] {
  return [installInCi(facts.manager), checkCommand(facts), lintCommand(facts)];
}

/** The text of `.github/workflows/dfn-codegen.yml`. */
export function workflow(facts: CiInput): string {
  const { manager, lockFolder, appFolder } = facts;
  const steps = [
    "- uses: actions/checkout@v6",
    ...setUp(manager),
    step(installInCi(manager), lockFolder),
    step(checkCommand(facts), appFolder),
    step(lintCommand(facts), appFolder),
  ];
  return `# Fails if the generated folder does not match the taxonomy, and annotates what lint finds in it.
name: dfn-codegen

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${steps.map((text) => text.replace(/^/gm, "      ")).join("\n")}
`;
}

/** The step that checks the folder, for an existing workflow. */
export function checkStep(facts: CiInput): string {
  return step(checkCommand(facts), facts.appFolder);
}

/**
 * Whether a workflow that calls dfn-codegen seems to do so for this taxonomy:
 * it names it, or calls `check` without a name if that is the taxonomy's, and
 * names the app's folder. A workflow that calls it in another way, such as
 * through a script, may.
 */
export function isCheckedBy(text: string, facts: CiInput): boolean {
  const { taxonomy, appFolder } = facts;
  const path = taxonomy.replaceAll('"', "");
  const calls = text.match(/dfn-codegen["']? check\b.*/g) ?? [];
  if (calls.length === 0) return true;
  if (appFolder !== "." && !text.includes(appFolder)) return false;
  return calls.some((call) =>
    /\.ya?ml\b/.test(call)
      ? call.includes(path)
      : path === "taxonomy.yaml" || call.includes("$"),
  );
}

function checkCommand(facts: CiInput): string {
  return call("check", "--full --format github", facts);
}

/** Warnings are annotations, and do not fail the job. */
function lintCommand(facts: CiInput): string {
  return call("lint", "--format github", facts);
}

function call(
  command: string,
  flags: string,
  { manager, taxonomy }: CiInput,
): string {
  const argument = taxonomy === "taxonomy.yaml" ? "" : ` ${taxonomy}`;
  return runBinary(manager.name, `dfn-codegen ${command}${argument} ${flags}`);
}

function step(command: string, folder: string): string {
  const where =
    folder === "." ? "" : `\n  working-directory: ${yamlString(folder)}`;
  return `- run: ${command}${where}`;
}

function setUp({
  name,
  isClassic,
  hasField,
}: ChosenManager): readonly string[] {
  const node =
    "- uses: actions/setup-node@v6\n  with:\n    node-version: lts/*";
  switch (name) {
    case "npm":
      return [node];
    case "pnpm": {
      const version = hasField ? "" : "\n  with:\n    version: latest";
      return [`- uses: pnpm/action-setup@v4${version}`, node];
    }
    case "yarn":
      return isClassic ? [node] : [node, "- run: corepack enable"];
    case "bun":
      // The command itself runs in Node.
      return ["- uses: oven-sh/setup-bun@v2", node];
  }
}
