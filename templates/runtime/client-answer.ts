// Reads the body of an answer, and no more of it than an answer of the service could be.
import { makeDecoder, type FetchAnswer } from "./client-platform.js";

/** So many bytes of an answer are read; those of the service have some hundred (RESP). */
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

/** The text of an answer, cut after `mostAnswerBytes` where the platform streams; React Native has whole texts only. */
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
      // The rest is of no use; whether the connection can be kept is up to the platform.
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
