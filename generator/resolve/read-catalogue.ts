// DFINERY's catalogue as this stage uses it: a document in the taxonomy language that users do not write.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { IdentityKey } from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { collectSections, type Sections } from "./collect-sections.js";
import { entriesOf, field, mapOf, textField, textsOf } from "./read-fields.js";
import { readLabel } from "./read-metadata.js";

export interface Catalogue {
  readonly sections: Sections;
  /** Events that the SDKs send by themselves; nobody registers them (IOS, DEV). */
  readonly systemEvents: ReadonlySet<string>;
  readonly identityKeys: readonly IdentityKey[];
}

export function readCatalogue(
  document: ParsedDocument,
  report: (diagnostic: Diagnostic) => void,
): Catalogue {
  return {
    sections: collectSections([document], report),
    systemEvents: new Set(
      textsOf(field(document.root, "system_events")).map(({ text }) => text),
    ),
    identityKeys: entriesOf(document.root, "identity_keys").map((entry) => {
      const map = mapOf(entry.value);
      const label = readLabel(field(map, "label"));
      const description = textField(map, "description");
      return {
        name: entry.key,
        ...(label && { label }),
        ...(description !== undefined && { description }),
      };
    }),
  };
}
