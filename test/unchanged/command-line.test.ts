// The command lines that are read without commander: commander must read each of them in the same way.
import { describe, expect, test } from "vitest";
import { makeProgram } from "../../generator/cli/program.js";
import { readCommandLine } from "../../generator/unchanged/command-line.js";
import { requestOf } from "../../generator/unchanged/request.js";

const cwd = "/app";

interface Read {
  readonly command: string;
  readonly format: string;
  readonly quiet: boolean;
  readonly request: string;
}

/** What the commands would do; `undefined` where commander refuses, or flags mean more than the index knows. */
async function readByCommander(
  words: readonly string[],
): Promise<Read | undefined> {
  const program = makeProgram("0", false);
  let read: Read | undefined;
  for (const command of program.commands) {
    command.configureOutput({ writeErr: () => undefined });
    command.action((taxonomy: string | undefined, flags: CommandFlags) => {
      const { dryRun, watch, full, report, ...others } = flags;
      if (dryRun === true || watch === true || full === true) return;
      if (report !== undefined && report.length > 0) return;
      const { quiet = false } = program.opts<{ readonly quiet?: boolean }>();
      read = {
        command: command.name(),
        format: others.format,
        quiet,
        request: requestOf(cwd, taxonomy, others),
      };
    });
  }
  await program.parseAsync(words, { from: "user" }).catch(() => undefined);
  return read;
}

interface CommandFlags {
  readonly format: string;
  readonly output?: string;
  readonly target?: readonly string[];
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly full?: boolean;
  readonly report?: readonly string[];
}

const plain = [
  "",
  "generate",
  "check",
  "taxonomy.yaml",
  "check plan/taxonomy.yml",
  "generate check",
  "check generate",
  "plan.YAML -o src/generated",
  "-o src/generated",
  "--platform web",
  "check --platform=react-native -o src/generated",
  "--output=src/generated check.yaml",
  "check -q --no-color --format json",
  "-q",
  "--quiet check.yaml",
  "check --quiet --format=github taxonomy.yaml",
  "generate --emit js --declaration-map --validate always --root ..",
  "check --target default --target client --target=./own.js",
  "check --import-extension .ts",
  "check -o a=b",
];

describe("are read as commander reads them", () => {
  test.each(plain)("dfn-codegen %s", async (line) => {
    const words = line === "" ? [] : line.split(" ");
    const read = readCommandLine(words, cwd);
    expect(read).toBeDefined();
    expect(read).toEqual(await readByCommander(words));
  });
});

describe("are left to commander", () => {
  test.each([
    "usage",
    "usage src",
    "help",
    "--help",
    "check --help",
    "-V",
    "chekc",
    "taxonomy",
    "check a.yaml b.yaml",
    "check --full",
    "generate --watch",
    "generate -w",
    "generate --dry-run",
    "check --report a.json",
    "check --nonsense",
    "check -osrc",
    "check -o",
    "check -o a -o b",
    "check --output=",
    "check --quiet=yes",
    "check -qo a",
    "check -- a.yaml",
    "check -o -q",
    "check --format xml",
    "check --format json --format pretty",
    "-q check",
    "-o out check",
    "--no-quiet",
    "check -",
  ])("dfn-codegen %s", (line) => {
    expect(readCommandLine(line.split(" "), cwd)).toBeUndefined();
  });

  test("an empty word", () => {
    expect(readCommandLine(["check", ""], cwd)).toBeUndefined();
    expect(readCommandLine(["check", "-o", ""], cwd)).toBeUndefined();
  });
});

test("what commander refuses has no index, so that reading it here does no harm", async () => {
  const words = ["check", "--emit", "coffee"];
  expect(readCommandLine(words, cwd)).toBeDefined();
  expect(await readByCommander(words)).toBeUndefined();
});

describe("a request is that of one folder and one set of flags", () => {
  const all = [
    requestOf("/a", undefined, {}),
    requestOf("/b", undefined, {}),
    requestOf("/a", "x", {}),
    ...(["output", "root", "importExtension", "emit", "validate"] as const).map(
      (name) => requestOf("/a", undefined, { [name]: "x" }),
    ),
    requestOf("/a", undefined, { declarationMap: true }),
    requestOf("/a", undefined, { target: ["x"] }),
    requestOf("/a", undefined, { target: ["x", "y"] }),
    requestOf("/a", undefined, { target: ['x","y'] }),
  ];

  test("all of these differ", () => {
    expect(new Set(all).size).toBe(all.length);
  });
});
