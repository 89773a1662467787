// The taxonomy in an editor: the real YAML language server with our schema, without a network.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type LanguageClient } from "./language-client.js";

const root = join(import.meta.dirname, "../../..");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "dfn 편집기 ")));
const modeline =
  "# yaml-language-server: $schema=./node_modules/dfn-codegen/schemas/taxonomy.schema.json\n";

let client: LanguageClient;
let opened = 0;

beforeAll(async () => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/dfn-codegen"));
  cpSync(join(root, "schemas/examples"), join(folder, "schemas/examples"), {
    recursive: true,
  });
  cpSync(
    join(root, "schemas/taxonomy.schema.json"),
    join(folder, "schemas/taxonomy.schema.json"),
  );
  const bin = join(
    root,
    "node_modules/yaml-language-server/bin/yaml-language-server",
  );
  client = await startServer(
    [process.execPath, bin, "--stdio"],
    folder,
    (section) =>
      section === "yaml"
        ? {
            validate: true,
            hover: true,
            completion: true,
            schemaStore: { enable: false },
          }
        : {},
  );
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Opens a text; `|` marks the place of the caret and is not in it. */
function open(text: string, path?: string): Opened {
  const name = path ?? `taxonomy-${String(opened++)}.yaml`;
  const uri = pathToFileURL(join(folder, name)).href;
  const before = text.split("|")[0] ?? "";
  const lines = before.split("\n");
  client.notify("textDocument/didOpen", {
    textDocument: {
      uri,
      languageId: "yaml",
      version: 1,
      text: path === undefined ? text.replace("|", "") : text,
    },
  });
  return {
    uri,
    position: {
      line: lines.length - 1,
      character: lines.at(-1)?.length ?? 0,
    },
  };
}

async function complete(text: string): Promise<readonly string[]> {
  const { uri, position } = open(modeline + text);
  const result = (await client.request("textDocument/completion", {
    textDocument: { uri },
    position,
  })) as { readonly items: readonly { readonly label: string }[] };
  return result.items.map(({ label }) => label);
}

async function hover(text: string): Promise<string> {
  const { uri, position } = open(modeline + text);
  const result = (await client.request("textDocument/hover", {
    textDocument: { uri },
    position,
  })) as { readonly contents: { readonly value: string } } | null;
  return result?.contents.value ?? "";
}

/** `line: message`, the line counted from 1 without the modeline. */
async function problems(
  text: string,
  path?: string,
): Promise<readonly string[]> {
  const { uri } = open(path === undefined ? modeline + text : text, path);
  const note = (await client.notified(
    "textDocument/publishDiagnostics",
    (params) => (params as { readonly uri: string }).uri === uri,
  )) as {
    readonly diagnostics: readonly {
      readonly message: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  };
  return note.diagnostics
    .map(({ message, range }) => `${String(range.start.line)}: ${message}`)
    .sort();
}

test("completes the keys of the file, and not those of the catalogue alone", async () => {
  expect(await complete("version: 1\n|")).toEqual([
    "service",
    "lang",
    "platforms",
    "include",
    "standard",
    "event_properties",
    "item_properties",
    "user_properties",
    "property_groups",
    "events",
    "generate",
    "usage",
    "diff",
    "lint",
    "docs",
  ]);
  const settings = await complete("version: 1\ngenerate:\n  |");
  expect(settings).toEqual(
    expect.arrayContaining(["output", "import_extension", "emit", "targets"]),
  );
});

test("completes the keys of a property and of an event", async () => {
  const property = await complete(
    "version: 1\nevent_properties:\n  쿠폰_코드:\n    |",
  );
  expect(property).toEqual(
    expect.arrayContaining(["type", "label", "pattern", "deprecated", "pii"]),
  );
  expect(property).not.toContain("disputed");
  const event = await complete("version: 1\nevents:\n  coupon_used:\n    |");
  expect(event).toEqual(
    expect.arrayContaining(["properties", "function", "label", "status"]),
  );
  expect(event).not.toContain("type");
});

test("completes types, words and standard names", async () => {
  const at = "version: 1\nevent_properties:\n  a:\n    type: |";
  expect(await complete(at)).toEqual([
    "string",
    "long",
    "double",
    "boolean",
    "datetime",
    "string[]",
    "long[]",
    "double[]",
    "items",
  ]);
  const attached = "version: 1\nevents:\n  a:\n    properties:\n      b: |";
  expect(await complete(attached)).toEqual([
    "required",
    "optional",
    "a map that says more",
  ]);
  expect(await complete("version: 1\nevents:\n  a:\n    label: |")).toEqual([
    "구매",
    "a text for each language",
  ]);
  for (const list of ["\n    - |", " [|]"]) {
    const names = await complete(`version: 1\nstandard:\n  events:${list}`);
    expect(names).toHaveLength(15);
    expect(names).toEqual(
      expect.arrayContaining(["df_purchase", "df_remove_cart"]),
    );
  }
  expect(await complete("version: 1\nstandard:\n  events: |")).toContain("all");
});

test("every key on the way shows its description", async () => {
  expect(await hover("vers|ion: 1")).toContain(
    "The version of this file format; it is 1.",
  );
  const property = "version: 1\nevent_properties:\n  a:\n    ";
  expect(await hover(`${property}pat|tern: ^A$\n    type: string`)).toContain(
    "An ECMAScript regular expression",
  );
  expect(await hover(`${property}ty|pe: long`)).toContain(
    "The data type of the console.",
  );
  expect(await hover("version: 1\nstandard:\n  ev|ents: all")).toContain(
    "The picked standard events",
  );
  expect(
    await hover("version: 1\nevents:\n  쿠폰_|사용: { status: active }"),
  ).toContain("An event as it is registered");
  const word = "version: 1\nevents:\n  a:\n    properties:\n      b: requ|ired";
  expect(await hover(word)).toContain("every event must have the property");
  const map = word.replace("requ|ired", "{ max_|items: 5 }");
  expect(await hover(map)).toContain(
    "The maximum number of elements of an array.",
  );
  expect(await hover(map.replace("max_|items", "requ|ired"))).toContain(
    "Whether every event of this kind must have the property",
  );
});

test("marks unknown keys, unknown words and wrong types at their lines", async () => {
  expect(await problems("version: 1\nevnts: {}\n")).toEqual([
    "2: Property evnts is not allowed.",
  ]);
  expect(await problems("version: 2\n")).toEqual(["1: Value must be 1."]);
  expect(
    await problems(
      "version: 1\nevent_properties:\n  a: { type: long, min_items: x }\n  b: { type: strng }\n",
    ),
  ).toEqual([
    '3: Incorrect type. Expected "integer".',
    expect.stringMatching(/^4: Value is not accepted. Valid values: "string"/),
  ]);
  expect(
    await problems(
      "version: 1\nevents:\n  a:\n    properties:\n      b: requird\n      c: { required: true, minmum: 1 }\n",
    ),
  ).toEqual([
    '5: Value is not accepted. Valid values: "required", "optional".',
    "6: Property minmum is not allowed.",
  ]);
});

test.each([
  "shop.yaml",
  "minimal.yaml",
  "standard-all.yaml",
  "events/checkout.yaml",
  "events/membership.yaml",
])("has nothing to say against %s", async (name) => {
  const path = `schemas/examples/${name}`;
  const text = readFileSync(join(folder, path), "utf8");
  expect(await problems(text, path)).toEqual([]);
  // The schema was found: the same file with a mistake is not accepted.
  const broken = `${text}\nevnts: {}\n`;
  const other = path.replace(".yaml", "-broken.yaml");
  expect(await problems(broken, other)).toEqual([
    expect.stringContaining("Property evnts is not allowed"),
  ]);
});
