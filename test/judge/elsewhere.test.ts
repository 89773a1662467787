// An event that only other platforms send: refused in the validators' words, with the platforms that may.
import { expect, test } from "vitest";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { resolveText } from "../support/resolve-text.js";

const { taxonomy } = resolveText(
  `
platforms: [web, ios, android, server]
events:
  banner_clicked: { platforms: [ios, web] }
  영수증_출력: { platforms: [android] }
  refunded: {}
`,
  { platform: "server" },
);

function judged(name: unknown) {
  if (taxonomy === undefined) throw new Error("the taxonomy has errors");
  const { violations } = makeJudge(taxonomy).event({
    event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    event_name: name,
    event_datetime: "2026-01-31T09:30:00.000Z",
  });
  return violations.map(({ message, hint }) => [message, hint]);
}

test("names the platforms that may send it", () => {
  expect(judged("banner_clicked")).toEqual([
    [
      '`event_name` is not the name of a registered event: "banner_clicked"; only `web` and `ios` may send it',
      "send `banner_clicked` from `web` or `ios`, or add this platform to its `platforms`",
    ],
  ]);
  expect(judged("영수증_출력")[0]?.[0]).toContain("only `android` may send it");
});

test("accepts the events of the platform, and says nothing of other names", () => {
  expect(judged("refunded")).toEqual([]);
  expect(judged("banner_click")).toEqual([
    [
      '`event_name` is not the name of a registered event: "banner_click"',
      undefined,
    ],
  ]);
  expect(judged({ platforms: 1 })[0]?.[1]).toBeUndefined();
});
