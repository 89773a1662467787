// Node strips the types of the output by itself, and runs it unbuilt.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { compileValid } from "../../support/compile-text.js";
import { exampleTexts } from "../../support/conformance-cases.js";
import {
  hasOtherNodes,
  nodeRelease,
  otherNodes,
} from "../../support/node-release.js";
import { tempFolder } from "../../support/temp-folder.js";

test.skipIf(!hasOtherNodes).for(otherNodes)(
  "Node %i runs it",
  { timeout: 300_000 },
  async (major) => {
    const node = await nodeRelease(major);
    if (node === undefined) throw new Error("its package is not installed");
    const { files } = compileValid(exampleTexts("shop.yaml"), {
      importExtension: ".ts",
      validate: "always",
      targets: ["validators", "schemas", "registry", "testing", "client"],
    });
    const folder = tempFolder({
      "package.json": '{ "type": "module" }',
      ...Object.fromEntries(
        files.map(({ path, text }) => [`generated/${path}`, text]),
      ),
      "app.ts": `import { dfLogin, logEvent, type EventSdk } from "./generated/index.ts";
import { createClient } from "./generated/client.ts";
import { createRecorder } from "./generated/testing.ts";
import { validateEvent } from "./generated/validators/index.ts";
const sent: string[] = [];
const sdk: EventSdk<void> = { logEvent: (name) => void sent.push(name) };
logEvent(sdk, dfLogin());
console.log(JSON.stringify([sent, validateEvent(dfLogin()).ok, typeof createClient, typeof createRecorder]));
`,
    });
    const { stdout, stderr } = spawnSync(node, ["app.ts"], {
      cwd: folder,
      encoding: "utf8",
      env: { NODE_NO_WARNINGS: "1" },
    });
    expect({ stdout, stderr }).toEqual({
      stdout: '[["df_login"],true,"function","function"]\n',
      stderr: "",
    });
  },
);
