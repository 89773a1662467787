// Holds the table of ARCHITECTURE.md: who may import whom, and who may touch the terminal, the disk and exit codes.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Rule {
  /** Folders that may be imported, beside the folder itself. */
  readonly allowed: readonly string[] | "anything";
  readonly touchesWorld: boolean;
}

const rules = readRules(
  readFileSync(join(root, "ARCHITECTURE.md"), "utf8").replace(/\r\n/g, "\n"),
);

const sources = ["generator", "templates"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => posix.join(folder, name.replaceAll("\\", "/"))),
);
const texts = new Map(
  sources.map((file) => [file, readFileSync(join(root, file), "utf8")]),
);

/** The rows of the table, by folder. */
function readRules(text: string): ReadonlyMap<string, Rule> {
  const rows = text.matchAll(
    /^\| `([^`]+)` +\| [^|]* \| ([^|]*) \| ([^|]*) \|$/gm,
  );
  return new Map(
    Array.from(rows, ([, folder = "", imports = "", world = ""]) => [
      folder,
      {
        allowed:
          imports.trim() === "anything"
            ? "anything"
            : Array.from(
                imports.matchAll(/`([^`]+)`/g),
                ([, name = ""]) => name,
              ),
        touchesWorld: world.trim() === "yes",
      },
    ]),
  );
}

/** The row that a file belongs to: the deepest folder that has one. */
function folderOf(file: string): string {
  if (file === "generator/compile.ts") return "compile.ts";
  let folder = dirname(file.replace(/^generator\//, ""));
  while (!rules.has(folder) && folder !== ".") folder = dirname(folder);
  return folder;
}

function importsOf(file: string): readonly string[] {
  const found = (texts.get(file) ?? "").matchAll(
    /(?:from|import)\s*\(?\s*"([^"]+)"|import\("([^"]+)"\)/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

/** Files of ours that a file imports, also for types alone and lazily. */
function filesImportedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) =>
      posix.join(dirname(file), specifier).replace(/\.js$/, ".ts"),
    );
}

describe("who may import whom", () => {
  test("every folder has a row, and every row a folder", () => {
    expect(sources.length).toBeGreaterThan(400);
    expect([...new Set(sources.map(folderOf))].sort()).toEqual(
      [...rules.keys()].sort(),
    );
  });

  test.each(sources)("%s", (file) => {
    const folder = folderOf(file);
    const allowed = rules.get(folder)?.allowed ?? [];
    if (allowed === "anything") return;
    const parent = /^(.*)\/(?:command|host)$/.exec(folder)?.[1];
    const wrong = filesImportedBy(file)
      .map(folderOf)
      .filter(
        (target) =>
          target !== folder && target !== parent && !allowed.includes(target),
      );
    expect(wrong).toEqual([]);
  });

  test("each row names only what its folder imports", () => {
    const used = new Map<string, Set<string>>();
    for (const file of sources) {
      const targets = used.get(folderOf(file)) ?? new Set();
      used.set(folderOf(file), targets);
      for (const target of filesImportedBy(file)) targets.add(folderOf(target));
    }
    const unused = [...rules].flatMap(([folder, { allowed }]) =>
      allowed === "anything"
        ? []
        : allowed
            .filter((name) => used.get(folder)?.has(name) !== true)
            .map((name) => `${folder}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("no file imports in a circle", () => {
    expect(
      circles(new Map(sources.map((f) => [f, filesImportedBy(f)]))),
    ).toEqual([]);
  });

  test("no folder imports in a circle", () => {
    const graph = new Map<string, Set<string>>();
    for (const file of sources) {
      const folder = folderOf(file);
      const targets = graph.get(folder) ?? new Set();
      graph.set(folder, targets);
      for (const target of filesImportedBy(file)) {
        if (folderOf(target) !== folder) targets.add(folderOf(target));
      }
    }
    expect(circles(graph)).toEqual([]);
  });

  test("circles are found", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
      ["d", ["a"]],
    ]);
    expect(circles(graph)).toEqual([["b", "c"]]);
  });
});

/** Groups of nodes that reach one another, by Tarjan's algorithm. */
function circles(
  graph: ReadonlyMap<string, Iterable<string>>,
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const at = index.size;
    index.set(node, at);
    let lowest = at;
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) {
        lowest = Math.min(lowest, index.get(next) ?? at);
      }
    }
    low.set(node, lowest);
    if (lowest === at) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) found.push(group.sort());
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

describe("only some folders touch the world", () => {
  const pure = sources.filter(
    (file) => rules.get(folderOf(file))?.touchesWorld !== true,
  );

  test("most files are pure", () => {
    expect(pure.length).toBeGreaterThan(sources.length / 2);
  });

  test.each(pure)("%s", (file) => {
    const text = (texts.get(file) ?? "")
      .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "")
      .replace(/`(?:[^`\\]|\\.)*`/g, "``");
    // The support code runs in apps: it warns there, and reads NODE_ENV.
    if (!file.startsWith("templates/runtime/")) {
      expect(text).not.toMatch(/\bconsole\./);
      expect(text).not.toMatch(/\bprocess\.(?:env|exit|stdout|stderr|cwd)/);
    }
    expect(text).not.toMatch(/from "node:(?:fs|child_process|http|net)/);
    expect(text).not.toMatch(/\blocaleCompare\b/);
    if (!file.startsWith("templates/runtime/")) {
      expect(text).not.toMatch(/\bDate\.now\(\)/);
    }
  });
});

test("neither the reader of raw calls nor the ESLint plugin imports a compiler", () => {
  const taken = sources
    .filter((file) => /^generator\/(?:sdk|calls|eslint)\//.test(file))
    .filter((file) => !file.includes("/host/"))
    .flatMap(importsOf)
    .filter((specifier) => /^[\w@][\w@:./-]*$/.test(specifier));
  expect([...new Set(taken)].sort()).toEqual(["eslint", "estree", "node:path"]);
});

test("every source file says in its first line what it is for", () => {
  const silent = sources.filter(
    (file) => !/^(?:#!.*\n)?\/\/ \S/.test(texts.get(file) ?? ""),
  );
  expect(silent).toEqual([]);
});
