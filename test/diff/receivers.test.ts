// The verdicts for receivers are what validators say: payloads of one side are judged by the other side, on platforms that differ.
import { describe, expect, test } from "vitest";
import { judgeChange } from "../../generator/diff/judge-change.js";
import { changeKinds } from "../../generator/diff/kinds/index.js";
import { worst, type Verdict } from "../../generator/diff/verdict.js";
import { makeJudge, type Judge } from "../../generator/judge/make-judge.js";
import {
  platforms,
  requiresRegistered,
  type Platform,
} from "../../generator/model/platform.js";
import type {
  AttachedProperty,
  EventDef,
  Taxonomy,
} from "../../generator/model/taxonomy.js";
import {
  validIdentity,
  validProfile,
  validRecord,
  type Fields,
} from "../support/payloads.js";
import { createRandom, runSeed, type Random } from "../support/random.js";
import { ownedBy, trials, type Trial } from "./pairs.js";

const seed = runSeed("diff receivers");
const payloads = 150;

describe("receivers", () => {
  test.each(trials().map((trial) => [trial.title, trial] as const))(
    "%s",
    (_title, trial) => {
      expect({
        installed: measure(trial, "old", "now"),
        released: measure(trial, "now", "old"),
      }).toEqual(expected(trial));
    },
  );
});

function expected({ changes, case: { kind } }: Trial) {
  const change = changes.find((one) => one.kind === kind);
  if (change === undefined) throw new Error(`no change of kind ${kind}`);
  const { installed, released } = judgeChange(change, platforms);
  return { installed, released };
}

/** The verdict by platform of what one side sends and the other receives. */
function measure(
  trial: Trial,
  from: "old" | "now",
  to: "old" | "now",
): Readonly<Record<string, Verdict>> {
  const random = createRandom(seed);
  const sender = trial.pair[from].taxonomy;
  const receiver = trial.pair[to].taxonomy;
  const judge = judgeOf(receiver);
  const { events, userProperties } = ownedBy(trial, sender);
  const onPlatform = (platform: Platform) =>
    worst([
      ...events.map((event) =>
        sendEvents(random, event, { platform, sender, receiver, judge }),
      ),
      ...(userProperties.length > 0
        ? [sendProfiles(random, trial, sender, judge)]
        : []),
      ...(trial.case.isAlone ? [sendIdentities(random, sender, judge)] : []),
    ]);
  return Object.fromEntries(
    platforms.map((platform) => [platform, onPlatform(platform)]),
  );
}

const judges = new Map<Taxonomy, Judge>();

function judgeOf(taxonomy: Taxonomy): Judge {
  const judge = judges.get(taxonomy) ?? makeJudge(taxonomy);
  judges.set(taxonomy, judge);
  return judge;
}

interface Transfer {
  readonly platform: Platform;
  readonly sender: Taxonomy;
  readonly receiver: Taxonomy;
  readonly judge: Judge;
}

function sendEvents(
  random: Random,
  event: EventDef,
  { platform, sender, receiver, judge }: Transfer,
): Verdict {
  const isWhole = requiresRegistered(platform);
  const sent = isWhole ? withAll(event) : event;
  const registered = receiver.events.find(({ name }) => name === event.name);
  let verdict: Verdict = "safe";
  for (let left = payloads; left > 0; left--) {
    const record = validRecord(random, sent, sender);
    if (record === undefined) throw new Error(`no record of ${event.name}`);
    if (!judgeOf(sender).event(record).ok) {
      throw new Error(`not valid: ${JSON.stringify(record)}`);
    }
    const codes = judge.event(record).violations.map(({ code }) => code);
    const isMissing =
      isWhole && registered !== undefined && !hasAll(record, registered);
    verdict = worst([verdict, verdictOf(codes), isMissing ? "breaks" : "safe"]);
  }
  return verdict;
}

/** Where every registered property has to be sent, an app sends every one. */
function withAll({ properties, items, ...event }: EventDef): EventDef {
  const needed = (one: AttachedProperty) => ({ ...one, required: true });
  return {
    ...event,
    properties: properties.map(needed),
    ...(items && { items: needed(items) }),
  };
}

function hasAll(record: Fields, { properties, items }: EventDef): boolean {
  const sent = record["event_properties"] ?? {};
  return (
    properties.every(({ property }) => Object.hasOwn(sent, property.name)) &&
    (items === undefined || Array.isArray(record["event_items"]))
  );
}

function sendProfiles(
  random: Random,
  { owns }: Trial,
  sender: Taxonomy,
  judge: Judge,
): Verdict {
  const own = {
    ...sender,
    userProperties: sender.userProperties.filter(({ name }) => owns(name)),
  };
  const codes = repeat(() => validProfile(random, own)).flatMap((profile) =>
    judge.userProfile(profile).violations.map(({ code }) => code),
  );
  return verdictOf(codes);
}

function sendIdentities(
  random: Random,
  sender: Taxonomy,
  judge: Judge,
): Verdict {
  const codes = repeat(() => validIdentity(random, sender)).flatMap(
    (identity) => judge.identity(identity).violations.map(({ code }) => code),
  );
  return verdictOf(codes);
}

function repeat<Value>(make: () => Value): readonly Value[] {
  return Array.from({ length: payloads }, make);
}

/** What the console registers: names, types, and what is required. */
const registration: ReadonlySet<string> = new Set([
  "type",
  "required",
  "unregistered",
  "unregistered_event",
]);

function verdictOf(codes: readonly string[]): Verdict {
  if (codes.length === 0) return "safe";
  return codes.some((code) => registration.has(code)) ? "breaks" : "may-break";
}

test("every verdict of the table is measured", () => {
  const tried = new Set(trials().map((trial) => trial.case.kind));
  expect(
    Object.keys(changeKinds).filter((id) => !tried.has(id as never)),
  ).toEqual([]);
});
