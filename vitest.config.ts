// Where the tests are, how many files run at a time, which share a process, and how long one test may take.
import { configDefaults, defineConfig } from "vitest/config";

/**
 * Files that leave nothing behind in their process: no mock, no hook of a support file, no command that is kept. One
 * process after another loads the generator once and runs many of them, because loading it takes longer than most tests.
 */
const sharing = [
  "test/{app,architecture,calls,diagnostics,explain,judge,kit,parse,pattern,read,resolve,shape,snapshot,system}/**/*.test.ts",
  "test/diff/{callers,page,receivers,report,table}.test.ts",
  "test/infer/{code-fuzz,code-golden,fuzz,fuzz-merge,golden}.test.ts",
  "test/lint/{other-inputs,rules,settings}.test.ts",
  "test/output/{format,manifest,plan,stamp}.test.ts",
  "test/rewrite/{cases,random-apps}.test.ts",
  "test/text/{edit-distance,suggest}.test.ts",
  "test/usage/{assembled,assembled-random,forms,output,read-once,selective,summarize-unresolved,value-types,watch-sources}.test.ts",
  "test/whole/{conformance,types}/**/*.test.ts",
  "test/whole/golden.test.ts",
];

export default defineConfig({
  test: {
    // By default one core is left free; here most tests wait for processes that they spawned.
    maxWorkers: "100%",
    // Against hanging, not against slowness: the machine may be busy with other work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    globalSetup: ["test/support/run-folder.ts"],
    projects: [
      {
        extends: true,
        test: { name: "sharing", include: sharing, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...sharing],
        },
      },
    ],
  },
});
