// The line that tells how much of an app's sources is read.
import { expect, test } from "vitest";
import { watchSources } from "../../generator/usage/command/watch-sources.js";
import { memorySources } from "../support/memory-sources.js";

const projects = [
  { options: {}, files: ["/app/a.ts", "/app/made/b.ts"], problems: [] },
];
const disk = memorySources({ "a.ts": "1", "made/b.ts": "2", "c.ts": "3" });

test("a bar over the app's own files, then what their types need, and nothing once it is taken away", () => {
  const drawn: string[] = [];
  const { access, clear } = watchSources(
    disk,
    projects,
    (text) => drawn.push(text),
    (path) => path.startsWith("/app/made/"),
  );
  expect(access.readFile("/app/a.ts")).toBe("1");
  expect(access.readFile("/app/c.ts")).toBe("3");
  clear();
  const gone = drawn.length;
  expect(access.readFile("/app/made/b.ts")).toBe("2");
  expect(drawn).toHaveLength(gone);
  expect(drawn.slice(0, 2)).toEqual([
    "\r[########################] 100 %  1 file read\u001b[K",
    "\r1 file read, 1 file parsed\u001b[K",
  ]);
  expect(drawn.at(-1)).toBe("\r\u001b[K");
});

test("where nobody watches, the sources are read as they are", () => {
  const { access } = watchSources(disk, projects, undefined);
  expect(access).toBe(disk);
});
