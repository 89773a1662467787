// The tarball as others judge it: publint, arethetypeswrong, what is in it, how large it is, its types in strict apps, and other versions of Node.
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installTools } from "../../support/install-tools.js";
import { installPacked, packedTarball } from "../../support/packed.js";
import {
  hasOtherNodes,
  nodeRelease,
  otherNodes,
} from "../../support/node-release.js";
import { runCompiler } from "../../support/run-compiler.js";

const root = join(import.meta.dirname, "../../..");
const app = realpathSync(mkdtempSync(join(tmpdir(), "dfn package ")));
const packageFolder = join(app, "node_modules/dfn-codegen");
let tarball = "";

function run(command: string, args: readonly string[], cwd = app): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
}

beforeAll(async () => {
  tarball = await packedTarball();
  await installPacked(app);
}, 300_000);

afterAll(() => {
  rmSync(app, { recursive: true, force: true });
});

describe("what others say of the tarball", () => {
  const checkers = join(import.meta.dirname, "checkers");

  test("publint finds nothing, not even a suggestion", async () => {
    const tools = await installTools(checkers);
    const publint = join(tools, "publint/src/cli.js");
    const args = [publint, "run", tarball, "--strict", "--level", "suggestion"];
    expect(run(process.execPath, args)).toContain("All good!");
  }, 300_000);

  test("arethetypeswrong finds nothing but that it is ESM", async () => {
    const tools = await installTools(checkers);
    const attw = join(tools, "@arethetypeswrong/cli/dist/index.js");
    // A `require` finds ESM. That is meant: each Node that we support (20.19) can, which a test below shows.
    const args = [attw, tarball, "--format", "json"];
    const ignored = ["--ignore-rules", "cjs-resolves-to-esm"];
    const { stdout, status } = spawnSync(
      process.execPath,
      [...args, ...ignored],
      { encoding: "utf8" },
    );
    const { analysis } = JSON.parse(stdout) as {
      readonly analysis: {
        readonly problems: readonly { readonly kind: string }[];
        readonly entrypoints: object;
      };
    };
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining([".", "./mock", "./target", "./eslint"]),
    );
    const kinds = new Set(analysis.problems.map(({ kind }) => kind));
    expect([...kinds]).toEqual(["CJSResolvesToESM"]);
    expect(status).toBe(0);
  }, 300_000);
});

