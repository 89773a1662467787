// Reads a source until it ends or the run is aborted, even while the source is waiting for more.

/** Ends early when the signal is aborted; what the source was about to return is lost then. */
export async function* untilAborted<Each>(
  source: AsyncIterable<Each>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Each> {
  if (signal === undefined) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  let wake: () => void = () => undefined;
  const onAbort = (): void => {
    wake();
  };
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted) {
      // One listener for all waits: a promise that lives as long as the run would keep each of them.
      const next = await new Promise<IteratorResult<Each> | undefined>(
        (resolve, reject) => {
          wake = () => {
            resolve(undefined);
          };
          iterator.next().then(resolve, reject);
        },
      );
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Not awaited: a source that waits for more would answer only after that.
    iterator.return?.().catch(() => undefined);
  }
}
