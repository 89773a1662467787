// Formats numbers and the nouns that they count.

/** "1,204" */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "1 sample", "1,204 samples", "2 properties", "2 arrays" */
export function counted(number: number, noun: string): string {
  const plural = /[^aeo]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${figure(number)} ${number === 1 ? noun : plural}`;
}
