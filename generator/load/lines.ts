// The lines of an input file of `load`, each as text or with the reason why it has none.
import { splitLines, type RecordText } from "../source/split-records.js";

/** Reads no more of the file than was requested. A Windows line break is not part of the text. */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<RecordText> {
  let ready: RecordText[] = [];
  const splitter = splitLines((record) => ready.push(record));
  const take = (): readonly RecordText[] => {
    const taken = ready.map(withoutReturn);
    ready = [];
    return taken;
  };
  for await (const chunk of stream) {
    splitter.push(chunk);
    yield* take();
  }
  splitter.end();
  yield* take();
}

function withoutReturn(record: RecordText): RecordText {
  return "text" in record && record.text.endsWith("\r")
    ? { ...record, text: record.text.slice(0, -1) }
    : record;
}
