// Calls the app's callbacks. Their errors harm neither the queue nor the process, and are reported once.
import { reportError } from "./client-platform.js";

/** Calls the callback of that name; never throws. */
export type CallBack = (name: string, call: () => unknown) => void;

/** The first error of each callback, thrown or rejected, goes to `console.error`; later ones are dropped. */
export function makeCallBack(): CallBack {
  const reported = new Set<string>();
  return (name, call) => {
    const contain = (error: unknown): void => {
      if (reported.has(name)) return;
      reported.add(name);
      reportError(
        `the DFINERY client contained an error of \`${name}\`, and will not report the next one:`,
        error,
      );
    };
    try {
      Promise.resolve(call()).catch(contain);
    } catch (error) {
      contain(error);
    }
  };
}
