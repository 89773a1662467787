// `dfn-codegen init` in apps of each kind: what it finds, what it writes, and that the one thing to try works.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { binPath, runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

type Files = Readonly<Record<string, string>>;

function manifest(fields: Readonly<Record<string, unknown>>): string {
  const devDependencies = { "dfn-codegen": "1" };
  return `${JSON.stringify({ name: "app", devDependencies, ...fields }, undefined, 2)}\n`;
}

interface Kind {
  readonly name: string;
  readonly files: Files;
  /** Where the command is called. */
  readonly at?: string;
  readonly detected: string;
  readonly output: string;
  readonly next: string;
  /** The commands of the workflow. */
  readonly runs: readonly string[];
  readonly emit?: "js";
}

const kinds: readonly Kind[] = [
  {
    name: "npm, Vite",
    files: {
      "package.json": manifest({ dependencies: { vite: "7" } }),
      "package-lock.json": "{}",
      "tsconfig.json": "{}",
      "src/main.ts": "",
    },
    detected: "npm, Vite, TypeScript",
    output: "src/generated",
    next: "npm run generate:events",
    runs: [
      "npm ci",
      "npx dfn-codegen check --full --format github",
      "npx dfn-codegen lint --format github",
    ],
  },
  {
    name: "pnpm, Next.js in a monorepo",
    files: {
      "package.json": '{ "packageManager": "pnpm@10.1.0" }',
      "pnpm-lock.yaml": "",
      "apps/web/package.json": manifest({ dependencies: { next: "16" } }),
      "apps/web/tsconfig.json": "{}",
    },
    at: "apps/web",
    detected: "pnpm, Next.js, TypeScript",
    output: "generated",
    next: "pnpm run generate:events",
    runs: [
      "pnpm install --frozen-lockfile",
      "pnpm exec dfn-codegen check --full --format github",
      "pnpm exec dfn-codegen lint --format github",
    ],
  },
  {
    name: "yarn 1, Nuxt",
    files: {
      "package.json": manifest({ dependencies: { nuxt: "4" } }),
      "yarn.lock": "",
      "tsconfig.json": "{}",
      "app/app.vue": "",
    },
    detected: "yarn, Nuxt, TypeScript",
    output: "app/generated",
    next: "yarn run generate:events",
    runs: [
      "yarn install --frozen-lockfile",
      "yarn run dfn-codegen check --full --format github",
      "yarn run dfn-codegen lint --format github",
    ],
  },
  {
    name: "yarn 4, SvelteKit in JavaScript",
    files: {
      "package.json": manifest({
        packageManager: "yarn@4.5.0",
        dependencies: { "@sveltejs/kit": "2", vite: "7" },
      }),
      "yarn.lock": "",
      ".prettierrc": "{}",
      "src/app.html": "",
    },
    detected:
      "yarn, SvelteKit, JavaScript; the output follows your prettier\nconfiguration",
    output: "src/lib/generated",
    next: "yarn run generate:events",
    runs: [
      "corepack enable",
      "yarn install --immutable",
      "yarn run dfn-codegen check --full --format github",
      "yarn run dfn-codegen lint --format github",
    ],
    emit: "js",
  },
  {
    name: "bun, a server",
    files: {
      "package.json": manifest({
        dependencies: { hono: "4" },
        devDependencies: { "dfn-codegen": "1", typescript: "5" },
      }),
      "bun.lock": "",
    },
    detected: "bun, a Node server, TypeScript",
    output: "generated",
    next: "bun run generate:events",
    runs: [
      "bun install --frozen-lockfile",
      "bunx dfn-codegen check --full --format github",
      "bunx dfn-codegen lint --format github",
    ],
  },
  {
    name: "Expo without a lock file",
    files: {
      "package.json": manifest({
        dependencies: { expo: "54", "react-native": "0.81" },
      }),
      "tsconfig.json": "{}",
    },
    detected: "npm, Expo, TypeScript",
    output: "generated",
    next: "npm run generate:events",
    runs: [
      "npm install",
      "npx dfn-codegen check --full --format github",
      "npx dfn-codegen lint --format github",
    ],
  },
];

