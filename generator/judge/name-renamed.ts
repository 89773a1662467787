// Says of an event under the name that it had before which name it has now.
import type { Violation } from "../../templates/runtime/violation.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { JudgedViolation } from "./violation-hint.js";

/** Adds the new name to the violations of a value. */
export type NameRenamed = (
  value: unknown,
  violations: readonly Violation[],
) => readonly JudgedViolation[];

/** The emitted validators do not know former names: the taxonomy keeps them for a while only. */
export function nameRenamed({ events }: Taxonomy): NameRenamed {
  const renamed = new Map<unknown, string>(
    events.flatMap(({ name, renamedFrom }) =>
      renamedFrom === undefined ? [] : [[renamedFrom, name]],
    ),
  );
  if (renamed.size === 0) return (_value, violations) => violations;
  return (value, violations) =>
    violations.map((violation) => {
      if (violation.code !== "unregistered_event") return violation;
      const former = valueAt(value, violation.pointer);
      const renamedTo = renamed.get(former);
      if (renamedTo === undefined) return violation;
      return {
        ...violation,
        message: `${violation.message}, which was renamed to \`${renamedTo}\``,
        hint: `send \`${String(former)}\` under its new name, \`${renamedTo}\``,
        renamedTo,
      };
    });
}

/** What a pointer to the name of an event leads to; a value that throws has none. */
function valueAt(value: unknown, pointer: string): unknown {
  try {
    return pointer
      .split("/")
      .slice(1)
      .reduce<unknown>(
        (inner, step) =>
          typeof inner === "object" && inner !== null
            ? Object.getOwnPropertyDescriptor(inner, step)?.value
            : undefined,
        value,
      );
  } catch {
    return undefined;
  }
}
