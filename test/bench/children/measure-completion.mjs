// Asks TypeScript's language service for completions after edits. Arguments: the folder of the tools, the project, the rounds; prints milliseconds as JSON.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { median } from "../measure.mjs";
import { planEvents } from "../plan.mjs";

const [tools, folder, rounds] = process.argv.slice(2);
const ts = createRequire(join(tools, "package.json"))("typescript-5");
const app = join(folder, "app.ts");
const { builder } = planEvents(1)[0];
let text = "";
let version = 0;
const service = ts.createLanguageService(makeHost());

const cases = {
  "a builder's name": `import { ${builder} } from "./generated/index.js";\nimport { c| } from "./generated/index.js";\n`,
  "a property": `import { ${builder} } from "./generated/index.js";\n${builder}({ visit_number: 1, | });\n`,
  "a builder to import": `import { ${builder} } from "./generated/index.js";\n${builder};\norder|\n`,
};
const times = {};
edit("export {};\nx|");
service.getCompletionsAtPosition(app, 12, {});
for (const [name, source] of Object.entries(cases)) {
  const all = [];
  for (let round = 0; round <= Number(rounds); round++) {
    const position = edit(`${"// edited\n".repeat(round)}${source}`);
    const start = performance.now();
    const found = service.getCompletionsAtPosition(app, position, {
      includeCompletionsForModuleExports: true,
      includeCompletionsWithInsertText: true,
    });
    all.push(performance.now() - start);
    if (!found || found.entries.length < 10) {
      throw new Error(`no completion of ${name}`);
    }
  }
  // The first one reads and binds everything, as when the editor starts.
  if (times["anything, first time"] === undefined) {
    times["anything, first time"] = all[0];
  }
  times[name] = median(all.slice(1));
}
console.log(JSON.stringify(times));

/** Puts a text into the editor, and says where the cursor is. */
function edit(source) {
  const at = source.indexOf("|");
  text = source.replace("|", "");
  version++;
  return at;
}

function makeHost() {
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
  };
  const read = (path) =>
    path === app
      ? text
      : existsSync(path)
        ? readFileSync(path, "utf8")
        : undefined;
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [app],
    getScriptVersion: (path) => (path === app ? String(version) : "1"),
    getScriptSnapshot: (path) => {
      const found = read(path);
      return found === undefined
        ? undefined
        : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => path === app || ts.sys.fileExists(path),
    readFile: read,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
}
