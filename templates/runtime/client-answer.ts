// Reads the body of an answer, but no more than the service could send.
import { makeDecoder, type FetchAnswer } from "./client-platform.js";

/** The maximum number of bytes to read; the service's answers have some hundred (RESP). */
export const mostAnswerBytes = 1_048_576;

interface Chunk {
  readonly done: boolean;
  readonly value?: Uint8Array | undefined;
}

interface Reader {
  read(): Promise<Chunk>;
  cancel(): Promise<void>;
}

interface Streamed {
  getReader(): Reader;
}

/**
 * The text of an answer, truncated after `mostAnswerBytes` if the platform
 * streams; React Native only has whole texts.
 */
export async function readText(answer: FetchAnswer): Promise<string> {
  const { body } = answer;
  const decoder = makeDecoder();
  if (decoder === undefined || !isStreamed(body)) return answer.text();
  const reader = body.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    const chunk = value.subarray(0, mostAnswerBytes - size);
    text += decoder.decode(chunk, { stream: true });
    size += value.length;
    if (size > mostAnswerBytes) {
      // The rest is not needed; the platform decides whether the connection can be kept.
      reader.cancel().catch(() => undefined);
      return text;
    }
  }
}

function isStreamed(body: unknown): body is Streamed {
  return (
    typeof body === "object" &&
    body !== null &&
    "getReader" in body &&
    typeof body.getReader === "function"
  );
}
