// Every strict flag on, and every strict flag off, with each pair of module and resolution that apps have.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileProject } from "../../support/compile-project.js";
import { compileValid } from "../../support/compile-text.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";
import { strictFlags } from "./projects.js";

const root = join(import.meta.dirname, "../../..");
let folder = "";

const pairs = {
  "nodenext, nodenext": { module: "nodenext", moduleResolution: "nodenext" },
  "esnext, bundler": { module: "esnext", moduleResolution: "bundler" },
  "preserve, bundler": { module: "preserve", moduleResolution: "bundler" },
  // Its output is `require`, which `verbatimModuleSyntax` forbids to write as `import`.
  "commonjs, node10": {
    module: "commonjs",
    moduleResolution: "node10",
    verbatimModuleSyntax: false,
  },
} as const;

/** What `strict: false` alone leaves as it is. */
const lax = {
  strict: false,
  strictNullChecks: false,
  noImplicitAny: false,
  noImplicitThis: false,
  strictBindCallApply: false,
  strictFunctionTypes: false,
  strictPropertyInitialization: false,
  useUnknownInCatchVariables: false,
  alwaysStrict: false,
} as const;

/** Of TypeScript 7, which has no `node10` and always parses as strict. */
const laxIn7 = { ...lax, alwaysStrict: true };

const app = `import { couponRedeemed, dfLogin, logEvent, pointsEarned, type EventSdk } from "./generated/index.js";
import { isRegisteredEvent, validateEvent } from "./generated/validators/index.js";
import { createRecorder } from "./generated/testing.js";
declare const sdk: EventSdk<void>;
declare const json: unknown;
logEvent(sdk, dfLogin());
logEvent(createRecorder(), couponRedeemed({ coupon_code: "WELCOME1", redeemed_at: new Date() }));
const result = validateEvent(json);
if ("violations" in result) void result.violations.map(({ code }) => code);
else logEvent(sdk, result.value);
if (isRegisteredEvent(json)) logEvent(sdk, json);
// @ts-expect-error a property that is not registered
couponRedeemed({ coupon_code: "WELCOME1", redeemed_at: new Date(), colour: "red" });
const given = { coupon_code: "WELCOME1", redeemed_at: new Date(), colour: "red" };
// @ts-expect-error the same through a variable
couponRedeemed(given);
export { pointsEarned };
`;

beforeAll(() => {
  folder = mkdtempSync(join(tempBase, "dfn-flags-"));
  writeFiles(folder, { "package.json": '{ "type": "module" }', "app.ts": app });
  const { files } = compileValid(exampleTexts("shop.yaml"), {
    validate: "development",
    targets: ["validators", "schemas", "registry", "testing", "client"],
  });
  writeFiles(
    join(folder, "generated"),
    Object.fromEntries(files.map(({ path, text }) => [path, text])),
  );
  cpSync(join(root, "generated/standard"), join(folder, "standard"), {
    recursive: true,
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["typescript", 5.9],
  ["typescript-7", 7],
] as const)("%s", (compiler, version) => {
  const known = Object.entries(pairs).filter(
    ([, { module }]) => version < 7 || module !== "commonjs",
  );
  describe.each(known)("%s", (pair, options) => {
    test.each(["on", "off"] as const)(
      "every strict flag %s",
      (strictness) => {
        const config = `tsconfig.${pair.replace(", ", "-")}-${strictness}-${version}.json`;
        const flags =
          strictness === "on"
            ? Object.fromEntries(strictFlags.map(([flag, on]) => [flag, on]))
            : version < 7
              ? lax
              : laxIn7;
        writeFiles(folder, {
          [config]: JSON.stringify({
            compilerOptions: {
              target: "es2020",
              lib: ["es2020"],
              types: [],
              noEmit: true,
              declaration: true,
              ...flags,
              ...options,
            },
            include: ["app.ts", "generated", "standard"],
          }),
        });
        expect(compile(compiler, config)).toBe("");
      },
      240_000,
    );
  });
});

function compile(compiler: string, config: string): string {
  if (compiler !== "typescript-7") {
    return compileProject(compiler, folder, join(folder, config)).stdout;
  }
  const tsc = join(root, "node_modules", compiler, "bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", config, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  }).stdout;
}