describe("the package", () => {
  test("holds what run time needs, and no sources, tests, maps or records of the build", () => {
    const files = readdirSync(packageFolder, {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(packageFolder.length + 1),
      );
    const odd = files.filter(
      (file) =>
        !/^(?:LICENSE|README(?:\.ko)?\.md|CHANGELOG\.md|package\.json)$/.test(
          file,
        ) &&
        !/^docs\/[\w-]+\.md$/.test(file) &&
        !/^dist\/(?:catalogue(?:-tree)?\.json|fingerprint\.json|shape-check\.cjs)$/.test(
          file,
        ) &&
        file !== "dist/generator/cli/start.cjs" &&
        file !== "dist/THIRD-PARTY.txt" &&
        !/^dist\/docs\/docs\.(?:css|js)$/.test(file) &&
        !/^dist\/(?:bundle\/[\w-]+|support\/.*)\.js$/.test(file) &&
        !/^dist\/(?:generator|templates|support)\/.*\.d\.ts$/.test(file) &&
        !/^templates\/runtime\/[\w-]+\.ts$/.test(file) &&
        !/^generator\/mock\/(?:page\/page\.(?:css|html|js)|types\/\w+\.d\.ts)$/.test(
          file,
        ) &&
        !/^schemas\/.*\.(?:yaml|json)$/.test(file) &&
        // An example shows rules of one's own for `lint`.
        !/^schemas\/examples\/rules\/[\w-]+\.js$/.test(file),
    );
    expect(odd).toEqual([]);
  });

  test("declares what its exports reach, and nothing else", () => {
    const { exports } = JSON.parse(
      readFileSync(join(packageFolder, "package.json"), "utf8"),
    ) as { readonly exports: Readonly<Record<string, object | string>> };
    const entries = Object.values(exports).flatMap((each) =>
      typeof each === "object" && "types" in each
        ? [join(packageFolder, String(each.types))]
        : [],
    );
    const dist = join(packageFolder, "dist/");
    const { status, stdout } = runCompiler(app, [
      ...["--listFilesOnly", "--ignoreConfig"],
      ...["--module", "nodenext", "--types", ""],
      ...entries,
    ]);
    expect(status).toBe(0);
    const reached = stdout
      .split("\n")
      .filter((path) => path.startsWith(dist))
      .map((path) => path.slice(dist.length));
    const declared = readdirSync(dist, { recursive: true, encoding: "utf8" })
      // Those of the support code are written into the apps.
      .filter((path) => /^(?!support).*\.d\.ts$/.test(path));
    expect(reached).toContain("generator/api/index.d.ts");
    expect(declared.sort()).toEqual(reached.sort());
  });

  test("runs nothing when it is installed", () => {
    const manifest = JSON.parse(
      readFileSync(join(packageFolder, "package.json"), "utf8"),
    ) as { readonly scripts: Readonly<Record<string, string>> };
    // `prepare` too, though npm runs it for clones only: npm 11 asks whoever installs the tarball to review it.
    for (const name of ["preinstall", "install", "postinstall", "prepare"]) {
      expect(manifest.scripts).not.toHaveProperty(name);
    }
  });

  test("is as large as the README says", () => {
    const packed = statSync(tarball).size / 1e6;
    const unpacked = sizeOf(packageFolder) / 1e6;
    const installed = sizeOf(join(app, "node_modules")) / 1e6;
    const said =
      /([\d.]+) MB packed, ([\d.]+) MB unpacked; with its dependencies, ([\d.]+) MB/.exec(
        readFileSync(join(root, "README.md"), "utf8").replace(/\s+/g, " "),
      );
    console.log(
      `package: ${packed.toFixed(2)} MB packed, ${unpacked.toFixed(1)} MB unpacked; with its dependencies, ${installed.toFixed(0)} MB`,
    );
    expect(packed).toBeLessThan(1.25 * Number(said?.[1]));
    expect(unpacked).toBeLessThan(1.25 * Number(said?.[2]));
    expect(installed).toBeLessThan(1.25 * Number(said?.[3]));
  });
});

describe("its types", () => {
  const strict =
    "--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022";

  test.each([
    ["nodenext", "nodenext", "typescript-7"],
    ["esnext", "bundler", "typescript-7"],
    // TypeScript 7 has no `node10`.
    ["commonjs", "node10", "typescript"],
  ])(
    "hold with module %s and resolution %s, without a single other type",
    (module, resolution, compiler) => {
      writeFileSync(
        join(app, "api.ts"),
        `import { check, compile, formatDiagnostics, generate, positionAt } from "dfn-codegen";
         import type { Diagnostic, OutputFile, Taxonomy } from "dfn-codegen";
         import { assertNothingDropped, mockMatchers, startMock } from "dfn-codegen/mock";
         import { camelCase, defineTarget, type EventDef } from "dfn-codegen/target";
         export const target = defineTarget({
           name: "names",
           summary: "Names.",
           emit: ({ events }) =>
             events.map((event: EventDef) => ({ path: camelCase(event.name) + ".kt", text: "" })),
         });
         export async function main(): Promise<string> {
           const { diagnostics, files, taxonomy } = await compile({ text: "version: 1" });
           const all: readonly [readonly Diagnostic[], readonly OutputFile[], Taxonomy | undefined] = [diagnostics, files, taxonomy];
           const { changes } = await generate({ dryRun: true, targets: ["client"] });
           const { ok } = await check({ taxonomy: { href: "file:///x.yaml" } });
           const span = all[0][0]?.span;
           const line = span && positionAt(span.file, span.start).line;
           return [changes?.created.length, ok, line, await formatDiagnostics(diagnostics, { format: "json" })].join();
         }
         export async function send(): Promise<string> {
           const mock = await startMock({ taxonomy: { href: "file:///x.yaml" } });
           mock.failNext("50000", 2);
           assertNothingDropped(mock);
           return [mock.url, mock.events({ name: "x" }).length, Object.keys(mockMatchers)].join();
         }
         // @ts-expect-error there is no such kind
         void compile({ emit: "kotlin" });
         // @ts-expect-error a target needs a summary
         defineTarget({ name: "x", emit: () => [] });`,
      );
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(root, "node_modules", compiler, "bin/tsc"),
          ...strict.split(" "),
          ...["--lib", "es2022", "--typeRoots", "none"],
          ...["--module", module, "--moduleResolution", resolution],
          "api.ts",
        ],
        { cwd: app, encoding: "utf8" },
      );
      expect(stdout).toBe("");
    },
  );
});

/** Node by version: this one, and those that a package ships for this system. */
async function nodes(): Promise<ReadonlyMap<string, string>> {
  const found = new Map([[process.version, process.execPath]]);
  for (const major of otherNodes) {
    const path = await nodeRelease(major);
    if (path === undefined) {
      console.warn(
        `SKIPPED: no package ships Node ${String(major)} for this system`,
      );
    } else found.set(run(path, ["--version"]).trim(), path);
  }
  return found;
}

