// One running mock without its sockets: settings, judge, the state of each test, and the store.
import type { Judge } from "../judge/make-judge.js";
import {
  answer,
  initialState,
  type Decision,
  type MockRequest,
  type MockState,
} from "./answer.js";
import type { Fault, MockSettings } from "./settings.js";
import { makeStore, type Store } from "./store.js";

/** The answer to a request, and what was stored of it. */
export type Handled = Pick<Decision, "answer" | "records">;

export interface MockCore {
  readonly settings: MockSettings;
  readonly store: Store;
  /** Decides the answer, stores what arrived, and returns both. */
  readonly handle: (request: Omit<MockRequest, "time">) => Handled;
  /** The next requests (of a test) meet these faults, before any by chance. */
  readonly order: (faults: readonly Fault[], test?: string) => void;
  /** Removes records, quotas, draws and requested faults; of one test, or of all. */
  readonly reset: (test?: string) => void;
  /** For a taxonomy that changed. */
  readonly replaceJudge: (judge: Judge) => void;
}

/** No test run has more test ids; the oldest state is discarded first. */
const mostTests = 10_000;

/** Creates a mock whose clock is `now`, in milliseconds since 1970. */
export function makeCore(
  settings: MockSettings,
  firstJudge: Judge,
  now: () => number,
): MockCore {
  const store = makeStore(settings.keep);
  const states = new Map<string | undefined, MockState>();
  let judge = firstJudge;

  const keepState = (test: string | undefined, state: MockState): void => {
    states.set(test, state);
    if (states.size <= mostTests) return;
    for (const oldest of states.keys()) {
      if (oldest === undefined || oldest === test) continue;
      states.delete(oldest);
      return;
    }
  };
  const stateOf = (test: string | undefined): MockState =>
    states.get(test) ?? initialState;

  return {
    settings,
    store,
    handle: (request) => {
      const { test } = request;
      const time = now();
      const timed = { ...request, time };
      const decision = answer(settings, judge, stateOf(test), timed);
      keepState(test, decision.state);
      for (const record of decision.records) store.add(record, time, test);
      return decision;
    },
    order: (faults, test) => {
      const state = stateOf(test);
      keepState(test, { ...state, ordered: [...state.ordered, ...faults] });
    },
    reset: (test) => {
      store.remove(test);
      if (test === undefined) states.clear();
      else states.delete(test);
    },
    replaceJudge: (next) => {
      judge = next;
    },
  };
}
