// The output compiles under each compiler that the README names, with each way to resolve modules, under every strict flag.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addStamp } from "../../../generator/output/stamp.js";
import { compileWith } from "../../support/compile-project.js";
import { compileValid } from "../../support/compile-text.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import {
  modules,
  sourcesOf,
  writeConfig,
  writeSources,
  type ModuleName,
} from "./projects.js";

const root = join(import.meta.dirname, "../../..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tempBase, "dfn-compilers-"));
  writeSources(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The packages of devDependencies. Of TypeScript 7 there is only the command. */
const compilers = [
  ["typescript-5-4", 5.4],
  ["typescript-5-5", 5.5],
  ["typescript", 5.9],
  ["typescript-6", 6],
  ["typescript-7", 7],
] as const;

describe.each(compilers)("%s", (name, version) => {
  test("is the version that it is taken for", () => {
    const path = join(root, "node_modules", name, "package.json");
    const text = readFileSync(path, "utf8");
    const found = /"version": "(\d+\.\d+)\./.exec(text)?.[1];
    expect(Number(found)).toBe(version);
  });

  const names = Object.keys(modules) as readonly ModuleName[];
  test.each(names)(
    "%s",
    (module) => {
      const config = writeConfig(folder, module, version);
      expect(compileWith(name, folder, config)).toEqual({
        status: 0,
        stdout: "",
      });
      const printed = join(folder, "declarations", `${module}-${version}`);
      const sources = sourcesOf(module, version).map((each) =>
        each.replace(/\.ts$/, ".d.ts"),
      );
      expect(readdirSync(printed).sort()).toEqual(
        ["app.d.ts", "shop", "standard", ...sources].sort(),
      );
    },
    240_000,
  );

  test("an app of JavaScript that has its own files checked", () => {
    const app = `checked-${version}`;
    const { files } = compileValid(exampleTexts("shop.yaml"), {
      emit: "js",
    });
    writeFiles(join(folder, app), {
      "package.json": `{ "type": "module" }`,
      "jsconfig.json": JSON.stringify({
        compilerOptions: {
          allowJs: true,
          checkJs: true,
          strict: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2022"],
          module: "nodenext",
          moduleResolution: "nodenext",
          types: [],
        },
        include: ["**/*"],
      }),
      "app.js": `import { couponRedeemed } from "./generated/index.js";\ncouponRedeemed({ coupon_cod: "WELCOME1" });\n`,
      ...Object.fromEntries(
        files.map((each) => [
          `generated/${each.path}`,
          addStamp(each, { entryName: "taxonomy.yaml" }),
        ]),
      ),
    });
    const { stdout } = compileWith(name, folder, join(app, "jsconfig.json"));
    const lines = stdout.split("\n").filter((line) => /error TS/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/app\.js.2,\d+.: error TS2561: .*'coupon_cod'/),
    ]);
  }, 240_000);

  test("what is wrong is found", () => {
    writeFiles(folder, {
      "wrong.ts": `import { couponRedeemed } from "./shop/index.js";
export {} from "./ending-none/index.js";
couponRedeemed({ coupon_cod: "WELCOME1" });
`,
      "isolated.ts": "export const unannotated = Math.random();\n",
    });
    const config = `tsconfig.wrong-${version}.json`;
    writeFiles(folder, {
      [config]: JSON.stringify({
        extends: `./${writeConfig(folder, "nodenext", version)}`,
        include: ["wrong.ts", "isolated.ts"],
      }),
    });
    const { status, stdout } = compileWith(name, folder, config);
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/wrong\.ts.3,\d+.: error TS2561: .*'coupon_cod'/);
    // An import without an ending is what nodenext refuses.
    expect(stdout).toMatch(/^ending-none\/.*error TS2835/m);
    expect(stdout).not.toMatch(/^shop\//m);
    // `isolatedDeclarations` is on where the compiler knows it.
    const isolated = /isolated\.ts.1,\d+.: error TS9010/;
    if (version >= 5.5) expect(stdout).toMatch(isolated);
    else expect(stdout).not.toMatch(isolated);
  }, 240_000);
});
