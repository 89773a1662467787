// Formats the explanations of diagnostics for `dfn-codegen explain`.
import type { DiagnosticDefinition } from "./diagnostic.js";
import { wrap } from "../text/wrap.js";
import { diagnosticKinds } from "./codes/index.js";

/**
 * Everything about a code, as plain text of at most 80 columns: its severity,
 * what is wrong, why it matters, what to do, a taxonomy that causes it, and
 * how to suppress it. `undefined` if the code does not exist.
 */
export function explainCode(code: string): string | undefined {
  const kind = diagnosticKinds.find((one) => one.code === code);
  return kind === undefined ? undefined : explain(kind);
}

/** All codes with severity and summary, in columns that fit a terminal. */
export function listCodes(): string {
  const codes = Math.max(...diagnosticKinds.map(({ code }) => code.length));
  const lines = diagnosticKinds.flatMap(({ code, severity, summary }) => {
    const head = `${code.padEnd(codes)}  ${severity.padEnd(7)}  `;
    const [first = "", ...more] = wrap(summary, head.length);
    return [head + first.trimStart(), ...more];
  });
  return `${lines.join("\n")}\n`;
}

function explain(kind: DiagnosticDefinition): string {
  const { code, severity, summary, explanation, example } = kind;
  const parts = [`${code} (${severity})`, summary, explanation.trim()];
  if (example !== undefined) {
    parts.push("A taxonomy that causes it:", indent(example.trim()));
  }
  if (kind.suppressible === true) {
    parts.push(
      `To suppress it, write this on the definition:\n\n    allow: [${code}]`,
    );
  }
  return `${parts.join("\n\n")}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
