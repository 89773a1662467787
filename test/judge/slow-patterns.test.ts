// Payloads cannot hold up the judge: what cannot be checked in time is a violation that says so.
import { expect, test } from "vitest";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { taxonomyOf } from "../support/resolve-text.js";

const judge = makeJudge(
  taxonomyOf(`version: 1
event_properties:
  slow: { type: string, pattern: "^(?:[m-z]|q)+$" }
  short: { type: "string[]", pattern: "^(?:[m-z]|q)+(?:)$", max_length: 9 }
  back: { type: string, pattern: "^(['/]).*\\\\1$" }
events:
  tried: { properties: { slow: optional, short: optional, back: optional } }
`),
);

function faultsOf(properties: object): readonly string[] {
  const { violations } = judge.event({
    event_name: "tried",
    event_log_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    event_datetime: "2026-01-31T09:30:00.000Z",
    event_properties: properties,
  });
  return violations.map(({ message }) => message);
}

const hostile = `${"q".repeat(60)}!`;

test("a value that takes too long is a violation, and the pattern is not run again", () => {
  expect(faultsOf({ slow: "mnq" })).toEqual([]);
  expect(faultsOf({ slow: "abc" })).toEqual([
    "`slow` must match ^(?:[m-z]|q)+$",
  ]);
  const unchecked =
    "`slow` could not be checked: matching ^(?:[m-z]|q)+$ took longer than 100 ms, for this or an earlier value";
  expect(faultsOf({ slow: hostile })).toEqual([unchecked]);
  expect(faultsOf({ slow: "mnq" })).toEqual([unchecked]);
  expect(faultsOf({ slow: 1 })).toEqual(["`slow` must be a string"]);
});

test("other patterns are run all the same, and `max_length` keeps long values away", () => {
  expect(faultsOf({ short: [hostile] })).toEqual([
    "Element 0 of `short` must have at most 9 characters",
  ]);
  expect(faultsOf({ short: ["mnq"], back: "/a/" })).toEqual([]);
  expect(faultsOf({ back: "'a/" })).toEqual([
    "`back` must match ^(['/]).*\\1$",
  ]);
});
