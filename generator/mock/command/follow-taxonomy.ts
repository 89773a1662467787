// Judges by the current taxonomy: reloads it when it changes.
import { hasErrors } from "../../diagnostics/diagnostic.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { followInputs } from "../../driver/follow-inputs.js";
import type { Run } from "../../driver/run.js";
import type { InputRecord } from "../../read/source-host.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";
import type { ServedMock } from "./serve-mock.js";

/**
 * Starts to follow the taxonomy; the returned function stops it. A taxonomy
 * with errors is reported, and the previous one is kept.
 */
export async function followTaxonomy(
  run: Run,
  firstInputs: InputRecord,
  { replaceTaxonomy }: Pick<ServedMock, "replaceTaxonomy">,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  const readAgain = (next: Run) => {
    const { taxonomy, diagnostics, inputs } = analyzeToJudge(next);
    const apply = async (): Promise<void> => {
      if (taxonomy === undefined || hasErrors(diagnostics)) {
        const text = "keeping the previous taxonomy\n";
        const message = { diagnostics, facts: {}, text };
        await present(message, "pretty", terminal);
        return;
      }
      replaceTaxonomy(taxonomy);
      if (terminal.quiet !== true) {
        terminal.err("the taxonomy changed and was reloaded\n");
      }
    };
    return { inputs, apply };
  };
  return followInputs(run, firstInputs, readAgain, terminal);
}
