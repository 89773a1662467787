// Detects an app's package manager, and how to call it.

export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";

/** The evidence in one folder, of the app or above it. */
export interface ManagerTraces {
  /** `packageManager` of its `package.json`, such as `pnpm@9.1.0`. */
  readonly field?: string;
  readonly files: ReadonlySet<string>;
}

export interface ChosenManager {
  readonly name: PackageManager;
  /** Yarn before version 2, whose commands differ. */
  readonly isClassic: boolean;
  /** How many folders up the lock file is; absent if there is none. */
  readonly lockAt?: number;
  /** Whether a `packageManager` field fixes the version. */
  readonly hasField: boolean;
}

const lockFiles: readonly (readonly [string, PackageManager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/** All file names that are looked for. */
export const managerFiles: readonly string[] = [
  ...lockFiles.map(([file]) => file),
  ".yarnrc.yml",
];

/**
 * Searches from the app's folder upwards. The first folder with evidence
 * decides, its field before its files. Without any, it is the package manager
 * that runs this process, according to its user agent (`pnpm/9.1.0 npm/?
 * node/v20 …`), or else npm.
 */
export function choosePackageManager(
  folders: readonly ManagerTraces[],
  userAgent = "",
): ChosenManager {
  for (const { field, files } of folders) {
    const named = /^(npm|pnpm|yarn|bun)@/.exec(field ?? "")?.[1];
    const name =
      managers.find((manager) => manager === named) ??
      lockFiles.find(([file]) => files.has(file))?.[1];
    if (name === undefined) continue;
    const lockAt = folders.findIndex((folder) =>
      lockFiles.some(([file, of]) => of === name && folder.files.has(file)),
    );
    const isModern =
      /^yarn@(?!1\.|0\.)/.test(field ?? "") ||
      folders.some((folder) => folder.files.has(".yarnrc.yml"));
    return {
      name,
      isClassic: name === "yarn" && !isModern,
      ...(lockAt >= 0 && { lockAt }),
      hasField: named !== undefined,
    };
  }
  const running = /^(\w+)\/(\d+)\./.exec(userAgent);
  const name = managers.find((manager) => manager === running?.[1]) ?? "npm";
  return {
    name,
    isClassic: name === "yarn" && Number(running?.[2]) < 2,
    hasField: false,
  };
}

const managers: readonly PackageManager[] = ["npm", "pnpm", "yarn", "bun"];

/** Runs a script of `package.json`. */
export function runScript(name: PackageManager, script: string): string {
  return `${name} run ${script}`;
}

/** Runs a command that a package provides. */
export function runBinary(name: PackageManager, command: string): string {
  const runner = {
    npm: "npx",
    pnpm: "pnpm exec",
    yarn: "yarn run",
    bun: "bunx",
  };
  return `${runner[name]} ${command}`;
}

/** Adds a development dependency. */
export function addPackage(name: PackageManager, added: string): string {
  const adder = {
    npm: "npm install --save-dev",
    pnpm: "pnpm add --save-dev",
    yarn: "yarn add --dev",
    bun: "bun add --dev",
  };
  return `${adder[name]} ${added}`;
}

/** Installs exactly what the lock file says, in CI. */
export function installInCi({
  name,
  isClassic,
  lockAt,
}: ChosenManager): string {
  if (lockAt === undefined) return `${name} install`;
  switch (name) {
    case "npm":
      return "npm ci";
    case "yarn":
      return `yarn install ${isClassic ? "--frozen-lockfile" : "--immutable"}`;
    case "pnpm":
    case "bun":
      return `${name} install --frozen-lockfile`;
  }
}
