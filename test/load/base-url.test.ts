// `load --base-url`: what nothing can be sent to is refused at once, in a dry run too.
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import { env, line, taxonomy } from "./setup.js";

test.each([
  "nonsense",
  "ftp://x",
  "https://",
  "https://me:secret@127.0.0.1",
  "https://127.0.0.1?a=b",
  "http://127.0.0.1:99999",
])("a base URL to which nothing can be sent is refused: %s", (url) => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy, "a.ndjson": line(1) });
  const args = ["load", "a.ndjson", "--base-url", url];
  for (const flags of [[], ["--dry-run"]]) {
    expect(runBin(folder, [...args, ...flags], env)).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "error[load/wrong-option]: `--base-url` must be a URL with http:// or https://, without credentials and without a query, such as `http://127.0.0.1:4010`\n",
    });
  }
  expect(Object.keys(readFiles(folder))).toEqual(["a.ndjson", "taxonomy.yaml"]);
});