/** An app with our command among its packages, and stand-ins for the other package managers: they run scripts as npm does. */
function makeApp(files: Files, at = ".") {
  const root = tempFolder({ ".git/HEAD": "", ...files });
  const folder = join(root, at);
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(binPath, join(bin, "dfn-codegen"));
  const tools = join(root, ".git/tools");
  for (const name of ["pnpm", "yarn", "bun"]) {
    writeFiles(tools, { [name]: '#!/bin/sh\nexec npm "$@"\n' });
    chmodSync(join(tools, name), 0o755);
  }
  const sh = (command: string) =>
    spawnSync("sh", ["-c", command], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${tools}:${process.env["PATH"] ?? ""}`, HOME: root },
    });
  return { root, folder, sh };
}

const nextOf = (stdout: string) => {
  const all = [...stdout.matchAll(/^try this: (.*)$/gm)];
  expect(all).toHaveLength(1);
  return all[0]?.[1] ?? "";
};

describe.each(kinds)("$name", (kind) => {
  test("is found and set up, and the one thing to try works", () => {
    const { root, folder, sh } = makeApp(kind.files, kind.at);
    const result = runBin(folder, ["init"]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toContain(`detected: ${kind.detected}\n`);

    const taxonomy: unknown = parse(
      readFileSync(join(folder, "taxonomy.yaml"), "utf8"),
    );
    const generate = {
      ...(kind.output !== "generated" && { output: kind.output }),
      ...(kind.emit && { emit: kind.emit }),
    };
    expect(taxonomy).toMatchObject({
      standard: { events: ["df_login", "df_sign_up", "df_purchase"] },
      ...(Object.keys(generate).length > 0 && { generate }),
    });
    const prefix = kind.at === undefined ? "" : `${kind.at}/`;
    expect(readFileSync(join(root, ".gitattributes"), "utf8")).toBe(
      `${prefix}${kind.output}/** linguist-generated -merge\n`,
    );
    const workflow = parse(
      readFileSync(join(root, ".github/workflows/dfn-codegen.yml"), "utf8"),
    ) as {
      readonly jobs: {
        readonly check: {
          readonly steps: readonly { readonly run?: string }[];
        };
      };
    };
    const runs = workflow.jobs.check.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(kind.runs);

    expect(nextOf(result.stdout)).toBe(kind.next);
    const tried = sh(kind.next);
    expect(tried).toMatchObject({ status: 0 });
    expect(tried.stdout).toContain(`${kind.output}: `);
    expect(sh("npm run check:events").stdout).toContain("up to date");

    // Again: nothing changes, and that is said.
    const before = readFiles(root);
    const again = runBin(folder, ["init", "--events", "df_logout"]);
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(again.stdout).toContain("nothing to do: everything already exists");
    expect(nextOf(again.stdout)).toBe(kind.next);
    expect(readFiles(root)).toEqual(before);
  });
});

test("package.json keeps every other byte", () => {
  const before =
    '\uFEFF{\r\n\t"scripts": {\r\n\t\t"z": "1",\r\n\t\t"check:events": "mine"\r\n\t},\r\n\t"a":   [1,2]\r\n}';
  const { folder } = makeApp({ "package.json": before });
  const { stdout } = runBin(folder, ["init", "--no-ci", "--no-gitattributes"]);
  expect(readFileSync(join(folder, "package.json"), "utf8")).toBe(
    before.replace(
      '"mine"',
      '"mine",\r\n\t\t"generate:events": "dfn-codegen taxonomy.yaml"',
    ),
  );
  expect(stdout).toContain(
    "`package.json` has another script `check:events`, which was not changed.",
  );
  expect(nextOf(stdout)).toBe(
    "npm install --save-dev dfn-codegen && npm run generate:events",
  );
});

test("a script of the name that does something else is not what to try", () => {
  const { folder, sh } = makeApp({
    "package.json": manifest({ scripts: { "generate:events": "exit 1" } }),
  });
  const { stdout } = runBin(folder, ["init"]);
  expect(nextOf(stdout)).toBe("npx dfn-codegen taxonomy.yaml");
  expect(sh("npx dfn-codegen taxonomy.yaml").status).toBe(0);
});

test("flags choose what is written", () => {
  const { root, folder } = makeApp({ "package.json": manifest({}) });
  const flags = ["--events", "df_login, df_logout", "--output", "lib/만든 것"];
  const none = ["--no-scripts", "--no-ci"];
  const before = Object.keys(readFiles(root));
  const dry = runBin(folder, ["init", "--dry-run", ...flags, ...none]);
  expect(dry.stdout).toContain("create  taxonomy.yaml");
  expect(dry.stdout).toMatch(
    /\n\ndry run: nothing was written; `init` would create \d files(?: and change 1 file)?\n$/,
  );
  expect(Object.keys(readFiles(root))).toEqual(before);
  const { stdout } = runBin(folder, ["init", ...flags, ...none]);
  expect(nextOf(stdout)).toBe("npx dfn-codegen taxonomy.yaml");
  expect(Object.keys(readFiles(root)).sort()).toEqual(
    [...before, ".gitattributes", "taxonomy.yaml"].sort(),
  );
  expect(readFileSync(join(root, ".gitattributes"), "utf8")).toBe(
    '"lib/만든 것/**" linguist-generated -merge\n',
  );
  expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
  expect(readFiles(folder)["lib/만든 것/index.js"]).toContain("dfn-codegen");
});

test("another CI gets lines to copy, and a workflow of ours is kept", () => {
  const { folder } = makeApp({
    "package.json": manifest({}),
    "package-lock.json": "{}",
    ".gitlab-ci.yml": "",
  });
  expect(runBin(folder, ["init"]).stdout).toContain(
    "This project uses `.gitlab-ci.yml`. Add this to a job:\n    npm ci\n    npx dfn-codegen check --full --format github\n    npx dfn-codegen lint --format github\n",
  );
  const other = makeApp({
    "package.json": manifest({}),
    ".github/workflows/ci.yml": "steps: [{ run: npx dfn-codegen check }]\n",
  });
  expect(runBin(other.folder, ["init"]).stdout).toMatch(
    /kept\s+\.github\/workflows\/ci\.yml\s+calls dfn-codegen/,
  );
});

test(".gitattributes gets its line once, at its end", () => {
  const { root, folder } = makeApp({
    "package.json": manifest({}),
    ".gitattributes": "* text=auto\r\n*.png binary",
  });
  runBin(folder, ["init"]);
  runBin(folder, ["init"]);
  expect(readFileSync(join(root, ".gitattributes"), "utf8")).toBe(
    "* text=auto\r\n*.png binary\r\ngenerated/** linguist-generated -merge\r\n",
  );
});

test.each([
  [["--events", "df_logn"], "did you mean `df_login`?"],
  [["--output", "."], "choose a folder inside the project"],
  [["--output", "../elsewhere"], "choose a folder inside the project"],
  [["--output", ""], "enter the name of a folder"],
  [["a$(b).yaml"], "contains characters that a shell would interpret"],
])("%j is wrong usage, and writes nothing", (args, said) => {
  const { root, folder } = makeApp({ "package.json": manifest({}) });
  const before = readFiles(root);
  const { code, stderr } = runBin(folder, ["init", ...args]);
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(said);
  expect(readFiles(root)).toEqual(before);
});

test("a file that cannot be written is said, with what was written before", () => {
  const { folder } = makeApp({ "package.json": manifest({}), ".github": "" });
  const { code, stderr } = runBin(folder, ["init"]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "error[output/not-written]: `.github/workflows/dfn-codegen.yml` is not written: ",
  );
  expect(stderr).toContain("written before: taxonomy.yaml, package.json");
});
