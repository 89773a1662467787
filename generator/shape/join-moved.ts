// Joins keys that all belong under one block: settings at the top of the file are one mistake.
import { unknownKey } from "../diagnostics/codes/shape-unknown-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

const movedHint = /^move it under (`\w+`)$/;

/** The same diagnostics; of those with the same hint to move a key, the first names the others too. */
export function joinMoved(
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const byHint = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { code, hint = "" } = diagnostic;
    if (code !== unknownKey.code || !movedHint.test(hint)) continue;
    const list = byHint.get(hint) ?? [];
    byHint.set(hint, list);
    list.push(diagnostic);
  }
  return diagnostics.flatMap((diagnostic) => {
    const group = byHint.get(diagnostic.hint ?? "");
    if (group === undefined || !group.includes(diagnostic)) return [diagnostic];
    const [first, ...others] = group;
    if (first !== diagnostic) return [];
    return others.length === 0 ? [diagnostic] : [joined(diagnostic, others)];
  });
}

function joined(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const names = [first, ...others].map(({ span }) =>
    span === undefined
      ? ""
      : `\`${span.file.text.slice(span.start, span.end)}\``,
  );
  const block = movedHint.exec(first.hint ?? "")?.[1] ?? "";
  return {
    ...first,
    message: `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} are not keys of the taxonomy`,
    label: "unknown key",
    hint: `move them under ${block}`,
    related: others.flatMap(({ span }) =>
      span === undefined ? [] : [{ span, label: "unknown key" }],
    ),
  };
}
