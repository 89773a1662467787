// Reacts once to a burst of events.

export interface Debounced {
  /** Restarts the wait. */
  readonly schedule: () => void;
  /** Cancels what is scheduled. */
  readonly cancel: () => void;
}

/** Calls the action after some milliseconds without events, and never twice at the same time. */
export function debounce(
  action: () => Promise<void>,
  settleTime: number,
): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await action();
    running = false;
    if (again) {
      again = false;
      schedule();
    }
  };
  const cancel = () => {
    clearTimeout(timer);
  };
  const schedule = () => {
    cancel();
    timer = setTimeout(() => void start(), settleTime);
  };
  return { schedule, cancel };
}
