// `npm run test:quick`: the tests without those that install packages, start browsers, compilers and many processes, or
// try thousands of random cases.
import { mergeConfig } from "vitest/config";
import config from "./vitest.config.js";

export default mergeConfig(config, {
  test: {
    exclude: [
      "test/whole/{action,bundles,compilers,conformance,editor,examples,output-text,package,proof,schemas,soak,standard-schema}/**",
      "test/whole/types/every-compiler.test.ts",
      "test/rewrite/**",
      "test/runtime/client/{random-faults,types}.test.ts",
      "test/runtime/records/compiles.test.ts",
      "test/runtime/spool/lock.test.ts",
      "test/templates/kept-definitions.test.ts",
      "test/generate/{disk-memory,fingerprint,import-extension,index-fuzz,kill,loads,watch,watch-fuzz}.test.ts",
      "test/cli/spawned.test.ts",
      "test/eslint/lint-in-app.test.ts",
      "test/eslint/oxlint.test.ts",
      "test/infer/{*fuzz*,settings}.test.ts",
      "test/init/init.test.ts",
      "test/judge/{conformance,recognize-lines}.test.ts",
      "test/load/{inputs,load,lock}.test.ts",
      "test/mock/page.test.ts",
      "test/output/hostile-plugins.test.ts",
      "test/parse/{fuzz-parse,parse-in-pieces,reparse}.test.ts",
      "test/native/{csharp,kotlin,parsed,swift,vectors}.test.ts",
      "test/validate/{duplicates,hostile,parquet}.test.ts",
      "test/diff/{callers,receivers}.test.ts",
      "test/docs/{libreoffice,page,search}.test.ts",
      "test/usage/{assembled-random,selective}.test.ts",
    ],
  },
});
