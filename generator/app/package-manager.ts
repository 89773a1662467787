// Which package manager an app uses, and how it is called.

export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";

/** What one folder, of the app or above it, says. */
export interface ManagerTraces {
  /** `packageManager` of its `package.json`, such as `pnpm@9.1.0`. */
  readonly field?: string;
  readonly files: ReadonlySet<string>;
}

export interface ChosenManager {
  readonly name: PackageManager;
  /** Yarn before version 2, whose words differ. */
  readonly isClassic: boolean;
  /** How many folders up the lock file lies; absent without one. */
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
 * From the app's folder upwards; the first folder that says something decides,
 * its field before its files. Without any the one that runs us does, by its user
 * agent (`pnpm/9.1.0 npm/? node/v20 …`), and npm where nobody does.
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

/** Runs a command that a package brought. */
export function runBinary(name: PackageManager, command: string): string {
  const runner = {
    npm: "npx",
    pnpm: "pnpm exec",
    yarn: "yarn run",
    bun: "bunx",
  };
  return `${runner[name]} ${command}`;
}

/** Adds a package for development. */
export function addPackage(name: PackageManager, added: string): string {
  const adder = {
    npm: "npm install --save-dev",
    pnpm: "pnpm add --save-dev",
    yarn: "yarn add --dev",
    bun: "bun add --dev",
  };
  return `${adder[name]} ${added}`;
}

/** Installs what the lock file says, in CI. */
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
