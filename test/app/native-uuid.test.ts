// Where `init` chooses `uuid: native`: only where ids never need a fallback.
import { expect, test } from "vitest";
import { hasNativeUuid } from "../../generator/app/framework.js";

test.each([
  ["a Node server", undefined, true],
  ["a Node server", ">=20.19", true],
  ["a Node server", "^20.19.0 || >=22.12", true],
  ["a Node server", ">=18.0.0", false],
  ["a Node server", "^18 || ^20", false],
  ["Expo", undefined, false],
  ["React Native", ">=20", false],
  // A page that is reached by `http` has none.
  ["Vite", ">=20", false],
  ["Next.js", undefined, false],
  [undefined, ">=20", false],
])("%s on Node %s: %s", (framework, range, expected) => {
  expect(hasNativeUuid(framework, range)).toBe(expected);
});
