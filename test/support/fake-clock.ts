// Time that stands still until a test moves it.
import type { Clock } from "../../templates/runtime/client-platform.js";

export interface FakeClock extends Clock {
  readonly monotonic: () => number;
  /** Sets the time of day, as an administrator or a time server does: timers and durations do not mind. */
  readonly set: (milliseconds: number) => void;
  /** Time goes by while the process stands still: no timer fires meanwhile. */
  readonly freeze: (milliseconds: number) => void;
  /** Moves on, calling back what is due in order, with everything asynchronous in between done. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Moves on from one timer to the next until there is none, or `done` says so. */
  readonly run: (done?: () => boolean) => Promise<void>;
  /** How many timers are set. */
  readonly timers: () => number;
}

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

export function makeFakeClock(
  start = Date.UTC(2026, 0, 31),
  onStep: () => void = () => undefined,
): FakeClock {
  let time = start;
  let shift = 0;
  let timers: Timer[] = [];

  async function settle(): Promise<void> {
    // All promises that need no time.
    await new Promise((resolve) => setImmediate(resolve));
    onStep();
  }

  function next(): Timer | undefined {
    return timers.reduce<Timer | undefined>(
      (first, timer) =>
        first === undefined || timer.at < first.at ? timer : first,
      undefined,
    );
  }

  async function fire(timer: Timer): Promise<void> {
    time = Math.max(time, timer.at);
    timers = timers.filter((other) => other !== timer);
    timer.call();
    await settle();
  }

  return {
    now: () => time + shift,
    monotonic: () => time,
    set: (milliseconds) => {
      shift += milliseconds;
    },
    freeze: (milliseconds) => {
      time += milliseconds;
    },
    after: (delay, call) => {
      const timer = { at: time + Math.max(0, delay), call };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      await settle();
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        await fire(timer);
      }
      time = end;
    },
    run: async (done = () => false) => {
      await settle();
      for (let timer = next(); timer && !done(); timer = next()) {
        await fire(timer);
      }
    },
    timers: () => timers.length,
  };
}
