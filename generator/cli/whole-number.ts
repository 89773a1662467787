// Reads a flag that is a number of things.
import { InvalidArgumentError } from "commander";

/** A flag's value: an integer from 0 to fifteen digits. Anything else is an error of use. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) {
    throw new InvalidArgumentError("It must be an integer, 0 or more.");
  }
  return Number(text);
}
