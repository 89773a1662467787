// Drops errors of a later stage whose cause an earlier stage has already reported.
import {
  positionAt,
  type SourceFile,
  type Span,
} from "../source/source-file.js";
import { unknownEvent } from "./codes/resolve-unknown-event.js";
import { unknownProperty } from "./codes/resolve-unknown-property.js";
import { missingKey } from "./codes/shape-missing-key.js";
import { unknownKey } from "./codes/shape-unknown-key.js";
import { badKey } from "./codes/yaml-bad-key.js";
import type { Diagnostic } from "./diagnostic.js";

/** The diagnostics of a document by stage, in the order of each stage. */
export interface StageFindings {
  /** Of reading, parsing and following includes. */
  readonly load: readonly Diagnostic[];
  readonly shape: readonly Diagnostic[];
  readonly resolve: readonly Diagnostic[];
}

/**
 * All diagnostics except cascading errors. An error cascades if it overlaps an
 * error of an earlier stage, or is inside a range that another error is
 * `about`. Two errors do not count as causes at the same location: a missing
 * key (it marks the definition, whose name may be wrong as well), and, for the
 * shape, a key that is not a string (it may be unknown as well).
 */
export function dropCascadingErrors({
  load,
  shape,
  resolve,
}: StageFindings): readonly Diagnostic[] {
  const settled = places(resolve.flatMap(({ about }) => about ?? []));
  const loaded = places(spansOf(load, ({ code }) => code !== badKey.code));
  const shapes = shape.filter(
    (each) => !isError(each) || !(loaded.meet(each) || settled.meet(each)),
  );
  const earlier = places([
    ...spansOf(load),
    ...spansOf(shapes, ({ code }) => code !== missingKey.code),
  ]);
  const hidesNames = shapes.some(hidesSection);
  return [
    ...load,
    ...shapes,
    ...resolve.filter(
      (each) =>
        !isError(each) ||
        !(earlier.meet(each) || (hidesNames && namesCodes.has(each.code))),
    ),
  ];
}

const sections = new Set([
  "events",
  "event_properties",
  "item_properties",
  "user_properties",
  "standard",
  "include",
]);
const namesCodes = new Set([unknownProperty.code, unknownEvent.code]);

/** Whether a misspelt key at the top level hides definitions: a name that seems unknown may be one of them. */
function hidesSection({ code, fix }: Diagnostic): boolean {
  return (
    code === unknownKey.code &&
    fix !== undefined &&
    sections.has(fix.replacement) &&
    positionAt(fix.span.file, fix.span.start).column === 1
  );
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function spansOf(
  diagnostics: readonly Diagnostic[],
  counts: (diagnostic: Diagnostic) => boolean = () => true,
): readonly Span[] {
  return diagnostics.flatMap((each) =>
    each.span !== undefined && isError(each) && counts(each) ? [each.span] : [],
  );
}

interface Places {
  /** Whether a diagnostic overlaps one of these ranges. */
  readonly meet: (diagnostic: Diagnostic) => boolean;
}

/**
 * There may be very many ranges on both sides, so they are grouped by file,
 * sorted, and merged if they overlap.
 */
function places(spans: readonly Span[]): Places {
  const byFile = new Map<SourceFile, Stretch[]>();
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const stretches = byFile.get(span.file) ?? [];
    byFile.set(span.file, stretches);
    const last = stretches.at(-1);
    const end = endOf(span);
    if (last === undefined || last.end <= span.start) {
      stretches.push({ start: span.start, end });
    } else if (last.end < end) last.end = end;
  }
  return {
    meet: ({ span }) =>
      span !== undefined && meets(byFile.get(span.file) ?? [], span),
  };
}

interface Stretch {
  readonly start: number;
  end: number;
}

function meets(stretches: readonly Stretch[], span: Span): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined || stretch.end > span.start) high = middle;
    else low = middle + 1;
  }
  const first = stretches[low];
  return first !== undefined && first.start < endOf(span);
}

/** An empty range counts as its first character. */
function endOf({ start, end }: Span): number {
  return Math.max(end, start + 1);
}
