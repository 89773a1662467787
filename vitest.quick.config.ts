// `npm run test:quick`: the tests without those that install packages, start browsers and compilers, or try thousands of random cases.
import { mergeConfig } from "vitest/config";
import config from "./vitest.config.js";

export default mergeConfig(config, {
  test: {
    exclude: [
      "test/whole/{action,bundles,compilers,conformance,examples,output-text,package,proof,schemas,standard-schema}/**",
      "test/rewrite/**",
      "test/runtime/client/{random-faults,types}.test.ts",
      "test/runtime/records/compiles.test.ts",
      "test/generate/{fingerprint,import-extension,index-fuzz,kill,watch}.test.ts",
      "test/cli/spawned.test.ts",
      "test/eslint/lint-in-app.test.ts",
      "test/eslint/oxlint.test.ts",
      "test/infer/*fuzz*.test.ts",
      "test/judge/conformance.test.ts",
      "test/mock/page.test.ts",
      "test/parse/fuzz-parse.test.ts",
      "test/native/{csharp,kotlin,swift,vectors}.test.ts",
      "test/validate/{duplicates,hostile,parquet}.test.ts",
      "test/diff/{callers,receivers}.test.ts",
      "test/usage/{assembled-random,selective}.test.ts",
    ],
  },
});
