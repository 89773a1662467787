// One running mock without its sockets: settings, judge, the state of each test, and what was kept.
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

/** How to answer a request, and what was kept of it. */
export type Handled = Pick<Decision, "answer" | "records">;

export interface MockCore {
  readonly settings: MockSettings;
  readonly store: Store;
  /** Decides, keeps what came, and says how to answer. */
  readonly handle: (request: Omit<MockRequest, "time">) => Handled;
  /** The next requests (of a test) meet these faults, before any by chance. */
  readonly order: (faults: readonly Fault[], test?: string) => void;
  /** Forgets what was kept, and quotas, draws and orders; of one test, or of all. */
  readonly reset: (test?: string) => void;
  /** For a taxonomy that changed. */
  readonly replaceJudge: (judge: Judge) => void;
}

/** More test ids than any run of tests has; the oldest state goes first. */
const mostTests = 10_000;

/** Makes a mock whose time comes from `now`, in milliseconds since 1970. */
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
