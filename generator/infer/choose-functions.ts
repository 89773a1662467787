// Adds a `function` to each event whose wire name gives no valid builder name, so that the draft compiles.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { chooseEventNames, type NamedEvent } from "../resolve/event-names.js";
import { camelCase, isIdentifier, upperFirst } from "../model/identifiers.js";
import { SourceFile, type Span } from "../source/source-file.js";

/** A location that represents the event itself, which diagnostics about it have. */
interface Claim {
  readonly name: string;
  readonly span: Span;
  readonly function?: string;
}

/** Rounds of simpler and simpler names; each names the events that are left. */
const attempts: readonly ((builder: string, index: number) => string)[] = [
  (builder) => (isIdentifier(builder) ? `${builder}Event` : spelled(builder)),
  (builder, index) => `${builder}Event${String(index + 2)}`,
  (_, index) => `customEvent${String(index + 1)}`,
];

/**
 * By wire name, the builder's name for the events that need one. `names` are
 * the active events in the order of the taxonomy, standard ones first; earlier
 * events keep their names. `taken` are existing builders, which keep theirs.
 */
export function chooseFunctions(
  names: readonly string[],
  taken: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const file = new SourceFile("draft", "");
  const chosen = new Map(taken);
  for (const attempt of attempts) {
    const claims = names.map((name, index) => {
      const builder = chosen.get(name);
      return {
        name,
        span: { file, start: index, end: index },
        ...(builder !== undefined && { function: builder }),
      };
    });
    const refused = refusedIn(claims).filter((name) => !taken.has(name));
    if (refused.length === 0) break;
    for (const name of refused) {
      const builder = camelCase(name);
      chosen.set(name, attempt(builder, names.indexOf(name)));
    }
  }
  return chosen;
}

/** The names that clash with an earlier one, or that give no identifier. */
function refusedIn(claims: readonly Claim[]): readonly string[] {
  const refused = new Set<string>();
  const report = (diagnostic: Diagnostic): void => {
    const claim = claims[diagnostic.span?.start ?? -1];
    if (claim !== undefined) refused.add(claim.name);
  };
  chooseEventNames(claims.map(namedEvent), report);
  return [...refused];
}

function namedEvent(claim: Claim): NamedEvent {
  const { name, span } = claim;
  return {
    name,
    span,
    active: true,
    function:
      claim.function === undefined
        ? undefined
        : { kind: "scalar", span, value: claim.function },
  };
}

/** `2024Sale` → `event2024Sale`; a name without letters is `customEvent`. */
function spelled(builder: string): string {
  return builder === "" ? "customEvent" : `event${upperFirst(builder)}`;
}
