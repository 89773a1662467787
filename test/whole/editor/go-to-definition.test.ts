// "Go to definition" on a builder opens the taxonomy at the line of its event: `declaration_map`, asked of real TypeScript servers.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { runBin } from "../../support/run-bin.js";
import { tempFolder, writeFiles } from "../../support/temp-folder.js";
import { startServer } from "./language-client.js";

const root = join(import.meta.dirname, "../../..");

const files = {
  "taxonomy.yaml": `version: 1
include: [events/*.yaml]
generate: { output: src/generated, emit: js, declaration_map: true }
standard:
  events: [df_login, df_purchase, df_view_home]
event_properties:
  쿠폰_코드: { type: string }
events:
  쿠폰_사용:
    properties: { 쿠폰_코드: required }
  df_view_home:
    properties: { 쿠폰_코드: optional }
`,
  "events/checkout.yaml": `events:
  # 결제
  checkout_started:
    properties:
      쿠폰_코드: optional
`,
  "package.json": `{ "type": "module" }`,
  "tsconfig.json": `{ "compilerOptions": { "module": "nodenext", "strict": true, "types": [] }, "include": ["src"] }`,
  "src/app.ts": `import { checkoutStarted, dfPurchase, dfViewHome, 쿠폰사용 } from "./generated/index.js";
import type { CheckoutStartedProperties, DfPurchaseProperties } from "./generated/index.js";
export const events = [
  쿠폰사용({ 쿠폰_코드: "봄" }), dfViewHome(), checkoutStarted({}),
  dfPurchase,
];
export type Code = CheckoutStartedProperties["쿠폰_코드"];
export type Order = DfPurchaseProperties["df_order_id"];
`,
} as const;

/** What is asked for, and the line of YAML that it has to lead to, with the stretch in brackets. */
const expected: readonly (readonly [string, string])[] = [
  ["쿠폰사용(", "taxonomy.yaml:   [쿠폰_사용]:"],
  ["dfViewHome()", "taxonomy.yaml:   [df_view_home]:"],
  ["checkoutStarted(", "events/checkout.yaml:   [checkout_started]:"],
  [
    "dfPurchase,\n];",
    "taxonomy.yaml:   events: [df_login, [df_purchase], df_view_home]",
  ],
  ["CheckoutStartedProperties[", "events/checkout.yaml:   [checkout_started]:"],
  ['쿠폰_코드"];', "events/checkout.yaml:       [쿠폰_코드]: optional"],
  [
    'df_order_id"];',
    "taxonomy.yaml:   events: [df_login, [df_purchase], df_view_home]",
  ],
];

