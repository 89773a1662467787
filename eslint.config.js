// Lints our sources and, with the same strictness, what we generate.
import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "demo/",
      "coverage/",
      // Apps of their own, with packages that are not installed here.
      "examples/",
      "test/whole/golden/",
      // Their form is that of the test runners that they extend.
      "generator/mock/types/",
      "**/*.js",
      "**/*.mjs",
      "**/*.cjs",
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // One program for all: the project service would load a second one.
        project: "./tsconfig.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
    },
  },
  {
    files: ["generator/docs/browser/**"],
    languageOptions: {
      parserOptions: { project: "./generator/docs/browser/tsconfig.json" },
    },
  },
);
