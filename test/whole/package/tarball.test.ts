// The packed tarball in a fresh app: the bin works, only what run time needs is installed, and the output compiles.
import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installPacked } from "../../support/packed.js";
import { runCompiler } from "../../support/run-compiler.js";

const root = join(import.meta.dirname, "../../..");
const app = mkdtempSync(join(tmpdir(), "dfn 새 앱 "));

function run(command: string, args: readonly string[], cwd = app): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
}

beforeAll(async () => {
  await installPacked(app);
}, 300_000);

afterAll(() => {
  rmSync(app, { recursive: true, force: true });
});

const bin = join(app, "node_modules/.bin/dfn-codegen");

test("init, generate and check work", () => {
  const said = run(bin, ["init"]);
  expect(said).toContain("created taxonomy.yaml");
  expect(said).toMatch(/\n\ntry this: npm run generate:events\n$/);
  expect(run("npm", ["run", "generate:events"])).toContain("created");
  expect(run("npm", ["run", "check:events"])).toContain("up to date");
  expect(run(bin, [])).toContain("up to date");
  expect(run(bin, ["check"])).toContain("up to date");
  expect(run(bin, ["--emit", "js", "-o", "src/tracking"])).toContain("created");
});

test("the starter's builders and validators run, without the package", () => {
  writeFileSync(
    join(app, "try.mjs"),
    `import { couponRedeemed, logEvent } from "./src/tracking/index.js";
     import { validateEvent } from "./src/tracking/validators/index.js";
     const event = couponRedeemed({ coupon_code: "WELCOME1" });
     const sent = [];
     logEvent({ logEvent: (...args) => sent.push(args) }, event);
     console.log(JSON.stringify([validateEvent(event).ok, validateEvent({ ...event, event_name: "x" }).ok, sent]));`,
  );
  expect(JSON.parse(run(process.execPath, ["try.mjs"]))).toEqual([
    true,
    false,
    [["coupon_redeemed", { coupon_code: "WELCOME1" }]],
  ]);
});

test("nothing is installed that run time does not need", () => {
  const installed = readdirSync(join(app, "node_modules"));
  for (const name of [
    "typescript",
    "vitest",
    "ajv-formats",
    "fast-check",
    "eslint",
  ]) {
    expect(installed).not.toContain(name);
  }
  const manifest = JSON.parse(
    readFileSync(join(app, "node_modules/dfn-codegen/package.json"), "utf8"),
  ) as { readonly dependencies: Readonly<Record<string, string>> };
  const sources = readdirSync(join(root, "generator"), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, "generator", name), "utf8"))
    .concat(readFileSync(join(root, "templates/kit/layout.ts"), "utf8"))
    .join("\n");
  for (const name of Object.keys(manifest.dependencies)) {
    expect(sources, name).toMatch(
      new RegExp(`(?:from |import\\(|require\\()"${name}(?:/[^"]*)?"`),
    );
  }
});

test("the mock's types and matchers hold in a strict app, for vitest and for jest", () => {
  writeFileSync(
    join(app, "mock-types.ts"),
    `import { mockMatchers, startMock } from "dfn-codegen/mock";
     import type {} from "dfn-codegen/mock/vitest";
     import type {} from "dfn-codegen/mock/jest";
     import { expect } from "vitest";
     expect.extend(mockMatchers);
     const mock = await startMock({ taxonomy: "taxonomy.yaml" });
     await expect(mock).toHaveReceived("df_login");
     declare const matchers: jest.Matchers<void>;
     matchers.toHaveReceived("df_login");
     // @ts-expect-error a number is no event
     await expect(mock).toHaveReceived(5);
     // @ts-expect-error a number is no event
     matchers.toHaveReceived(5);`,
  );
  symlinkSync(
    join(root, "node_modules/vitest"),
    join(app, "node_modules/vitest"),
  );
  const options = "--noEmit --strict --skipLibCheck --target es2022";
  const args = [...options.split(" "), "--module", "nodenext", "mock-types.ts"];
  expect(runCompiler(app, args)).toEqual({ status: 0, stdout: "" });
});
