// The app of docs/output.md's section on Standard Schema: its blocks as files, compiled with the types of the packages, and run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  compileProject,
  type Compiled,
} from "../../support/compile-project.js";
import { compileValid } from "../../support/compile-text.js";
import { installTools } from "../../support/install-tools.js";
import { linkFolder } from "../../support/link-folder.js";
import { writeFiles } from "../../support/temp-folder.js";

const page = join(import.meta.dirname, "../../../docs/output.md");

/** The blocks of the section: a form, a procedure, a server. */
export function shownBlocks(): readonly string[] {
  const text = readFileSync(page, "utf8").replace(/\r\n/g, "\n");
  const [section = ""] = /^## Standard Schema$[^]*?(?=^## )/m.exec(text) ?? [];
  return Array.from(
    section.matchAll(/^```ts\n([^]*?)^```$/gm),
    ([, block = ""]) => block,
  );
}

/** Purchases and profiles have dates; `search_done` needs one of two properties, `app_opened` takes none. */
const taxonomy = `version: 1
standard:
  events: [df_purchase, df_login]
  user_properties: [df_name, df_birth]
event_properties:
  used_at: { type: datetime }
  keyword: { type: string, max_length: 5 }
  shop_ids: { type: "long[]" }
item_properties:
  packed_at: { type: datetime }
user_properties:
  visited_at: { type: datetime }
  hall: { type: string, nullable: true }
events:
  df_purchase:
    properties: { used_at: optional }
  search_done:
    properties: { keyword: optional, shop_ids: optional }
    any_of: [[keyword, shop_ids]]
  app_opened:
    properties: {}
`;

/** What the page's blocks take from elsewhere, as a script that all files see. */
const surroundings = `declare const Dfinery: {
  logEvent(name: string, properties: object): void;
  setUserProfiles(properties: object): void;
};
`;

export interface App {
  readonly compiled: Compiled;
  readonly load: (name: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** Writes it into a folder. Installs the packages once for each state of their lock file. */
export async function makeApp(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<App> {
  const modules = await installTools(join(import.meta.dirname, "consumers"));
  const { files: generated } = compileValid(taxonomy, {
    targets: ["builders", "validators", "registry"],
    validate: "never",
    importExtension: ".js",
  });
  writeFiles(folder, {
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        target: "es2022",
        module: "nodenext",
        lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
        // Declarations of packages need those of React, of Node and of one another.
        skipLibCheck: true,
        types: [],
        rootDir: "src",
        outDir: "out",
      },
      include: ["src"],
    }),
    "src/surroundings.d.ts": surroundings,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        `src/${name}.ts`,
        // The package for React exports all of this one, and a hook.
        text.replaceAll("@tanstack/react-form", "@tanstack/form-core"),
      ]),
    ),
    ...Object.fromEntries(
      generated.map(({ path, text }) => [`src/generated/${path}`, text]),
    ),
  });
  linkFolder(modules, join(folder, "node_modules"));
  const compiled = compileProject(
    "typescript",
    folder,
    join(folder, "tsconfig.json"),
  );
  return {
    compiled,
    load: async (name) => {
      const { href } = pathToFileURL(join(folder, "out", `${name}.js`));
      const module: unknown = await import(/* @vite-ignore */ href);
      return module as Readonly<Record<string, unknown>>;
    },
  };
}
