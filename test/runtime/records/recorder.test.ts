// The recorder of an app's own tests.
import { expect, test } from "vitest";
import {
  logEvent,
  toRecord,
  type EventRecord,
} from "../../../templates/runtime/records.js";
import { createRecorder } from "../../../templates/runtime/testing.js";
import {
  identityRecord,
  profileRecord,
  setIdentity,
  setUserProfile,
} from "../../../templates/runtime/user.js";

type Redeemed = EventRecord<"redeemed", { readonly code: string }, null>;
type Bought = EventRecord<
  "bought",
  { readonly total: number },
  readonly { readonly name: string }[]
>;
interface EventsByName {
  readonly redeemed: Redeemed;
  readonly bought: Bought;
}

const redeemed = toRecord<Redeemed>("redeemed", { code: "A" });
const bought = toRecord<Bought>("bought", {
  total: 1,
  df_items: [{ name: "a" }],
});

test("keeps events in their order, typed by name", () => {
  const sdk = createRecorder<EventsByName>();
  logEvent(sdk, redeemed);
  logEvent(sdk, bought);
  expect(sdk.events.map(({ name }) => name)).toEqual(["redeemed", "bought"]);
  expect(sdk.sent("redeemed")[0]?.code).toBe("A");
  expect(sdk.sent("bought")[0]?.df_items[0]?.name).toBe("a");
});

test("keeps identities and profiles", () => {
  const sdk = createRecorder();
  setIdentity(sdk, identityRecord({ external_id: "u1" }));
  setUserProfile(sdk, profileRecord({ age: null }));
  expect(sdk.identities).toEqual([{ external_id: "u1" }]);
  expect(sdk.profiles).toEqual([{ age: null }]);
});

test("forgets everything, and goes on", () => {
  const sdk = createRecorder();
  logEvent(sdk, redeemed);
  setIdentity(sdk, identityRecord({ external_id: "u1" }));
  sdk.clear();
  expect([sdk.events, sdk.identities, sdk.profiles]).toEqual([[], [], []]);
  logEvent(sdk, bought);
  expect(sdk.sent("bought")).toHaveLength(1);
});

test("two recorders are apart, and any event is taken", () => {
  const one = createRecorder();
  one.logEvent("anything", { a: 1 });
  expect(one.sent("anything")).toEqual([{ a: 1 }]);
  expect(createRecorder().events).toEqual([]);
});
