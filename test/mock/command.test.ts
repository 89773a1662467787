// `dfn-codegen mock` as a process: where it listens, what it says, and how it ends.
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { binPath, runBin } from "../support/run-bin.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";
import { eventOf, post, requestOf } from "./mock-for-test.js";

const taxonomy = (event: string) =>
  `version: 1\nevents: { ${event}: { properties: {} } }\n`;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
}

async function start(folder: string, ...flags: string[]): Promise<Running> {
  const args = [binPath, "mock", "--port", "0", ...flags];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  await expect.poll(() => out + err, { timeout: 30_000 }).toContain("Ctrl-C");
  return { child, url: out.trim(), said: () => err };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once("exit", done));
}

test("says in 80 columns what a call needs", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("first") });
  const { said } = await start(folder, "--access-token", "good");
  expect(said()).toBe(
    `Open this URL for the event viewer, and use it as your client's base URL.
\`service_id\` (in the query) and \`access_token\` (a header) are required: the
given value must match, the other can have any value.
Taxonomy changes are reloaded. Press Ctrl-C to stop.
`,
  );
});

test("serves, follows the taxonomy, and ends cleanly", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("first") });
  const { child, url, said } = await start(folder, "--strict");
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(said()).toContain(
    "`service_id` (in the query) and `access_token` (a header) can have any value.",
  );
  const send = async () => (await post(url, requestOf(eventOf("second")))).body;
  expect(await send()).toMatchObject({ code: "40001" });
  writeFiles(folder, { "taxonomy.yaml": "events: [" });
  await expect
    .poll(said, { timeout: 20_000 })
    .toContain("keeping the previous taxonomy");
  expect(await send()).toMatchObject({ code: "40001" });
  writeFiles(folder, { "taxonomy.yaml": taxonomy("second") });
  await expect
    .poll(said, { timeout: 20_000 })
    .toContain("the taxonomy changed and was reloaded");
  expect(await send()).toMatchObject({ code: "20000" });
  // A reader who never goes away must not hold it up.
  const stream = await fetch(`${url}/_mock/stream`);
  const code = ended(child);
  child.kill("SIGINT");
  expect(await code).toBe(0);
  await stream.body?.cancel().catch(() => undefined);
});

test("a port in use, wrong settings and a broken taxonomy are said", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": taxonomy("first"),
    "broken.yaml": "events: [",
  });
  const { url } = await start(folder);
  const port = new URL(url).port;
  const inUse = runBin(folder, ["mock", "--port", port]);
  expect(inUse.code).toBe(1);
  expect(inUse.stderr).toContain(`port ${port} of \`127.0.0.1\` is in use`);
  const wrong = runBin(folder, ["mock", "--fail", "50000"]);
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain("needs a share");
  expect(runBin(folder, ["mock", "--port", "x"]).code).toBe(2);
  expect(runBin(folder, ["mock", "--port", "70000"]).code).toBe(2);
  const broken = runBin(folder, ["mock", join(folder, "broken.yaml")]);
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain("the mock was not started");
});

test("other addresses than loopback come with a warning", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("first") });
  const { said } = await start(folder, "--host", "0.0.0.0");
  expect(said()).toContain("anyone who can reach this machine");
});