describe("on every Node that can be had here", () => {
  test("the commands work, and what they write runs, unbuilt where Node strips types", async () => {
    const versions = await nodes();
    for (const [version, node] of versions) {
      const folder = join(app, `on ${version}`);
      mkdirSync(folder);
      const bin = join(packageFolder, "dist/generator/cli/start.cjs");
      const at = (...args: string[]) => {
        const options = { cwd: folder, encoding: "utf8" } as const;
        const { stdout, ...end } = spawnSync(node, args, options);
        expect([version, end]).toMatchObject([
          version,
          // V8 prints an error about a flag that a release does not have.
          { status: 0, stderr: expect.not.stringContaining("flag") as string },
        ]);
        return stdout;
      };
      expect(at(bin, "init")).toContain("created taxonomy.yaml");
      // All that `init` may choose for the app is named here.
      const targets = ["--target", "validators", "--target", "client"];
      const flags = ["--emit", "js", "-o", "generated", ...targets];
      expect(at(bin, ...flags)).toContain("created");
      expect(at(bin, "check", ...flags)).toContain("up to date");
      expect(at(bin, "check", "--full", ...flags)).toContain("up to date");
      at(bin, "--emit", "ts", "-o", "typed", "--import-extension", ".ts");
      writeFileSync(
        join(folder, "try.mjs"),
        `import { createServer } from "node:http";
         const from = process.argv[2];
         const ending = from === "typed" ? ".ts" : ".js";
         const { couponRedeemed, identity } = await import(\`./\${from}/index\${ending}\`);
         const { validateEvent } = await import(\`./\${from}/validators/index\${ending}\`);
         const event = couponRedeemed({ coupon_code: "WELCOME1" });
         const result = { valid: validateEvent(event).ok, wrong: validateEvent({ ...event, event_name: "x" }).ok };
         if (from === "generated") {
           const { createClient } = await import("./generated/client.js");
           const { startMock } = await import("dfn-codegen/mock");
           const mock = await startMock({ taxonomy: "taxonomy.yaml" });
           const client = createClient({ serviceId: "s", accessToken: "t", baseUrl: mock.url });
           await client.enqueue(identity({ external_id: "u" }), event);
           result.counts = await client.close();
           result.received = mock.events().length;
           await mock.close();
         }
         console.log(JSON.stringify(result));`,
      );
      const judged = { valid: true, wrong: false };
      const counts = { enqueued: 1, delivered: 1, rejected: 0, pending: 0 };
      const open = { waiting: 0, turnedAway: 0 };
      expect([version, JSON.parse(at("try.mjs", "generated"))]).toEqual([
        version,
        { ...judged, counts: { ...counts, ...open }, received: 1 },
      ]);
      const stripsTypes =
        run(node, ["-p", "process.features.typescript"]).trim() === "strip";
      if (stripsTypes) {
        expect(JSON.parse(at("try.mjs", "typed"))).toEqual(judged);
      }
      // A target of the app's own in TypeScript.
      const target = writeTarget(folder);
      if (stripsTypes) {
        expect(at(bin, ...target)).toContain("own: 1 created");
        expect(at(bin, "check", "--full", ...target)).toContain("up to date");
        expect(readFileSync(join(folder, "own/names.kt"), "utf8")).toContain(
          '\nconst val couponRedeemed = "coupon_redeemed"\n',
        );
      } else {
        const refused = spawnSync(node, [bin, ...target], {
          cwd: folder,
          encoding: "utf8",
        });
        expect(refused.status).toBe(1);
        expect(refused.stderr).toContain(
          `this Node (${version}) does not run TypeScript`,
        );
      }
      // CommonJS: `require` of ESM, without a flag and without a warning on stderr.
      const required = spawnSync(
        node,
        [
          "-e",
          `console.log(["dfn-codegen", "dfn-codegen/mock", "dfn-codegen/target", "dfn-codegen/eslint"].map((name) => typeof require(name)).join())`,
        ],
        { cwd: app, encoding: "utf8" },
      );
      expect([version, required.stdout, required.stderr]).toEqual([
        version,
        "object,object,object,object\n",
        "",
      ]);
    }
    console.log(
      `package: works on Node ${[...versions.keys()].join(", ")} (${String(versions.size)} of 3)`,
    );
    if (hasOtherNodes) expect(versions.size).toBeGreaterThanOrEqual(3);
  }, 600_000);
});

/** Writes a target with types that only TypeScript reads; returns the flags that make its files. */
function writeTarget(folder: string): readonly string[] {
  writeFileSync(
    join(folder, "names.ts"),
    `import { camelCase, defineTarget, type EventDef } from "dfn-codegen/target";
     const line = ({ name }: EventDef): string =>
       \`const val \${camelCase(name)} = "\${name}"\\n\`;
     export default defineTarget({
       name: "names",
       summary: "Names.",
       emit: ({ events }) => [
         { path: "names.kt", text: events.map(line).join("") satisfies string },
       ],
     });`,
  );
  return ["--target", "./names.ts", "-o", "own"];
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
      0,
    );
}
