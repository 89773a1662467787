// A key in a builder's call is a reference to the property: what editors say and do there, and what they complete.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../support/temp-folder.js";
import { writeTicketApp } from "../types/ticket-app.js";
import { startServer } from "./language-client.js";

const root = join(import.meta.dirname, "../../..");

/** A comment with one word marks a place: the one after the comment. */
const app = `import {
  dfAddToCart, pageOpened, preferencesSaved, ticketBooked, userProfile, type Closed, type EventMeta, type PageOpenedProperties,
} from "./generated/index.js";
const item = { df_item_id: "1", df_item_name: "", df_price: 1, df_quantity: 1, df_discount: 0, gift: true };
export const calls = [
  ticketBooked({ /*key*/seat_code: "A", hall_ids: [1], /*old*/old_kind: "x" }),
  dfAddToCart({ df_items: [{ ...item, /*item*/brand: "x" }] }),
  userProfile({ /*user*/favourite_hall: "1" }),
];
export const open = <Given extends PageOpenedProperties>(given: Closed<Given, PageOpenedProperties>, meta?: EventMeta) =>
  pageOpened(given, meta);
export const shown = open({ page: "start", /*wrapped*/stay_ms: 1 });
export { preferencesSaved };
`;

/** Half-written calls: the marker is where the user types. */
const halves: Readonly<Record<string, readonly string[]>> = {
  "ticketBooked({ /*here*/ });": ["seat_code", "hall_ids", "seat_kind"],
  'ticketBooked({ seat_code: "A", /*here*/ });': ["hall_ids", "df_items"],
  'pageOpened({ page: "/*here*/" });': ["start", "search", "pay"],
  "dfAddToCart({ df_items: [{ /*here*/ }] });": ["df_item_id", "brand", "size"],
  'dfAddToCart({ df_items: [{ ...item, size: "/*here*/" }] });': ["S", "M"],
  "preferencesSaved({ /*here*/ });": ["skin", "remark"],
  'pageOpened({ page: "start" }, { /*here*/ });': ["event_datetime"],
  'open({ page: "/*here*/" });': ["start", "pay"],
  "open({ /*here*/ });": ["page", "skin"],
};

interface Position {
  readonly line: number;
  readonly character: number;
}

function placeOf(text: string, marker: string): Position {
  const mark = `/*${marker}*/`;
  const before = text.slice(0, text.indexOf(mark) + mark.length);
  const lines = before.split("\n");
  return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}

function makeApp(): { readonly folder: string; readonly file: string } {
  const folder = tempFolder({});
  writeTicketApp(folder, {});
  writeFiles(folder, {
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2022",
        lib: ["es2022"],
        module: "nodenext",
        strict: true,
        noEmit: true,
        types: [],
      },
      include: ["src"],
    }),
    "src/app.ts": app,
    ...Object.fromEntries(
      Object.keys(halves).map((call, at) => [
        `src/half-${String(at)}.ts`,
        `${app}${call}\n`,
      ]),
    ),
  });
  return { folder, file: join(folder, "src/app.ts") };
}

/** The declaration of a property in the output, as `file:line of text`. */
function shownAt(path: string, line: number): string {
  const text = readFileSync(path, "utf8").split("\n")[line] ?? "";
  return `${path.replace(/^.*\/generated\//, "")}: ${text.trim()}`;
}

const declarations = {
  key: "events/taxonomy.ts: seat_code: string;",
  old: "events/taxonomy.ts: old_kind?: string | undefined;",
  item: "properties.ts: brand?: string | undefined;",
  user: "user.ts: favourite_hall?: string | null | undefined;",
  wrapped: "events/taxonomy.ts: stay_ms?: number | undefined;",
} as const;
const markers = Object.keys(declarations) as (keyof typeof declarations)[];

