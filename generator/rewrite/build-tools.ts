// What an app's package.json says of how its JavaScript is built.
import { posix } from "node:path";

/** Tools that load TypeScript for the JavaScript beside it: bundlers, and runtimes that compile. */
const names = [
  ...["vite", "webpack", "rollup", "rolldown", "esbuild", "parcel", "rspack"],
  ...["rsbuild", "browserify", "snowpack", "wmr", "microbundle", "tsup"],
  ...["tsdown", "unbuild", "pkgroll", "ncc", "bunchee", "swc", "babel"],
  ...["sucrase", "tsx", "ts-node", "jiti", "esno", "bun", "deno", "next"],
  ...["nuxt", "astro", "remix", "gatsby", "sveltejs", "cli-service"],
  ...["react-scripts", "react-native", "metro", "expo", "ember", "quasar"],
  ...["ionic", "angular", "storybook", "turbopack"],
];

const tool = new RegExp(`(?:^|[\\s@/&|;"-])(?:${names.join("|")})(?![\\w])`);

export interface BuildFacts {
  /** Whether a package.json was found at all. */
  readonly isPackage: boolean;
  readonly hasTool: boolean;
  /** Whether a script runs TypeScript's compiler. */
  readonly runsTsc: boolean;
}

/** From a folder up to the root: in a workspace the tools stand further up. */
export function buildFactsOf(
  folder: string,
  readFile: (path: string) => string | undefined,
): BuildFacts {
  let facts: BuildFacts = { isPackage: false, hasTool: false, runsTsc: false };
  for (let at = folder; ; at = posix.dirname(at)) {
    const text = readFile(posix.join(at, "package.json"));
    if (text !== undefined) {
      const words = wordsOf(text);
      facts = {
        isPackage: true,
        hasTool: facts.hasTool || words.some((each) => tool.test(each)),
        runsTsc:
          facts.runsTsc || words.some((each) => /(?:^|\s)tsc\b/.test(each)),
      };
    }
    if (posix.dirname(at) === at) return facts;
  }
}

/** Names of packages, and the commands of scripts. */
function wordsOf(text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const blocks = ["dependencies", "devDependencies", "optionalDependencies"];
  return [
    ...blocks.flatMap((name) => Object.keys(tableOf(value, name))),
    ...Object.values(tableOf(value, "scripts")).filter(
      (each) => typeof each === "string",
    ),
  ];
}

function tableOf(value: unknown, name: string): object {
  if (typeof value !== "object" || value === null) return {};
  const entry = Object.entries(value).find(([key]) => key === name);
  const table: unknown = entry?.[1];
  return typeof table === "object" && table !== null ? table : {};
}
