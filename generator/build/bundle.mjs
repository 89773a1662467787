// Makes `dist/bundle`: all that the package runs, as one file for each set of modules that is loaded together.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, join, sep } from "node:path";
import { rolldown } from "rolldown";

/** Of the package's exports, the only one that shares its modules with `generate` and `check`. */
const mock = "mock/command/start-mock";

/** The command, the package's other exports, and the thread of `validate`: what loads one of them loads no other. */
const apart = [
  "cli/main",
  "api/index",
  "eslint/host/plugin",
  "target/define-target",
  "lint/define-rule",
  "validate/command/check-worker",
];

/** What a process loads at once, by its name: modules that the same of these load are one file, so none loads a module for another one. */
const runs = {
  ...Object.fromEntries(apart.map((path) => [basename(path), [path]])),
  compile: ["generate/generate-fully", "generate/check-fully", mock],
  unchanged: [
    "generate/generate",
    "generate/check",
    "generate/remember-unchanged",
  ],
  explain: ["explain/command/explain"],
  init: ["init/command/init"],
};

/** These are loaded when all of `main` is. */
const afterMain = new Set(["unchanged", "explain", "init"]);

/** Packages whose modules are in the bundle, because finding them takes Node longer than running them. Each has a file of its own. */
const inside = new Set([
  "commander",
  "get-east-asian-width",
  "jsonc-parser",
  "yaml",
]);

/**
 * Returns the paths of the modules in it.
 * @param {string} root
 * @returns {Promise<readonly string[]>}
 */
export async function buildBundle(root) {
  const compiled = join(root, "dist/generator");
  /** @param {string} name */
  const pathOf = (name) => join(compiled, `${name}.js`);
  const input = Object.fromEntries(
    [...apart, mock].map((path) => [basename(path), pathOf(path)]),
  );
  /** @type {readonly { name: string, modules: ReadonlySet<string> }[] | undefined} */
  let reached;
  const own = new Set(Object.values(input));
  const build = await rolldown({
    cwd: root,
    input,
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    // ES modules where a package has them. What `yaml` has for Node looks at the environment for each token.
    resolve: {
      mainFields: ["module", "main"],
      alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
    },
    external: (id) => /^[@a-z]/.test(id) && !inside.has(packageIn(id)),
    // An entry may be run several times in a process: nothing else is in its file.
    experimental: { chunkOptimization: false },
    onLog(level, log) {
      if (level === "warn" && log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") {
        throw new Error(log.message);
      }
    },
  });
  const { output } = await build.write({
    dir: join(root, "dist/bundle"),
    format: "es",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    // Lines and names stay, so that the stack of an internal error says where it happened.
    minify: false,
    comments: false,
    codeSplitting: {
      // What a module imports is reached by each run that reaches the module, so no files import each other in a circle.
      includeDependenciesRecursively: false,
      groups: [{ name: groupOf, debugName: "runs" }],
    },
  });
  await build.close();
  checkImports(root, output);
  return output.flatMap((file) =>
    file.type === "chunk" ? file.moduleIds : [],
  );

  /**
   * @param {string} id
   * @param {import("rolldown").ChunkingContext} graph
   */
  function groupOf(id, graph) {
    const found = packageOf(id);
    if (found !== undefined) return `package-${found}`;
    if (own.has(id)) return null;
    reached ??= Object.entries(runs).map(([name, paths]) => ({
      name,
      modules: reach(paths.map(pathOf), graph),
    }));
    const names = reached.flatMap(({ name, modules }) =>
      modules.has(id) ? [name] : [],
    );
    const loading = names.includes("main")
      ? names.filter((name) => !afterMain.has(name))
      : names;
    return loading.join("-") || null;
  }
}

/**
 * All modules that are loaded with some, without what `import()` loads later.
 * @param {readonly string[]} paths
 * @param {import("rolldown").ChunkingContext} graph
 */
function reach(paths, graph) {
  const found = new Set(paths);
  for (const path of found) {
    for (const id of graph.getModuleInfo(path)?.importedIds ?? []) {
      found.add(id);
    }
  }
  return found;
}

/**
 * An app has only what `package.json` names.
 * @param {string} root
 * @param {readonly (import("rolldown").OutputChunk | import("rolldown").OutputAsset)[]} output
 */
function checkImports(root, output) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = new Set(output.map(({ fileName }) => fileName));
  for (const file of output) {
    if (file.type !== "chunk") continue;
    for (const specifier of [...file.imports, ...file.dynamicImports]) {
      const name = packageIn(specifier);
      if (files.has(specifier) || isBuiltin(specifier)) continue;
      if (name in manifest.dependencies) continue;
      throw new Error(`${file.fileName} imports ${specifier}`);
    }
  }
}

/**
 * The licences of packages ask for it.
 * @param {string} root
 * @param {readonly string[]} modules Paths of all that is published in files of ours.
 */
export function writeLicences(root, modules) {
  const names = new Set(
    modules.map(packageOf).filter((name) => name !== undefined),
  );
  const texts = [...names].sort().map((name) => {
    const folder = join(root, "node_modules", name);
    const licence = readdirSync(folder).find((file) =>
      /^licen[cs]e/i.test(file),
    );
    if (licence === undefined) throw new Error(`${name} has no licence`);
    const manifest = readFileSync(join(folder, "package.json"), "utf8");
    const text = readFileSync(join(folder, licence), "utf8").trim();
    return `${name} ${JSON.parse(manifest).version}\n\n${text}\n`;
  });
  const about = "The JavaScript in `dist` contains code of these packages.\n";
  writeFileSync(
    join(root, "dist/THIRD-PARTY.txt"),
    [about, ...texts].join(`\n${"-".repeat(80)}\n\n`),
  );
}

/**
 * The package of a module by its path; `undefined` for a module of ours.
 * @param {string} path
 */
function packageOf(path) {
  const [, rest] = path.split(`${sep}node_modules${sep}`);
  return rest === undefined ? undefined : packageIn(rest.replaceAll(sep, "/"));
}

/**
 * `@hono/node-server/utils/response`: `@hono/node-server`
 * @param {string} specifier
 */
function packageIn(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
