// `dfn-codegen mock` as a process: where it listens, what it says, and how it ends.
import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
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
  readonly out: () => string;
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
  return { child, url: out.trim(), said: () => err, out: () => out };
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
  const langOf = async () =>
    /<html lang="(\w+)"/.exec(await (await fetch(url)).text())?.[1];
  expect(await langOf()).toBe("en");
  writeFiles(folder, { "taxonomy.yaml": `${taxonomy("second")}lang: ko\n` });
  await expect
    .poll(said, { timeout: 20_000 })
    .toContain("the taxonomy changed and was reloaded");
  expect(await send()).toMatchObject({ code: "20000" });
  expect(await langOf()).toBe("ko");
  // A reader who never goes away must not hold it up.
  const stream = await fetch(`${url}/_mock/stream`);
  const code = ended(child);
  child.kill("SIGINT");
  expect(await code).toBe(0);
  await stream.body?.cancel().catch(() => undefined);
});

test("follows includes: a new file that a pattern matches, and one that is newly named", async () => {
  const folder = tempFolder({
    "plan/taxonomy.yaml": "version: 1\ninclude: [parts/*.yaml]\n",
    "plan/parts/a.yaml": "events: { a_seen: { properties: {} } }\n",
    "plan/other.yaml": "events: { other_seen: { properties: {} } }\n",
  });
  const { url, said } = await start(folder, "plan/taxonomy.yaml", "--strict");
  const codeOf = async (name: string) =>
    (await post(url, requestOf(eventOf(name)))).body;
  const reloads = () => said().split("was reloaded").length - 1;
  const poll = () => expect.poll(reloads, { timeout: 20_000 });
  expect(await codeOf("b_seen")).toMatchObject({ code: "40001" });
  const b = (event: string) => ({
    "plan/parts/b.yaml": `events: { ${event}: { properties: {} } }\n`,
  });
  writeFiles(folder, b("b_seen"));
  await poll().toBe(1);
  expect(await codeOf("b_seen")).toMatchObject({ code: "20000" });
  writeFiles(folder, b("b_gone"));
  await poll().toBe(2);
  expect(await codeOf("b_seen")).toMatchObject({ code: "40001" });
  const named = (include: string) => ({
    "plan/taxonomy.yaml": `version: 1\ninclude: [${include}]\n`,
  });
  // Named before it is there: reported, and followed once it is.
  writeFiles(folder, named("parts/*.yaml, later/c.yaml, other.yaml"));
  await expect
    .poll(said, { timeout: 20_000 })
    .toContain("keeping the previous taxonomy");
  writeFiles(folder, {
    "plan/later/c.yaml": "events: { c_seen: { properties: {} } }\n",
  });
  await poll().toBe(3);
  for (const name of ["a_seen", "b_gone", "c_seen", "other_seen"]) {
    expect(await codeOf(name)).toMatchObject({ code: "20000" });
  }
  rmSync(join(folder, "plan/parts/b.yaml"));
  await poll().toBe(4);
  expect(await codeOf("b_gone")).toMatchObject({ code: "40001" });
  // A file that is no part of the taxonomy, and a save without a change.
  writeFiles(folder, { "plan/compose.yaml": "services: {}\n" });
  writeFiles(folder, named("parts/*.yaml, later/c.yaml, other.yaml"));
  writeFiles(folder, {
    "plan/parts/d.yaml": "events: { d_seen: { properties: {} } }\n",
  });
  await poll().toBe(5);
});

const secret = "tok-4be1";

/** A good request, one with lost events, one with a wrong token, and one to nowhere. */
async function sendSome(url: string): Promise<void> {
  const path = "/api/v1/events?service_id=svc-90c2";
  const headers = { access_token: secret };
  const phone = { event_properties: { phone: "010-1234-5678" } };
  const lost = [eventOf("scond"), eventOf("scond"), eventOf("first", phone)];
  const posts = [
    [requestOf(eventOf("first")), path, headers],
    [requestOf(eventOf("first"), ...lost), path, headers],
    [requestOf(eventOf("first")), path, { access_token: "tok-wrong" }],
    [{}, "/api/v2/events?access_token=tok-wrong", headers],
  ] as const;
  for (const [body, path, headers] of posts) {
    await post(url, body, { path, headers });
  }
  // The page and what it asks for are not requests to the API.
  await fetch(url);
  await fetch(`${url}/_mock/events`);
}

test("each request is a line on stderr, with what was lost, and without secrets", async () => {
  const folder = tempFolder({ "taxonomy.yaml": taxonomy("first") });
  const { url, said } = await start(folder, "--access-token", secret);
  await sendSome(url);
  await expect.poll(said).toContain("/api/v2/events");
  const lines = said().trimEnd().split("\n").slice(4);
  expect(lines.map((line) => line.replace(/^\d\d:\d\d:\d\d/, "TIME"))).toEqual([
    "TIME  POST /api/v1/events  200 20000  1 accepted",
    "TIME  POST /api/v1/events  200 20000  1 accepted, 3 dropped:",
    "  scond (not registered) ×2",
    "  first (`phone` is not registered here)",
    "TIME  POST /api/v1/events  200 40201  refused:",
    "  `access_token` is not the one that this mock expects",
    "TIME  POST /api/v2/events  404 40000  refused:",
    "  the mock answers /api/v1/ with events,…elete, user-profile; and /_mock/events",
  ]);
  expect(said()).not.toMatch(/tok-|svc-90c2|010-1234/);
});

test("--format json prints a JSON line for the start and for each request", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": `${taxonomy("first")}event_properties: { slow: { type: string, pattern: '^(a|a)+$' } }\n`,
  });
  const { out, said } = await start(folder, "--format", "json");
  const lines = () =>
    out()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const [started] = lines();
  expect(started).toMatchObject({ command: "mock", ok: true });
  expect(started?.["diagnostics"]).toHaveLength(1);
  await sendSome(String(started?.["url"]));
  await expect.poll(() => lines().length).toBe(5);
  expect(lines()[2]).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
    method: "POST",
    path: "/api/v1/events",
    status: 200,
    code: "20000",
    accepted: 1,
    dropped: 3,
    refused: 0,
    lost: [
      { name: "scond", reason: "not registered", count: 2 },
      { name: "first", reason: "`phone` is not registered here", count: 1 },
    ],
  });
  expect(lines()[4]).toMatchObject({ status: 404, code: "40000", accepted: 0 });
  expect(out() + said()).not.toMatch(/tok-|svc-90c2|010-1234/);
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
