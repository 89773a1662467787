// The client as it is emitted: only on request, strictly typed, and closed to what no builder or validator made.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import type { Fetch } from "../../../templates/runtime/client-platform.js";
import { compileValid } from "../../support/compile-text.js";
import { tempFolder, writeFiles } from "../../support/temp-folder.js";
import {
  compilerFindings,
  runCompiler,
  strictestJson,
} from "../../support/run-compiler.js";

const taxonomy = `version: 1
standard: { events: [df_login, df_purchase], user_properties: all }
`;

const app = `
import { createClient, openSpool } from "./client.js";
import { dfLogin, dfPurchase, identity, userProfile, unregistered } from "./index.js";
import { validateEvent } from "./validators/index.js";

const client = createClient({ serviceId: "s", accessToken: "t", fetch, baseUrl: undefined });
const user = identity({ external_id: "u-17" });
await client.enqueue(user, dfLogin());
await client.enqueue(user, [dfLogin(), unregistered("soon")]);
const result = validateEvent(JSON.parse("{}"));
if (result.ok) await client.enqueue(user, result.value);
await client.sendUserProfile(user, userProfile({ df_name: "봄" }));
void openSpool;
await client.enqueue(user, { event_name: "df_login", event_log_id: "x" }); // wrong
await client.enqueue({ external_id: "u-17" }, dfLogin()); // wrong
await client.enqueue(user, dfPurchase); // wrong
await client.enqueue(user, [dfLogin(), user]); // wrong
await client.sendUserProfile(user, user); // wrong
const counts: number = (await client.flush({ deadline: 10 })).pending;
void counts;
export {};
`;

test("takes what builders and validators made, and nothing else", () => {
  const { files } = compileValid(taxonomy, {
    targets: ["validators", "client"],
  });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  texts.set("app.ts", app);
  const found = compilerFindings(texts, {
    ...strictestJson,
    target: "es2022",
    lib: ["es2022", "dom"],
  });
  const wrong = app
    .split("\n")
    .flatMap((line, at) => (line.endsWith("// wrong") ? [at + 1] : []));
  expect(
    found.map((text) => Number(/^app\.ts:(\d+):/.exec(text)?.[1] ?? NaN)),
  ).toEqual(wrong);
});

test("the example of its page compiles", () => {
  const page = readFileSync("docs/loading.md", "utf8");
  const example = /```ts\n([^]*?)```/.exec(page)?.[1] ?? "";
  expect(example).toContain("openSpool");
  const folder = tempFolder({ "package.json": '{ "type": "module" }' });
  const { files } = compileValid(taxonomy, { targets: ["client"] });
  writeFiles(folder, { "app.ts": example });
  for (const { path, text } of files) {
    writeFiles(folder, { [`generated/${path}`]: text });
  }
  writeFiles(folder, {
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module: "nodenext",
        strict: true,
        noEmit: true,
        skipDefaultLibCheck: true,
        types: ["node"],
        typeRoots: [join(process.cwd(), "node_modules/@types")],
      },
      include: ["app.ts"],
    }),
  });
  expect(runCompiler(folder, ["-p", "."])).toEqual({ status: 0, stdout: "" });
});

test("is emitted on request alone, in both forms", () => {
  const paths = compileValid(taxonomy).files.map(({ path }) => path);
  expect(paths.filter((path) => /(?:^|\/)client/.test(path))).toEqual([]);
  for (const [emit, ending] of [
    ["ts", ".ts"],
    ["js", ".d.ts"],
  ] as const) {
    const { files } = compileValid(taxonomy, { emit, targets: ["client"] });
    const names = files.map(({ path }) => path);
    expect(names).toContain(`client${ending}`);
    expect(names).toContain(`support/client-spool${ending}`);
    // Whatever a module imports is there.
    for (const { path, text } of files) {
      for (const [, module = ""] of text.matchAll(/from "(\.[^"]+)\.js"/g)) {
        expect(names).toContain(
          posix.join(posix.dirname(path), module) + ending,
        );
      }
    }
  }
});

test("the platform's `fetch` fits", () => {
  const own: Fetch = fetch;
  expect(own).toBeTypeOf("function");
});
