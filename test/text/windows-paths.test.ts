// The command line's own path handling under Windows' rules: `node:path` is its Windows half here, so drives and backslashes are real.
import type { win32 as Win32 } from "node:path";
import { describe, expect, test, vi } from "vitest";

vi.mock("node:path", async () => {
  const { win32, posix } = await vi.importActual<{
    win32: typeof Win32;
    posix: typeof Win32;
  }>("node:path");
  return { ...win32, win32, posix, default: win32 };
});

const { nativeStyle } = await import("../../generator/text/paths.js");
const { makeRun, outputFolderOf, portable, settingsDigest, targetPathOf } =
  await import("../../generator/driver/run.js");
const { refuseOutput } =
  await import("../../generator/driver/output-folder.js");
const { showPath } = await import("../../generator/driver/show-path.js");
const { digestOfList } = await import("../../generator/generate/manifest.js");
const { projectRootOf, upwards } =
  await import("../../generator/driver/project-root.js");

const cwd = "C:\\work\\봄날 shop";

test("the mock is in force", () => {
  expect(nativeStyle).toBe("win32");
});

describe("a run", () => {
  test.each([
    [undefined, `${cwd}\\taxonomy.yaml`],
    ["events/shop.yaml", `${cwd}\\events\\shop.yaml`],
    ["events\\shop.yaml", `${cwd}\\events\\shop.yaml`],
    ["D:/shared/shop.yaml", "D:\\shared\\shop.yaml"],
    ["\\\\server\\share\\shop.yaml", "\\\\server\\share\\shop.yaml"],
  ])("takes %s for its entry", (given, entry) => {
    expect(makeRun(given, {}, cwd).entry).toBe(entry);
  });

  test("finds output, root and targets with either slash and on other drives", () => {
    const run = (output: string) => makeRun(undefined, { output }, cwd);
    expect(outputFolderOf(run("src\\generated"), "x")).toBe(
      `${cwd}\\src\\generated`,
    );
    expect(outputFolderOf(run("D:/out"), "x")).toBe("D:\\out");
    const plain = makeRun("sub\\taxonomy.yaml", { root: "..\\all" }, cwd);
    expect(plain.root).toBe("C:\\work\\all");
    expect(outputFolderOf(plain, "../src/generated")).toBe(
      `${cwd}\\src\\generated`,
    );
    expect(targetPathOf(plain, { path: ".\\t\\python.js" })).toBe(
      `${cwd}\\t\\python.js`,
    );
    expect(targetPathOf(plain, { path: "D:/t/python.js" })).toBe(
      "D:\\t\\python.js",
    );
  });

  test("has the same digest from another folder, and with either slash", () => {
    const digest = (from: string, entry: string, target: string) => {
      const run = makeRun(entry, { target: ["client", target] }, from);
      return settingsDigest(run, "C:\\work\\out");
    };
    const first = digest("C:\\work\\app", "taxonomy.yaml", "./t/python.js");
    expect(digest("C:\\work", "app\\taxonomy.yaml", "app\\t\\python.js")).toBe(
      first,
    );
    expect(digest("C:\\work", "app/taxonomy.yaml", "other/python.js")).not.toBe(
      first,
    );
  });
});

test("what is written into the manifest has `/`, also across drives", () => {
  expect(portable("..\\events\\a.yaml")).toBe("../events/a.yaml");
  expect(portable("D:\\shared\\a.yaml")).toBe("D:/shared/a.yaml");
  const found = ["C:\\app\\events\\a.yaml", "C:\\app\\events\\b.yaml"];
  expect(digestOfList("C:\\app\\out", found)).toBe(
    digestOfList("D:\\else\\out", [
      "D:\\else\\events\\a.yaml",
      "D:\\else\\events\\b.yaml",
    ]),
  );
});

test.each([
  [`${cwd}\\taxonomy.yaml`, "taxonomy.yaml"],
  [`${cwd}\\src\\generated`, "src/generated"],
  ["c:\\work\\봄날 shop\\a.yaml", "a.yaml"],
  ["C:\\work\\other\\a.yaml", "../other/a.yaml"],
  ["C:\\a", "C:/a"],
  ["D:\\far\\a.yaml", "D:/far/a.yaml"],
  ["\\\\server\\share\\a.yaml", "//server/share/a.yaml"],
  [cwd, "."],
])("messages show %s as %s", (path, shown) => {
  expect(showPath(path, cwd)).toBe(shown);
});

describe("an output folder", () => {
  const refused = (output: string) =>
    refuseOutput(makeRun(undefined, { output }, cwd), output)?.message;

  test.each([
    ["C:\\", "is the root of the file system"],
    ["D:/", "is the root of the file system"],
    [".", "is the folder of the taxonomy itself"],
    ["..", "contains the taxonomy"],
    ["sub\\.git\\hooks", "belongs to git"],
  ])("%s is refused", (output, reason) => {
    expect(refused(output)).toContain(reason);
  });

  test.each(["generated", "src\\generated", "..\\out", "D:\\out"])(
    "%s is fine as a flag",
    (output) => {
      expect(refused(output)).toBeUndefined();
    },
  );

  test("that the taxonomy names stays on its drive and in its project", () => {
    const run = makeRun(undefined, {}, cwd);
    expect(refuseOutput(run, "src/generated")).toBeUndefined();
    expect(refuseOutput(run, "../out")?.message).toContain(
      "is outside its project",
    );
  });
});

test("a project ends at its drive", () => {
  expect([...upwards("C:\\work\\app")]).toEqual([
    "C:\\work\\app",
    "C:\\work",
    "C:\\",
  ]);
  expect(projectRootOf("D:\\none", { exists: () => false })).toBe("D:\\none");
});
