// Streams files into counts: splits, reads and counts, in constant memory.
import {
  collectSamples,
  nothingRead,
  type SamplesRead,
} from "../collect-samples.js";
import { openData, type DataFile } from "../../driver/open-data.js";

/** Called after each chunk with the bytes of all files so far, as stored on the disk. */
export type OnProgress = (bytes: number, read: SamplesRead) => void;

/** Reads all files, one after another. Throws a `DataFileError` for the first that cannot be read; bad records are counted. */
export async function readSamples(
  files: readonly DataFile[],
  onProgress: OnProgress,
): Promise<SamplesRead> {
  const read = nothingRead();
  let bytes = 0;
  for (const file of files) {
    const { layout, pieces } = await openData(file, (count) => {
      bytes += count;
    });
    const splitter = collectSamples(file.shown, layout, read);
    for await (const piece of pieces) {
      splitter.push(piece);
      onProgress(bytes, read);
    }
    splitter.end();
  }
  return read;
}
