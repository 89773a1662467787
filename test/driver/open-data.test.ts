// A pipe whose sender pauses is read as far as it goes, and nothing of what follows is lost.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openData } from "../../generator/driver/open-data.js";
import { tempFolder } from "../support/temp-folder.js";

test.runIf(process.platform !== "win32")(
  "a sender that pauses early is not waited for, and its later lines follow",
  async () => {
    const pipe = join(tempFolder({}), "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const writer = spawn("sh", ["-c", `cat > "$0"`, pipe], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    writer.stdin.write('{"이름":1}\n');
    const opened = await openData(
      { path: pipe, shown: "pipe" },
      undefined,
      // The sender writes no more until the beginning was judged.
      { patience: 1 },
    );
    expect(opened.layout).toBe("lines");
    expect(opened.head.toString("utf8")).toBe('{"이름":1}\n');
    writer.stdin.write('{"이름":2}\n');
    writer.stdin.end('{"이름":3}\n');
    let text = "";
    for await (const piece of opened.pieces) text += piece.toString("utf8");
    expect(text).toBe('{"이름":1}\n{"이름":2}\n{"이름":3}\n');
  },
);
