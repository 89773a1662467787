// A pipe or a folder in the place of a file is an error, and nothing waits for it.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readIfThere } from "../../generator/system/read-text.js";
import { makeFileReader } from "../../generator/generate/read-many-files.js";
import { sourceDisk } from "../../generator/usage/command/source-disk.js";
import { check, compile, generate } from "../../generator/api/index.js";
import { HostError } from "../../generator/read/source-host.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

const taxonomy = "version: 1\nevents:\n  trial_started: {}\n";

function withPipe(name: string): string {
  const folder = tempFolder({ "plan.yaml": taxonomy, "src/a.ts": "" });
  execFileSync("mkfifo", [join(folder, name)]);
  return folder;
}

describe.skipIf(process.platform === "win32")("a pipe", () => {
  test("is not read as a setting or a source", () => {
    const pipe = join(withPipe("src/b.ts"), "src/b.ts");
    expect(() => readIfThere(pipe)).toThrow(HostError);
    expect(() => sourceDisk.readFile(pipe)).toThrow(HostError);
    const read = makeFileReader();
    expect(() => read(pipe)).toThrow();
  });

  test.each(["package.json", ".prettierrc", "generated/.dfn-codegen.json"])(
    "in the place of %s is an error",
    (name) => {
      const folder = tempFolder({
        "plan.yaml": taxonomy,
        "generated/note.txt": "",
      });
      execFileSync("mkfifo", [join(folder, name)]);
      const { code, stdout } = runBin(folder, ["plan.yaml", "--format=json"]);
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        diagnostics: [
          {
            code: "source/unreadable",
            message: `\`${name}\` cannot be read: it is a pipe, a device or a socket, not a regular file`,
            hint: "replace it with a regular file, or name another one",
          },
        ],
      });
    },
  );

  test.each(["package.json", ".prettierrc", "made/.dfn-codegen.json"])(
    "in the place of %s is a diagnostic of the functions as well",
    async (name) => {
      const cwd = tempFolder({ "plan.yaml": taxonomy, "made/note.txt": "" });
      execFileSync("mkfifo", [join(cwd, name)]);
      const options = { taxonomy: "plan.yaml", output: "made", cwd };
      const wrong = {
        ok: false,
        diagnostics: [
          {
            code: "source/unreadable",
            message: `\`${name}\` cannot be read: it is a pipe, a device or a socket, not a regular file`,
          },
        ],
      };
      expect(await generate(options)).toMatchObject(wrong);
      expect(await check(options)).toMatchObject(wrong);
      // What is only compiled needs neither prettier nor the last run.
      if (name !== "package.json") return;
      expect(await compile(options)).toMatchObject({ ...wrong, files: [] });
    },
  );

  test("as the taxonomy is an error", () => {
    const { code, stderr } = runBin(withPipe("p.yaml"), ["check", "p.yaml"]);
    expect(code).toBe(1);
    expect(stderr).toContain("error[source/unreadable]: `p.yaml` cannot");
  });
});

test("a folder is neither a setting nor a source", () => {
  const folder = tempFolder();
  mkdirSync(join(folder, "tsconfig.json"));
  expect(() => readIfThere(join(folder, "tsconfig.json"))).toThrow(
    "it is a folder",
  );
  expect(sourceDisk.readFile(join(folder, "tsconfig.json"))).toBeUndefined();
  expect(readIfThere(join(folder, "none.json"))).toBeUndefined();
});
