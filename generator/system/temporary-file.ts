// Names of temporary files, recognizable so that those of a killed run can be removed.
import { randomBytes } from "node:crypto";

const pattern = /^\.dfn-codegen-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** So many names share their random part: to draw one takes longer than to make a name. */
const namesOfPart = 0x1_00_00;
let randomPart = "";
let made = 0;

/** A name that no other file has and no other process or thread will use. */
export function temporaryName(): string {
  const at = made++ % namesOfPart;
  if (at === 0) randomPart = randomBytes(4).toString("hex");
  const unique = `${randomPart}${at.toString(16).padStart(4, "0")}`;
  return `.dfn-codegen-${String(process.pid)}-${unique}.tmp`;
}

export function isTemporary(name: string): boolean {
  return pattern.test(name);
}

/** The process that created a temporary file; `undefined` for any other name. */
export function makerOf(name: string): number | undefined {
  const digits = pattern.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
