// The lines of an input file of `load`, each as text or with the reason why it has none.
import { splitLines, type RecordText } from "../source/split-records.js";

/**
 * Reads no more of the file than was requested. The lines that end in one
 * piece of it come together: to await each alone takes longer than to split it.
 */
export async function* readLines(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<readonly RecordText[]> {
  let ready: RecordText[] = [];
  const splitter = splitLines((record) => ready.push(record));
  const take = (): readonly RecordText[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const chunk of stream) {
    splitter.push(chunk);
    yield take();
  }
  splitter.end();
  yield take();
}
