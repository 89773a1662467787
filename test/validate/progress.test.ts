// The progress of a validation: what a terminal of 80 columns shows, and what a log gets.
import { expect, test } from "vitest";
import { showProgress } from "../../generator/validate/command/progress.js";
import { progressWords } from "../../generator/validate/progress-line.js";
import {
  durationText,
  shareText,
  sizeText,
} from "../../generator/text/measures.js";

const state = {
  ...{ file: 2, files: 3, bytes: 58_000_000, total: 171_000_000 },
  ...{ events: 120_000, dropped: 3, milliseconds: 1_000 },
};

test("files, bytes, events a second and the time left, as far as there is room", () => {
  expect(progressWords(state)).toBe(
    "file 2/3, 58 MB, 120,000 events, 3 dropped, 120,000/s, 1.9 s left",
  );
  expect(progressWords(state, 60)).toBe(
    "file 2/3, 58 MB, 120,000 events, 120,000/s, 1.9 s left",
  );
  expect(progressWords(state, 43)).toBe(
    "file 2/3, 58 MB, 120,000/s, 1.9 s left",
  );
  expect(progressWords({ ...state, files: 1, total: 0, dropped: 0 })).toBe(
    "58 MB, 120,000 events, 120,000/s",
  );
  // A file that grew: there is no negative time.
  expect(progressWords({ ...state, total: 1 })).toContain("0 ms left");
});

test("a bar on a terminal, a line every ten seconds in a log, nothing when quiet", () => {
  const printed = (kind: "bar" | "lines" | "none") => {
    let text = "";
    let now = 0;
    const terminal = {
      out: () => undefined,
      err: (part: string) => (text += part),
      ...{ color: false, width: 80 },
    };
    const progress = showProgress(kind, state.total, terminal, () => now);
    for (let second = 0; second < 25; second++) {
      now = second * 1_000;
      progress.show(() => state);
    }
    progress.clear();
    return text;
  };
  expect(printed("none")).toBe("");
  expect(printed("lines").split("\n")).toHaveLength(3);
  const [bar = ""] = printed("bar").split("\u001b[K");
  expect(bar).toBe(
    "\r[########                ]  33 %  file 2/3, 58 MB, 120,000/s, 1.9 s left",
  );
  expect(bar.length - 1).toBeLessThan(80);
});

test("sizes, durations and shares are short, and never say more than is so", () => {
  expect(
    [0, 999, 1_000, 1_049, 9_960, 171_400_000, 10e9].map(sizeText),
  ).toEqual([
    ...["0 B", "999 B", "1.0 KB", "1.0 KB", "10 KB", "171 MB", "10 GB"],
  ]);
  expect([0, 999, 2_300, 250_000, 7_500_000].map(durationText)).toEqual([
    ...["0 ms", "999 ms", "2.3 s", "4 min 10 s", "2 h 5 min"],
  ]);
  expect([0, 1, 0.010094, 0.00001, 0.99999].map(shareText)).toEqual([
    ...["0 %", "100 %", "1.01 %", "< 0.01 %", "> 99.99 %"],
  ]);
});
