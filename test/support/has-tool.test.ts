// A missing tool fails a run in CI, and is told elsewhere.
import { expect, test, vi } from "vitest";
import { hasTool } from "./has-tool.js";

test("with CI set, a missing tool throws and says what installs it", () => {
  const call = () =>
    hasTool(false, "no Nail", "`apt-get install nail`", "true");
  expect(call).toThrow(
    "no Nail, and with CI set nothing is skipped. `apt-get install nail`",
  );
});

test.each([undefined, ""])("without it (%j) a warning is printed", (ci) => {
  vi.stubEnv("CI", ci);
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  expect(hasTool(false, "no Nail", "`apt-get install nail`")).toBe(false);
  expect(warn.mock.calls).toEqual([
    ["SKIPPED: no Nail. `apt-get install nail`"],
  ]);
  warn.mockRestore();
  vi.unstubAllEnvs();
});

test("a tool that is there is used, with CI or without", () => {
  expect(["true", undefined].map((ci) => hasTool(true, "", "", ci))).toEqual([
    true,
    true,
  ]);
});
