// Numbers and what they count, in a sentence.

/** "1,204" */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "1 sample", "1,204 samples" */
export function counted(number: number, noun: string): string {
  return `${figure(number)} ${number === 1 ? noun : `${noun}s`}`;
}
