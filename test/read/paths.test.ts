// Path functions under both styles, on whatever machine the test runs.
import { expect, test } from "vitest";
import {
  isAbsoluteAnywhere,
  isInside,
  relativeTo,
  resolveFrom,
  toPosix,
} from "../../generator/text/paths.js";
import { fixedPart, isLiteral } from "../../generator/read/patterns.js";

test("toPosix changes separators on Windows only", () => {
  expect(toPosix("a\\b/c", "win32")).toBe("a/b/c");
  expect(toPosix("a\\b/c", "posix")).toBe("a\\b/c");
});

test("relativeTo gives the way with slashes", () => {
  expect(relativeTo("/app", "/app/events/a.yaml", "posix")).toBe(
    "events/a.yaml",
  );
  expect(relativeTo("C:\\app\\x", "c:\\App\\events\\a.yaml", "win32")).toBe(
    "../events/a.yaml",
  );
  expect(relativeTo("C:\\app", "D:\\a.yaml", "win32")).toBe("D:/a.yaml");
});

test.each([
  ["/app", "/app", "posix", true],
  ["/app", "/app/..a/b", "posix", true],
  ["/app", "/apple/b", "posix", false],
  ["/app", "/", "posix", false],
  ["/", "/anything", "posix", true],
  ["C:\\App", "c:\\app\\b", "win32", true],
  ["C:\\App", "D:\\App\\b", "win32", false],
  ["C:\\App", "\\\\server\\share\\b", "win32", false],
] as const)("isInside(%s, %s) on %s is %s", (folder, path, style, inside) => {
  expect(isInside(folder, path, style)).toBe(inside);
});

test("resolveFrom takes slashes on Windows", () => {
  expect(resolveFrom("C:\\app", "events/../a.yaml", "win32")).toBe(
    "C:\\app\\a.yaml",
  );
});

test("isAbsoluteAnywhere does not depend on the machine", () => {
  expect(["/a", "C:/a", "c:a"].every(isAbsoluteAnywhere)).toBe(true);
  expect(["a", "./a", "../a", "events:a"].some(isAbsoluteAnywhere)).toBe(false);
});

test("fixedPart is where a search starts, and as far out as it may lead", () => {
  expect(fixedPart("events/a.yaml")).toBe("events/a.yaml");
  expect(fixedPart("events/**/*.yaml")).toBe("events");
  expect(fixedPart("*.yaml")).toBe("");
  expect(fixedPart("../{a,b}/x.yaml")).toBe("..");
  expect(fixedPart("*/../../x.yaml")).toBe("../..");
  expect(isLiteral("events/쿠폰 1.yaml")).toBe(true);
});
