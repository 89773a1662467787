// One program for each way to resolve modules: the committed output, every import extension, JavaScript, the client, and an app that uses them.
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../../generator/model/settings.js";
import { compileValid } from "../../support/compile-text.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import { writeFiles } from "../../support/temp-folder.js";

const generated = join(import.meta.dirname, "../../../generated");

/** How an app may resolve modules; the committed output has `.js`, `folders` have others that it can compile. */
export const modules = {
  nodenext: { options: { module: "nodenext" }, folders: ["ending-ts"] },
  bundler: {
    options: { module: "esnext", moduleResolution: "bundler" },
    folders: ["ending-ts", "ending-none"],
  },
  // The syntax of ES modules that is to become `require` is what `verbatimModuleSyntax` forbids.
  commonjs: {
    options: { module: "commonjs", verbatimModuleSyntax: false },
    folders: ["ending-none"],
  },
} as const;

export type ModuleName = keyof typeof modules;

/** Every flag that makes TypeScript stricter, and the version that brought it where 5.4 lacks it. */
export const strictFlags: readonly (readonly [string, unknown, number])[] = [
  ["strict", true, 0],
  ["exactOptionalPropertyTypes", true, 0],
  ["noUncheckedIndexedAccess", true, 0],
  ["noPropertyAccessFromIndexSignature", true, 0],
  ["noImplicitOverride", true, 0],
  ["noImplicitReturns", true, 0],
  ["noUnusedLocals", true, 0],
  ["noUnusedParameters", true, 0],
  ["noFallthroughCasesInSwitch", true, 0],
  ["verbatimModuleSyntax", true, 0],
  ["isolatedModules", true, 0],
  ["allowUnreachableCode", false, 0],
  ["allowUnusedLabels", false, 0],
  ["forceConsistentCasingInFileNames", true, 0],
  ["isolatedDeclarations", true, 5.5],
  ["noUncheckedSideEffectImports", true, 5.6],
  ["strictBuiltinIteratorReturn", true, 5.6],
  ["erasableSyntaxOnly", true, 5.8],
];

/** Writes the folders that all programs share, and an app. */
export function writeSources(folder: string): void {
  for (const name of ["shop", "standard"]) {
    cpSync(join(generated, name), join(folder, name), { recursive: true });
  }
  write("ending-ts", { importExtension: ".ts" });
  write("ending-none", { importExtension: "none" });
  write("javascript", { emit: "js" });
  writeDevelopment(folder);
  writeFiles(folder, {
    "package.json": '{ "type": "module" }',
    "app.ts": app,
  });

  function write(name: string, overrides: Partial<Settings>): void {
    const { files } = compileValid(exampleTexts("shop.yaml"), {
      validate: "always",
      targets: ["validators", "schemas", "registry", "testing", "client"],
      ...overrides,
    });
    for (const { path, text } of files) {
      writeFiles(join(folder, name), { [path]: text });
    }
  }
}

/** An app with its folder, which validates in development alone and has every target. */
export const development = ["development-app.ts", "generated"] as const;

export function writeDevelopment(folder: string): void {
  const { files } = compileValid(exampleTexts("shop.yaml"), {
    validate: "development",
    targets: ["validators", "schemas", "registry", "testing", "client"],
  });
  writeFiles(folder, {
    "development-app.ts": developmentApp,
    ...Object.fromEntries(
      files.map(({ path, text }) => [`generated/${path}`, text]),
    ),
  });
}

/** What a program of a module and a version compiles, apart from what all do. */
export function sourcesOf(
  name: ModuleName,
  version: number,
): readonly string[] {
  const { folders } = modules[name];
  // The versions of `flags.test.ts`.
  return version === 5.9 || version === 7
    ? [...folders, ...development]
    : folders;
}

/** Writes the tsconfig of one program; the name of its file. */
export function writeConfig(
  folder: string,
  name: ModuleName,
  version: number,
): string {
  const { options } = modules[name];
  const flags = strictFlags.filter(([, , since]) => since <= version);
  const config = {
    compilerOptions: {
      target: "ES2020",
      lib: ["ES2020"],
      types: [],
      // Rather than `noEmit`: before 5.6 only printing declarations finds what cannot be declared.
      declaration: true,
      emitDeclarationOnly: true,
      outDir: `declarations/${name}-${version}`,
      allowImportingTsExtensions: true,
      ...Object.fromEntries<unknown>(flags.map(([flag, on]) => [flag, on])),
      ...options,
    },
    include: [
      ...["app.ts", "shop", "standard", "javascript"],
      ...sourcesOf(name, version),
    ],
  };
  const file = `tsconfig.${name}-${version}.json`;
  writeFiles(folder, { [file]: JSON.stringify(config) });
  return file;
}

const app = `import { dfPurchase, couponRedeemed as viaJs } from "./javascript/index.js";
import { couponRedeemed, dfLogin, logEvent, type EventSdk } from "./shop/index.js";
import { validateEvent } from "./shop/validators/index.js";

export function send(sdk: EventSdk<void>, at: Date, unknown: unknown): void {
  logEvent(sdk, dfLogin());
  logEvent(sdk, couponRedeemed({ coupon_code: "WELCOME1", redeemed_at: at }));
  const result = validateEvent(unknown);
  if (result.ok) logEvent(sdk, result.value);
  viaJs({ coupon_code: "WELCOME1", redeemed_at: at });
  // @ts-expect-error a property that is not registered
  couponRedeemed({ coupon_code: "WELCOME1", redeemed_at: at, colour: "red" });
  const given = { coupon_code: "WELCOME1", redeemed_at: at, colour: "red" };
  // @ts-expect-error the same through a variable
  couponRedeemed(given);
  // @ts-expect-error a wrong type
  couponRedeemed({ coupon_code: 1, redeemed_at: at });
  // @ts-expect-error a required property is missing
  dfPurchase({ df_order_id: "A-1" });
  // @ts-expect-error an object that no builder made
  logEvent(sdk, { event_name: "df_login" });
}
`;

const developmentApp = `import { couponRedeemed, dfLogin, logEvent, pointsEarned, type EventSdk } from "./generated/index.js";
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