interface Place {
  readonly file: string;
  /** From 0. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

function makeApp(): string {
  const folder = tempFolder(files);
  const { code, stderr } = runBin(folder, []);
  expect([code, stderr]).toEqual([0, ""]);
  return folder;
}

/** Line and column of a word in the app, from 0. */
function placeOf(word: string): {
  readonly line: number;
  readonly character: number;
} {
  const before = files["src/app.ts"].slice(
    0,
    files["src/app.ts"].indexOf(word),
  );
  const lines = before.split("\n");
  return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}

function show(folder: string, { file, line, from, to }: Place): string {
  const text = readFileSync(file, "utf8").split("\n")[line] ?? "";
  const name = file.slice(folder.length + 1);
  return `${name}: ${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

test("tsserver of TypeScript 5 goes from calls and types to the taxonomy", async () => {
  const folder = makeApp();
  const server = join(root, "node_modules/typescript/lib/tsserver.js");
  const child = spawn(
    process.execPath,
    [server, "--disableAutomaticTypingAcquisition"],
    { cwd: folder, stdio: "pipe" },
  );
  const file = join(folder, "src/app.ts");
  const send = (seq: number, command: string, args: object) => {
    const request = { seq, type: "request", command, arguments: args };
    child.stdin.write(`${JSON.stringify(request)}\n`);
  };
  send(1, "open", { file });
  for (const [at, [word]] of expected.entries()) {
    const { line, character } = placeOf(word);
    const place = { file, line: line + 1, offset: character + 1 };
    send(at + 2, "definitionAndBoundSpan", place);
  }
  const found: (readonly string[])[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith("{")) continue;
    const { type, command, body } = JSON.parse(text) as ServerAnswer;
    if (type !== "response" || command !== "definitionAndBoundSpan") continue;
    found.push(
      body.definitions.map(({ file: path, start, end }) =>
        show(folder, {
          file: path,
          line: start.line - 1,
          from: start.offset - 1,
          to: end.offset - 1,
        }),
      ),
    );
    if (found.length === expected.length) break;
  }
  child.kill();
  expect(found).toEqual(expected.map(([, place]) => [place]));
});

interface ServerAnswer {
  readonly type: string;
  readonly command: string;
  readonly body: {
    readonly definitions: readonly {
      readonly file: string;
      readonly start: { readonly line: number; readonly offset: number };
      readonly end: { readonly line: number; readonly offset: number };
    }[];
  };
}

test("the language server of TypeScript 7 does so too, also from the keys of a call", async () => {
  const folder = makeApp();
  const compiler = join(root, "node_modules/typescript-7/bin/tsc");
  const client = await startServer(
    [process.execPath, compiler, "--lsp", "--stdio"],
    folder,
    () => ({}),
  );
  const uri = pathToFileURL(join(folder, "src/app.ts")).href;
  client.notify("textDocument/didOpen", {
    textDocument: {
      uri,
      languageId: "typescript",
      version: 1,
      text: files["src/app.ts"],
    },
  });
  const key = [
    '쿠폰_코드: "봄"',
    "taxonomy.yaml:     properties: { [쿠폰_코드]: required }",
  ] as const;
  for (const [word, place] of [...expected, key]) {
    const found = (await client.request("textDocument/definition", {
      textDocument: { uri },
      position: placeOf(word),
    })) as readonly Location[];
    const shown = found.map(({ uri: at, range: { start, end } }) =>
      show(folder, {
        file: fileURLToPath(at),
        line: start.line,
        from: start.character,
        to: end.character,
      }),
    );
    expect([word, shown]).toEqual([word, [place]]);
  }
  await client.close();
});

interface Location {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

test("maps are checked, follow the taxonomy, the app's prettier and the settings, and hold no path of the machine", () => {
  const folder = makeApp();
  const map = join(folder, "src/generated/events/checkout.d.ts.map");
  const first = readFileSync(map, "utf8");
  expect(JSON.parse(first)).toMatchObject({
    $comment: expect.stringContaining("@generated by dfn-codegen") as string,
    version: 3,
    file: "checkout.d.ts",
    sources: ["../../../events/checkout.yaml"],
  });
  expect(first).not.toContain(folder);
  expect(runBin(folder, ["check"]).code).toBe(0);
  expect(runBin(folder, ["check", "--full"]).code).toBe(0);

  // A comment moves the lines: the map is stale, and nothing else is.
  const checkout = files["events/checkout.yaml"];
  writeFiles(folder, { "events/checkout.yaml": `# 새 줄\n${checkout}` });
  const stale = runBin(folder, ["check"]);
  expect(stale.code).toBe(1);
  expect(stale.stdout + stale.stderr).toContain("events/checkout.d.ts.map");
  expect(stale.stdout + stale.stderr).not.toContain("checkout.d.ts`");
  expect(runBin(folder, []).code).toBe(0);
  expect(readFileSync(map, "utf8")).not.toBe(first);

  // The same places again, in a text that prettier lays out in another way.
  writeFiles(folder, {
    "events/checkout.yaml": checkout,
    ".prettierrc": '{ "tabWidth": 8, "printWidth": 50, "singleQuote": true }',
  });
  expect(runBin(folder, []).code).toBe(0);
  const wide = readFileSync(map, "utf8");
  expect(wide).not.toBe(first);
  expect(runBin(folder, ["check", "--full"]).code).toBe(0);

  // Without the setting they go.
  writeFiles(folder, {
    "taxonomy.yaml": files["taxonomy.yaml"].replace(
      ", declaration_map: true",
      "",
    ),
  });
  expect(runBin(folder, []).code).toBe(0);
  expect(existsSync(map)).toBe(false);
  expect(runBin(folder, ["--declaration-map"]).code).toBe(0);
  expect(readFileSync(map, "utf8")).toBe(wide);
});
