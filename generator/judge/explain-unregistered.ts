// Says of an event that the folder lacks why it does: it was renamed, or only other platforms send it.
import type { Violation } from "../../templates/runtime/violation.js";
import type { Taxonomy } from "../model/taxonomy.js";
import { listChoices } from "../text/lists.js";
import type { JudgedViolation } from "./violation-hint.js";

/** Adds what is known of an event to the violations of a value. */
export type ExplainUnregistered = (
  value: unknown,
  violations: readonly Violation[],
) => readonly JudgedViolation[];

/** What is added to "`x` is not registered" for an event that only other platforms send: a clause, and what to do. */
export function describeElsewhere(
  name: string,
  platforms: readonly string[],
): { readonly clause: string; readonly hint: string } {
  return {
    clause: `only ${listChoices(platforms, "and")} may send it`,
    hint: `send \`${name}\` from ${listChoices(platforms, "or")}, or add this platform to its \`platforms\``,
  };
}

/**
 * The emitted validators know neither former names, which the taxonomy keeps for
 * a while only, nor the events of other platforms.
 */
export function explainUnregistered({
  events,
  elsewhere = [],
}: Taxonomy): ExplainUnregistered {
  const renamed = new Map<unknown, string>(
    events.flatMap(({ name, renamedFrom }) =>
      renamedFrom === undefined ? [] : [[renamedFrom, name]],
    ),
  );
  const others = new Map<unknown, readonly string[]>(
    elsewhere.map(({ name, platforms }) => [name, platforms]),
  );
  if (renamed.size + others.size === 0)
    return (_value, violations) => violations;
  return (value, violations) =>
    violations.map((violation) => {
      if (violation.code !== "unregistered_event") return violation;
      const sent = valueAt(value, violation.pointer);
      const renamedTo = renamed.get(sent);
      if (renamedTo !== undefined) {
        return {
          ...violation,
          message: `${violation.message}, which was renamed to \`${renamedTo}\``,
          hint: `send \`${String(sent)}\` under its new name, \`${renamedTo}\``,
          renamedTo,
        };
      }
      const platforms = others.get(sent);
      if (platforms === undefined) return violation;
      const { clause, hint } = describeElsewhere(String(sent), platforms);
      return { ...violation, message: `${violation.message}; ${clause}`, hint };
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
