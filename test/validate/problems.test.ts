// The sums of problems by event and property: what is counted, how much is kept, and how the lines look.
import { expect, test } from "vitest";
import {
  mergeProblems,
  noProblems,
  noteProblems,
  summariseProblems,
} from "../../generator/validate/problems.js";
import { problemLines } from "../../generator/validate/show-problems.js";
import { displayWidth } from "../../generator/text/display-text.js";

const limits = { samples: 2, groups: 1_000 };
const violation = (pointer: string, code: string) => ({
  pointer,
  code,
  message: "`x` is wrong",
});
const at = (line: number, file = "a") => ({ file, line });

function note(
  groups: ReturnType<typeof noProblems>,
  event: string | undefined,
  violations: readonly ReturnType<typeof violation>[],
  place = at(1),
  most = limits,
): void {
  const found = { event, violations, place, isSdk: false };
  noteProblems(groups, { ...found, valueAt: () => "7" }, most);
}

test("a property is the same in every place, and counts once for each event", () => {
  const groups = noProblems();
  note(groups, "ordered", [
    violation("/event/event_items/0/df_price", "type"),
    violation("/event/event_items/12/df_price", "type"),
    violation("/event/event_properties/a~1b", "required"),
    violation("/identity/external_id", "format"),
  ]);
  note(
    groups,
    "ordered",
    [violation("/event_items/0/df_price", "type")],
    at(2),
  );
  note(
    groups,
    "ordered",
    [violation("/events/3/event_items/0/df_price", "type")],
    at(3),
  );
  note(
    groups,
    "ordered",
    [violation("/7/event/event_items/0/df_price", "type")],
    at(4),
  );
  note(groups, undefined, [violation("", "not_json")], at(5));
  const { problems, others } = summariseProblems(groups);
  expect(others).toBe(0);
  expect(problems.map(({ property, events }) => [property, events])).toEqual([
    ["event_items[].df_price", 4],
    ["a/b", 1],
    ["identity.external_id", 1],
    ["", 1],
  ]);
  expect(problems[0]).toMatchObject({
    first: at(1),
    last: at(4),
    samples: [
      { ...at(1), value: "7" },
      { ...at(2), value: "7" },
    ],
  });
  expect(Object.fromEntries(groups.kinds)).toEqual({
    type: 4,
    required: 1,
    format: 1,
    not_json: 1,
  });
});

test("names without end keep neither memory nor the registered names from their place", () => {
  const groups = noProblems();
  const few = { samples: 1, groups: 3 };
  for (let number = 0; number < 50_000; number++) {
    const event = "이벤트".repeat(100).slice(-190) + String(number);
    note(
      groups,
      event,
      [violation("/event_name", "unregistered_event")],
      at(1),
      few,
    );
  }
  note(
    groups,
    "visited",
    [violation("/event_properties/x", "type")],
    at(2),
    few,
  );
  const { problems, others } = summariseProblems(groups);
  expect(problems.map(({ problem }) => problem).sort()).toEqual([
    "type",
    ...Array.from({ length: 3 }, () => "unregistered_event"),
  ]);
  const counted = problems.reduce((sum, { events }) => sum + events, 0);
  expect(counted + others).toBe(50_001);
  expect(problems.every(({ event = "" }) => event.length <= 200)).toBe(true);
  expect(groups.kinds.get("unregistered_event")).toBe(50_000);
});

test("two parts add up to what the whole would be", () => {
  const whole = noProblems();
  const parts = [noProblems(), noProblems()] as const;
  for (let line = 1; line <= 40; line++) {
    const found = [violation(`/event_properties/p${String(line % 3)}`, "type")];
    note(whole, "visited", found, at(line));
    note(
      parts[line <= 25 ? 0 : 1],
      "visited",
      found,
      at(line <= 25 ? line : line - 25),
    );
  }
  const sum = noProblems();
  mergeProblems(sum, parts[0], (place) => at(place.line), limits);
  mergeProblems(sum, parts[1], (place) => at(place.line + 25), limits);
  expect(summariseProblems(sum)).toEqual(summariseProblems(whole));
});

test("lines fit the terminal, in Korean and with what a terminal would act on", () => {
  const groups = noProblems();
  const names = [
    "장바구니에_담은_상품_조회",
    "\u001b[2J\u202e",
    "x".repeat(150),
  ];
  for (const name of names) {
    for (const file of ["data/ㄱ.ndjson", `${"far/".repeat(30)}b.ndjson`]) {
      const found = [violation(`/event_properties/${name}_금액`, "type")];
      note(groups, `${name}${file.slice(0, 4)}`, found, at(123456, file));
    }
  }
  const shown = problemLines(summariseProblems(groups), 80);
  expect(shown.length).toBeGreaterThan(8);
  for (const line of shown) {
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(line).toMatch(/^[\P{C}]*$/u);
  }
  expect(shown.filter((line) => line.endsWith(":123,456"))).toHaveLength(6);
});

test("rows beyond the first twenty are counted, and unregistered events share one", () => {
  const groups = noProblems();
  const most = { samples: 1, groups: 22 };
  for (let number = 0; number < 30; number++) {
    const found = [violation(`/event_properties/p${String(number)}`, "type")];
    note(groups, "visited", found, at(1), most);
    note(
      groups,
      `e${String(number)}`,
      [violation("/event_name", "unregistered_event")],
      at(2),
      most,
    );
  }
  const shown = problemLines(summariseProblems(groups), 80);
  expect(shown[0]).toBe(
    "  unregistered_event  22  e0 (1), e1 (1), e2 (1), e3 (1), e4 (1) and 17 more",
  );
  expect(shown.slice(-2)).toEqual([
    "  and 3 more",
    "  and 16 problems of events or properties beyond these",
  ]);
  expect(problemLines({ problems: [], others: 0 }, 80)).toEqual([]);
});