test("tsserver of TypeScript 5 treats it so", async () => {
  const { folder, file } = makeApp();
  const server = startTsserver(folder);
  server.tell("open", { file });
  for (const marker of markers) {
    const { line, character } = placeOf(app, marker);
    const at = { file, line: line + 1, offset: character + 1 };
    const { definitions } = (await server.ask(
      "definitionAndBoundSpan",
      at,
    )) as { readonly definitions: readonly Span[] };
    expect(
      definitions.map((each) => shownAt(each.file, each.start.line - 1)),
    ).toEqual([declarations[marker]]);
    const { displayString } = (await server.ask("quickinfo", at)) as {
      readonly displayString: string;
    };
    const [, name] = declarations[marker].split(/: |\?/);
    expect(displayString).toMatch(/^\(property\) \w+\./);
    expect(displayString).toContain(`.${String(name)}`);
  }
  const { line, character } = placeOf(app, "key");
  const at = { file, line: line + 1, offset: character + 1 };
  const { documentation } = (await server.ask("quickinfo", at)) as {
    readonly documentation: string;
  };
  expect(documentation).toBe("Row and number.");
  const { refs } = (await server.ask("references", at)) as {
    readonly refs: readonly Span[];
  };
  expect(refs.map((each) => shownAt(each.file, each.start.line - 1))).toContain(
    declarations.key,
  );
  const { locs } = (await server.ask("rename", at)) as {
    readonly locs: readonly { readonly file: string }[];
  };
  expect(locs.map((each) => each.file).sort()).toEqual(
    expect.arrayContaining([
      file,
      join(folder, "src/generated/events/taxonomy.ts"),
    ]),
  );
  // As at a call of a function without type parameters, TypeScript 5 tells it in the hover text and in completions.
  const old = placeOf(app, "old");
  const { tags } = (await server.ask("quickinfo", {
    file,
    line: old.line + 1,
    offset: old.character + 1,
  })) as { readonly tags: readonly { readonly name: string }[] };
  expect(tags.map(({ name }) => name)).toEqual(["deprecated"]);
  const offered = (await server.ask("completionInfo", {
    file,
    line: old.line + 1,
    offset: old.character + 1,
  })) as { readonly entries: readonly Entry[] };
  expect(
    offered.entries.find(({ name }) => name === "old_kind")?.kindModifiers,
  ).toContain("deprecated");
  for (const [half, [call, names]] of Object.entries(halves).entries()) {
    const path = join(folder, `src/half-${String(half)}.ts`);
    const place = placeOf(`${app}${call}`, "here");
    server.tell("open", { file: path });
    const { entries } = (await server.ask("completionInfo", {
      file: path,
      line: place.line + 1,
      offset: place.character + 1,
    })) as { readonly entries: readonly { readonly name: string }[] };
    expect(entries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...names]),
    );
  }
  server.stop();
});

interface Entry {
  readonly name: string;
  readonly kindModifiers?: string;
}

interface Span {
  readonly file: string;
  readonly start: { readonly line: number };
}

interface Tsserver {
  readonly tell: (command: string, args: object) => void;
  readonly ask: (command: string, args: object) => Promise<unknown>;
  readonly stop: () => void;
}

function startTsserver(folder: string): Tsserver {
  const path = join(root, "node_modules/typescript/lib/tsserver.js");
  const child = spawn(
    process.execPath,
    [path, "--disableAutomaticTypingAcquisition"],
    { cwd: folder, stdio: "pipe" },
  );
  const answers = new Map<number, (body: unknown) => void>();
  createInterface({ input: child.stdout }).on("line", (text) => {
    if (!text.startsWith("{")) return;
    const answer = JSON.parse(text) as {
      readonly request_seq?: number;
      readonly body?: unknown;
    };
    answers.get(answer.request_seq ?? 0)?.(answer.body);
  });
  let seq = 0;
  const tell = (command: string, args: object) => {
    const request = { seq: ++seq, type: "request", command, arguments: args };
    child.stdin.write(`${JSON.stringify(request)}\n`);
  };
  return {
    tell,
    ask: (command, args) =>
      new Promise((resolve) => {
        answers.set(seq + 1, resolve);
        tell(command, args);
      }),
    stop: () => child.kill(),
  };
}

test("the language server of TypeScript 7 does so too", async () => {
  const { folder, file } = makeApp();
  const compiler = join(root, "node_modules/typescript-7/bin/tsc");
  const client = await startServer(
    [process.execPath, compiler, "--lsp", "--stdio"],
    folder,
    () => ({}),
  );
  const open = (path: string) => {
    const uri = pathToFileURL(path).href;
    const text = readFileSync(path, "utf8");
    client.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "typescript", version: 1, text },
    });
    return { uri };
  };
  const textDocument = open(file);
  for (const marker of markers) {
    const position = placeOf(app, marker);
    const found = (await client.request("textDocument/definition", {
      textDocument,
      position,
    })) as readonly Location[];
    expect(
      found.map(({ uri, range }) =>
        shownAt(fileURLToPath(uri), range.start.line),
      ),
    ).toEqual([declarations[marker]]);
    const hover = await client.request("textDocument/hover", {
      textDocument,
      position,
    });
    expect(JSON.stringify(hover)).toContain("(property)");
  }
  const position = placeOf(app, "key");
  const hover = await client.request("textDocument/hover", {
    textDocument,
    position,
  });
  expect(JSON.stringify(hover)).toContain("Row and number.");
  const edit = await client.request("textDocument/rename", {
    textDocument,
    position,
    newName: "seat",
  });
  expect(JSON.stringify(edit)).toContain("generated/events/taxonomy.ts");
  const references = (await client.request("textDocument/references", {
    textDocument,
    position,
    context: { includeDeclaration: true },
  })) as readonly Location[];
  expect(
    references.map(({ uri, range }) =>
      shownAt(fileURLToPath(uri), range.start.line),
    ),
  ).toContain(declarations.key);
  for (const [half, [call, names]] of Object.entries(halves).entries()) {
    const list = (await client.request("textDocument/completion", {
      textDocument: open(join(folder, `src/half-${String(half)}.ts`)),
      position: placeOf(`${app}${call}`, "here"),
    })) as { readonly items: readonly { readonly label: string }[] };
    expect(list.items.map(({ label }) => label.replace(/\?$/, ""))).toEqual(
      expect.arrayContaining([...names]),
    );
  }
  await client.close();
}, 120_000);

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number } };
}
