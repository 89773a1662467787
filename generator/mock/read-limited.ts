// Reads a request's body up to a limit; the rest is read only so that the sender can receive the answer.

/** A client that is still sending does not read, so this many further bytes are received and discarded. */
const mostDrained = 64 * 1024 * 1024;
/** And for at most this many milliseconds. */
const longestDrain = 5_000;

/**
 * The bytes, or `undefined` if there are more than `limit` of them or
 * `declared` (the header `content-length`) says so. Throws if the connection
 * breaks.
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  declared = 0,
): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  if (declared > limit) return drain(reader);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) return drain(reader);
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ readonly done: true }>((done) => {
    timer = setTimeout(() => {
      done({ done: true });
    }, longestDrain);
  });
  let length = 0;
  try {
    while (length <= mostDrained) {
      const next = await Promise.race([reader.read(), late]);
      if (next.done) break;
      length += next.value.byteLength;
    }
  } finally {
    clearTimeout(timer);
  }
  return undefined;
}
