// Where the tests are, how many files run at a time, which have a process of their own, and how long one test may take.
import { configDefaults, defineConfig } from "vitest/config";
import { builtGenerator, builtPaths } from "./test/support/built-generator.js";
import { roomForTrees, workerFlags } from "./test/support/worker-flags.js";

/** Files with a process of their own that replace modules of the generator: only vitest's own loader can do that. */
const replacing = [
  "test/api/engine.test.ts",
  "test/generate/index-*.test.ts",
  "test/text/windows-paths.test.ts",
];

/** Files that compile much: they share each loaded compiler, and its syntax trees need room. */
const compiling = [
  "test/whole/compilers/**/*.test.ts",
  "test/whole/output-text/{compiles,lint}.test.ts",
  "test/whole/types/**/*.test.ts",
];

/**
 * Files that have a process of their own: those that change what others see of it (clocks, globals, matchers, modules), whose
 * support files have hooks, or that fill its memory. All others leave nothing behind: one process after another loads
 * the generator once and runs many of them, because loading it takes longer than most tests. A file that computes for
 * long has its own, too: V8 is slow in a process that has compiled much, most of all with regular expressions.
 */
const alone = [
  "test/generate/{expires,kill,watch-memory}.test.ts",
  "test/load/lock.test.ts",
  "test/mock/{matchers,page}.test.ts",
  "test/native/{kotlin,parsed,swift}.test.ts",
  "test/output/pack-file.test.ts",
  "test/runtime/client/{bodies,callers}.test.ts",
  "test/runtime/records/{development,log-id,sending,to-record,user}.test.ts",
  "test/snapshot/read-snapshot.test.ts",
  "test/support/**/*.test.ts",
  "test/templates/kept-definitions.test.ts",
  "test/validate/hostile.test.ts",
  "test/whole/{action,bundles,editor,examples,package,proof,schemas,soak,standard-schema}/**/*.test.ts",
  "test/whole/output-text/{determinism,prettier}.test.ts",
];

/** Generated code that tests import runs as it is: `test/support/load-output.ts`. */
const outputs = /\/dfn-output-/;

/** In watch mode tests follow the sources; whoever runs them once gets what the build made of these. */
const built = process.argv.includes("run")
  ? {
      plugins: [builtGenerator],
      external: [outputs, builtPaths],
    }
  : { plugins: [], external: [outputs] };

export default defineConfig({
  test: {
    // By default one core is left free; here most tests wait for processes that they spawned.
    maxWorkers: "100%",
    execArgv: [...workerFlags],
    // Against hanging, not against slowness: the machine may be busy with other work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    globalSetup: ["test/support/fresh-build.ts", "test/support/run-folder.ts"],
    // One group after the other: among files that have a process of their own, one to share would not live long.
    projects: [
      {
        extends: true,
        test: {
          name: "replacing",
          include: replacing,
          server: { deps: { external: [outputs] } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: built.plugins,
        test: {
          name: "compiling",
          include: compiling,
          server: { deps: { external: built.external } },
          isolate: false,
          execArgv: [...workerFlags, ...roomForTrees],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: built.plugins,
        test: {
          name: "alone",
          include: alone,
          server: { deps: { external: built.external } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: built.plugins,
        test: {
          name: "sharing",
          include: ["test/**/*.test.ts"],
          exclude: [
            ...configDefaults.exclude,
            ...replacing,
            ...compiling,
            ...alone,
          ],
          server: { deps: { external: built.external } },
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
