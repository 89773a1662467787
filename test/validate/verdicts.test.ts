// The verdict on a value in each form is the judge's, word for word, and each event counts once.
import { expect, test } from "vitest";
import { stretch } from "../../generator/judge/recognize-lines.js";
import type { InputForm } from "../../generator/validate/forms.js";
import {
  judgeValue,
  type JudgedEvent,
} from "../../generator/validate/judge-value.js";
import type { ValidateReport } from "../../generator/validate/report.js";
import { judgeOf, lines, record, run } from "./setup.js";

function judged(
  value: unknown,
  form: Exclude<InputForm, "export-csv"> = "auto",
) {
  const { judge } = judgeOf();
  const events: JudgedEvent[] = [];
  let others = 0;
  let emptyArrays = 0;
  judgeValue(value, form, judge, {
    event: (event) => events.push(event),
    other: () => others++,
    empty: () => emptyArrays++,
  });
  return { events, others, emptyArrays, judge };
}

test("a record has the judge's violations", () => {
  const wrong = record(1, { store: 7, floor: 12, flor: 1 });
  const { events, judge } = judged(wrong);
  expect(events).toHaveLength(1);
  expect(events[0]?.violations).toEqual(judge.event(wrong).violations);
  expect(events[0]?.violations.map(({ message }) => message)).toEqual([
    "`store` must be a string",
    "`floor` must be at most 9",
    "`flor` is not registered here",
  ]);
});

test("a line of `load` is judged with its identity", () => {
  const { events } = judged({ identity: { email: 1 }, event: record(1, {}) });
  expect(events.map(({ form, name }) => [form, name])).toEqual([
    ["records", "visited"],
  ]);
  expect(events[0]?.violations.map(({ pointer }) => pointer)).toEqual([
    "/identity/email",
    "/identity",
    "/event/event_properties/store",
  ]);
  const bare = judged({ event: record(1) }).events[0];
  expect(bare?.violations.map(({ message }) => message)).toEqual([
    "`identity` is missing",
  ]);
});

test("what is wrong with a request counts for each of its events", () => {
  const events = [
    record(1),
    record(2, {}),
    record(3, { store: "부산" }, "visted"),
  ];
  const fine = judged({ common: { identity: { external_id: "u" } }, events });
  expect(fine.events.map(({ violations }) => violations.length)).toEqual([
    0, 1, 1,
  ]);
  expect(fine.events[1]?.violations[0]?.pointer).toBe(
    "/events/1/event_properties/store",
  );
  const refused = judged({ common: { identity: {} }, events });
  expect(refused.events.map(({ violations }) => violations.length)).toEqual([
    1, 2, 2,
  ]);
  const { judge } = refused;
  const body = { common: { identity: {} }, events };
  const all = refused.events.flatMap(({ violations }) => violations);
  for (const each of judge.request(body).violations) {
    expect(all).toContainEqual(each);
  }
  // Nothing of an empty request arrives.
  expect(judged({ common: {}, events: [] }).events).toHaveLength(1);
});

test("what an SDK takes is judged like the arguments of logEvent", () => {
  for (const value of [
    ["visited", { store: 7 }],
    { name: "visited", properties: { store: 7 } },
    { event_name: "visited", params: { store: 7 } },
    { event: "visited", store: 7 },
  ]) {
    const { events, judge } = judged(value);
    expect(events.map(({ form, name }) => [form, name])).toEqual([
      ["sdk", "visited"],
    ]);
    expect(events[0]?.violations).toEqual(
      judge.sdk("visited", { store: 7 }).violations,
    );
  }
  expect(judged(["df_login"]).events[0]?.violations).toEqual([]);
  const items = { df_items: [{ df_item_id: 1 }] };
  const purchase = judged(["df_purchase", items]).events[0];
  expect(purchase?.violations.map(({ pointer }) => pointer)).toContain(
    "/df_items/0/df_item_id",
  );
  expect(judged(["nope", {}]).events[0]?.violations).toEqual([
    {
      pointer: "",
      code: "unregistered_event",
      message: 'The value is not the name of a registered event: "nope"',
    },
  ]);
});

test("an array holds one event in each element, and no deeper", () => {
  const { events } = judged([
    record(1),
    ["df_login", {}],
    record(2, {}),
    [[[[]]]],
  ]);
  expect(events.map(({ violations }) => violations.length > 0)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(events[2]?.violations[0]?.pointer).toBe("/2/event_properties/store");
});

test("a value that is not an event is either counted apart or refused", () => {
  expect(judged({ user_properties: { a: 1 } })).toMatchObject({
    others: 1,
    events: [],
  });
  expect(judged([])).toMatchObject({ emptyArrays: 1, others: 0, events: [] });
  for (const value of [1, null, "x", {}, { a: 1 }, [1, 2, 3]]) {
    const { events, others } = judged(value);
    expect([value, others, events.length > 0]).toEqual([value, 0, true]);
    expect(events.every(({ violations }) => violations.length > 0)).toBe(true);
  }
});

test("the form can be given: a record is not taken for what an SDK sends", () => {
  const bare = { event_name: "df_login" };
  expect(judged(bare).events[0]?.form).toBe("sdk");
  const strict = judged(bare, "records").events[0];
  expect(strict?.violations.map(({ code }) => code)).toEqual([
    "required",
    "required",
  ]);
});

test("values as deep as a line allows are judged, too", () => {
  const deep = (open: string, close: string) =>
    JSON.parse(open.repeat(100_000) + "1" + close.repeat(100_000)) as unknown;
  for (const form of ["auto", "records", "requests", "sdk"] as const) {
    for (const value of [deep("[", "]"), deep('{"event":', "}")]) {
      expect(judged(value, form).events.length).toBeGreaterThan(0);
    }
  }
});

test("lines that are recognized without parsing are counted as parsed ones are", async () => {
  const all = Array.from({ length: 2 * stretch }, (_, at) =>
    at % 7 === 0
      ? record(at, { store: at })
      : record(at, { store: "강남", floor: at % 12 }),
  );
  const text = `\ufeff${lines(...all).replaceAll("\n", "\r\n")}`;
  const files = { "a.ndjson": text };
  const countsBy = async (...by: readonly string[]) => {
    const options = { format: "json", by } as const;
    const { out } = await run(files, ["a.ndjson"], options);
    const { lines, events, fine, kinds, problems, groups } = JSON.parse(
      out,
    ) as ValidateReport;
    const first = groups.map(({ values, ...each }) => [values[0], each]);
    return { lines, events, fine, kinds, problems, first };
  };
  // Where a field is asked for, each record has to be parsed.
  expect(await countsBy("event")).toEqual(await countsBy("event", "none"));
});

test("empty arrays are counted in words", async () => {
  const files = { "a.ndjson": lines(record(1), [], []) };
  const { code, out } = await run(files, ["a.ndjson"]);
  expect(code).toBe(0);
  expect(out).toContain("\n2 empty arrays without events\n");
});
