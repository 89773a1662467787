// The four bundlers, each set up as in a normal app: a browser's production build, minified, without a hint about side effects.
// What Rollup and webpack read for one entry of an app they remember for the next, and both minify in a terser that is
// loaded once: that takes longer than to minify most bundles.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import replacePlugin from "@rollup/plugin-replace";
import terserPlugin from "@rollup/plugin-terser";
import { build as esbuild } from "esbuild";
import { rollup, type RollupBuild, type RollupCache } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import { tempBase } from "../../support/temp-base.js";

// Their types are those of CommonJS, where the function is `default`; Node loads their ES modules, where it is not.
const replace = replacePlugin as unknown as typeof replacePlugin.default;
const terser = terserPlugin as unknown as typeof terserPlugin.default;

export interface Bundler {
  /** Rollup knows no TypeScript by itself: it gets what `emit: js` writes. */
  readonly emit: "ts" | "js";
  /** Makes one chunk of each entry of an app, as if it was the only one; returns their texts. */
  readonly bundle: (entries: readonly string[]) => Promise<readonly string[]>;
}

export const bundlers = {
  esbuild: { emit: "ts", bundle: inTurn(withEsbuild) },
  Rollup: { emit: "js", bundle: withRollup },
  webpack: { emit: "ts", bundle: withWebpack },
  "Vite (Rolldown)": { emit: "ts", bundle: inTurn(withVite) },
} as const satisfies Readonly<Record<string, Bundler>>;

export type BundlerName = keyof typeof bundlers;

function inTurn(one: (entry: string) => Promise<string>): Bundler["bundle"] {
  return async (entries) => {
    const texts: string[] = [];
    for (const entry of entries) texts.push(await one(entry));
    return texts;
  };
}

async function withEsbuild(entry: string): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return onlyText(outputFiles.map(({ text }) => text));
}

async function withRollup(
  entries: readonly string[],
): Promise<readonly string[]> {
  let cache: RollupCache | undefined;
  const builds: RollupBuild[] = [];
  for (const entry of entries) {
    const build = await rollup({
      input: entry,
      ...(cache && { cache }),
      plugins: [
        replace({
          preventAssignment: true,
          values: { "process.env.NODE_ENV": '"production"' },
        }),
      ],
    });
    ({ cache } = build);
    builds.push(build);
  }
  // All at a time: the plugin ends its thread when no bundle is left to minify.
  const minifier = terser({ module: true, maxWorkers: 1 });
  return Promise.all(
    builds.map(async (build) => {
      const { output } = await build.generate({
        format: "es",
        plugins: [minifier],
      });
      await build.close();
      return onlyText(
        output.flatMap((each) => ("code" in each ? each.code : [])),
      );
    }),
  );
}

async function withVite(entry: string): Promise<string> {
  const built = await vite({
    root: dirname(entry),
    configFile: false,
    logLevel: "silent",
    // Vite would keep the `test` that stands in the environment here.
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, rolldownOptions: { input: entry } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return onlyText(
    outputs.flatMap((each) =>
      "output" in each
        ? each.output.flatMap((file) => ("code" in file ? file.code : []))
        : [],
    ),
  );
}

/** As webpack sets it up itself, but in this process instead of a new one for each bundle. */
function webpackMinimizer(): webpack.WebpackPluginInstance {
  const require = createRequire(import.meta.resolve("webpack"));
  const Minimizer = require("minimizer-webpack-plugin") as new (options: {
    readonly test: RegExp;
    readonly parallel: boolean;
    readonly minimizerOptions: object;
  }) => webpack.WebpackPluginInstance;
  return new Minimizer({
    test: /\.[cm]?js$/i,
    parallel: false,
    minimizerOptions: { compress: { passes: 2 } },
  });
}

async function withWebpack(
  entries: readonly string[],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tempBase, "dfn-webpack-"));
  let current = "";
  const compiler = webpack({
    mode: "production",
    cache: { type: "memory" },
    optimization: { minimizer: [webpackMinimizer()] },
    entry: () => ({ main: current }),
    context: dirname(entries[0] ?? ""),
    output: { path: folder, filename: "app.js" },
    resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: import.meta.resolve("esbuild-loader").replace("file://", ""),
          options: { target: "es2022" },
        },
      ],
    },
  });
  const run = () =>
    new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString()));
        else resolve();
      });
    });
  try {
    return await inTurn(async (entry) => {
      current = entry;
      await run();
      return readFileSync(join(folder, "app.js"), "utf8");
    })(entries);
  } finally {
    compiler.close(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

function onlyText(texts: readonly string[]): string {
  const [text] = texts;
  if (text === undefined || texts.length > 1) {
    throw new Error(`expected one chunk, got ${texts.length}`);
  }
  return text;
}
