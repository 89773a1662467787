// `dfn-codegen generate --watch`, spawned for real.
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { binPath } from "../support/run-bin.js";
import { moreEvents, shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

function startWatch(folder: string, args: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [binPath, "generate", "--watch", ...args],
    { cwd: folder },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += text));
  }
  const exit = new Promise<number | null>((done) => child.on("exit", done));
  return {
    /** Waits until a text has appeared since the last call. */
    see: async (text: string) => {
      const deadline = Date.now() + 60_000;
      while (!output.includes(text)) {
        if (Date.now() > deadline) throw new Error(`no ${text} in ${output}`);
        await new Promise((done) => setTimeout(done, 20));
      }
      const seen = output;
      output = "";
      return seen;
    },
    quietFor: async (milliseconds: number) => {
      await new Promise((done) => setTimeout(done, milliseconds));
      return output;
    },
    stop: () => {
      child.kill("SIGINT");
      return exit;
    },
  };
}

test("changes the pages of a changed event, and rewrites no other", async () => {
  const text = `${shop["taxonomy.yaml"]}generate: { targets: [default, docs] }\n`;
  const folder = tempFolder({ ...shop, "taxonomy.yaml": text });
  const watch = startWatch(folder);
  await watch.see("press Ctrl-C to stop");
  const site = join(folder, "docs-site");
  // A file that is written again gets another inode or another time.
  const states = () =>
    Object.fromEntries(
      Object.keys(readFiles(site)).map((path) => {
        const { ino, mtimeMs } = statSync(join(site, path));
        return [path, `${String(ino)} ${String(mtimeMs)}`];
      }),
    );
  const before = states();
  const own = shop["events/checkout.yaml"];
  writeFileSync(
    join(folder, "events/checkout.yaml"),
    own.replace(
      /^( +)checkout_started:\n/m,
      "$&$1  description: Begins to pay.\n",
    ),
  );
  await watch.see("docs-site: ");
  const after = states();
  expect(
    Object.keys(after).filter((path) => after[path] !== before[path]),
  ).toEqual(
    expect.arrayContaining([
      "events/checkout_started.html",
      "events/checkout_started.md",
    ]),
  );
  for (const path of ["properties.html", "users.html", "docs.js", "docs.css"]) {
    expect(after[path]).toBe(before[path]);
  }
  const others = Object.keys(after).filter(
    (path) => path.startsWith("events/") && !path.includes("checkout_started"),
  );
  expect(others.length).toBeGreaterThan(1);
  for (const path of others) expect(after[path]).toBe(before[path]);
  await watch.stop();
});

test("follows edits, renames, errors, and includes that come and go", async () => {
  const folder = tempFolder({ ...shop, "src/app.ts": "", "notes.txt": "" });
  const watch = startWatch(folder);
  await watch.see("press Ctrl-C to stop");
  const text = shop["taxonomy.yaml"];

  writeFileSync(
    join(folder, "taxonomy.yaml"),
    text.replace("free, pro", "free"),
  );
  await watch.see("updated");

  writeFileSync(join(folder, "taxonomy.yaml~"), text);
  renameSync(join(folder, "taxonomy.yaml~"), join(folder, "taxonomy.yaml"));
  await watch.see("updated");

  writeFiles(folder, { "events/more.yaml": moreEvents });
  expect(await watch.see("created   events/more.ts")).toContain(
    "\nevents: + checkout_ended\n",
  );
  writeFileSync(join(folder, "events/more.yaml"), "events: [\n");
  expect(await watch.see("nothing written")).not.toContain("\nevents: ");
  expect(existsSync(join(folder, "generated/events/more.ts"))).toBe(true);
  rmSync(join(folder, "events/more.yaml"));
  expect(await watch.see("removed   events/more.ts")).toContain(
    "\nevents: - checkout_ended\n",
  );

  rmSync(join(folder, "taxonomy.yaml"));
  await watch.see("source/not-found");
  writeFileSync(
    join(folder, "taxonomy.yaml"),
    text.replace("free, pro", "pro"),
  );
  await watch.see("updated");

  writeFiles(folder, { "src/app.ts": "1;\n", "notes.txt": "1" });
  expect(await watch.quietFor(400)).toBe("");

  expect(await watch.stop()).toBe(0);
  expect(
    Object.keys(readFiles(folder)).filter((path) => path.endsWith(".tmp")),
  ).toEqual([]);
});

test("follows includes and a target of one's own, also where nothing was to do at first", async () => {
  const target = (text: string) =>
    `export default { name: "mine", summary: "Mine.", emit: () => [{ path: "mine.kt", text: "${text}" }] };`;
  const folder = tempFolder({
    ...shop,
    "events/more.yaml": moreEvents,
    "targets/mine.js": target("1"),
  });
  const flags = ["--target", "builders", "--target", "./targets/mine.js"];
  const first = startWatch(folder, flags);
  await first.see("press Ctrl-C to stop");
  await first.stop();

  const watch = startWatch(folder, flags);
  await watch.see("press Ctrl-C to stop");
  writeFiles(folder, { "targets/mine.js": target("2") });
  await watch.see("updated   mine.kt");
  rmSync(join(folder, "targets/mine.js"));
  await watch.see("target/not-loaded");
  writeFiles(folder, { "targets/mine.js": target("3") });
  await watch.see("updated   mine.kt");
  await watch.stop();

  const third = startWatch(folder, flags);
  await third.see("press Ctrl-C to stop");
  rmSync(join(folder, "events/more.yaml"));
  await third.see("removed   events/more.ts");
  await third.stop();
});

test("says how long each run took, not how long it has watched", async () => {
  const folder = tempFolder(shop);
  const watch = startWatch(folder);
  await watch.see("press Ctrl-C to stop");
  await watch.quietFor(1500);
  const edited = performance.now();
  const text = shop["taxonomy.yaml"].replace("free, pro", "free");
  writeFileSync(join(folder, "taxonomy.yaml"), text);
  const seen = await watch.see("s)\n");
  const passed = performance.now() - edited;
  const [, number, unit] = /\(([\d.]+) (ms|s)\)\n/.exec(seen) ?? [];
  const shown = Number(number) * (unit === "s" ? 1000 : 1);
  // The run lies between the two moments; what is shown is rounded.
  expect(shown).toBeLessThanOrEqual(passed + 51);
  expect(await watch.stop()).toBe(0);
});

test("a folder of includes may come later", async () => {
  const folder = tempFolder({
    "taxonomy.yaml": shop["taxonomy.yaml"].replace(
      "events/*.yaml",
      "a/b/*.yaml",
    ),
  });
  const watch = startWatch(folder);
  await watch.see("press Ctrl-C to stop");
  writeFiles(folder, { "a/b/more.yaml": moreEvents });
  await watch.see("created");
  writeFiles(folder, { "a/b/more.yaml": moreEvents.replace("ended", "left") });
  await watch.see("updated");
  expect(await watch.stop()).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "reports a pipe in the place of a setting, and goes on when it is gone",
  async () => {
    const folder = tempFolder(shop);
    execFileSync("mkfifo", [join(folder, ".prettierrc")]);
    const watch = startWatch(folder);
    const seen = await watch.see("press Ctrl-C to stop");
    expect(seen).toContain(
      "error[source/unreadable]: `.prettierrc` cannot be read",
    );
    expect(seen).not.toContain("fault of its own");

    rmSync(join(folder, ".prettierrc"));
    await watch.see("created");
    expect(await watch.stop()).toBe(0);
  },
);
