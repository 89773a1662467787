// Reads flags that are numbers.
import { InvalidArgumentError } from "commander";

/** A flag's value: an integer from 0 to fifteen digits. Anything else is an error of use. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) {
    throw new InvalidArgumentError("It must be an integer, 0 or more.");
  }
  return Number(text);
}

/** The number of a port; 0 lets the system choose one. */
export function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) {
    throw new InvalidArgumentError("It must be a port, from 0 to 65535.");
  }
  return port;
}
