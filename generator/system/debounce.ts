// Answers to a burst of events once.

export interface Debounced {
  /** Starts the waiting anew. */
  readonly schedule: () => void;
  /** Forgets what is scheduled. */
  readonly cancel: () => void;
}

/** Calls the action once things are quiet for some milliseconds, and never twice at a time. */
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
