// Names of temporary files, recognizable so that those of a killed run can be removed.
import { randomBytes } from "node:crypto";

const pattern = /^\.dfn-codegen-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** A name that no other file has and no other process will use. */
export function temporaryName(): string {
  const unique = randomBytes(6).toString("hex");
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
