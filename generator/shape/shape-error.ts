// The errors of a JSON Schema validator, reduced to what messages need and to those that add information.

/** The part of ajv's error object that the messages use; a precompiled validator returns it too. */
export interface ShapeError {
  readonly keyword: string;
  /** JSON pointer into the document. */
  readonly instancePath: string;
  /** The node of the schema whose keyword failed (ajv gives it when it is `verbose`). */
  readonly parentSchema?: object | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set on errors about the name of a key. */
  readonly propertyName?: string;
}

/** Runs a validator that collects all errors, compiled at run time or ahead of time. */
export type RunShapeCheck = (value: unknown) => readonly ShapeError[];

/**
 * Returns one error for each cause and each value, without errors that only
 * repeat another. A value of the wrong type also fails further keywords, so
 * its type comes first.
 */
export function distinctErrors(
  errors: readonly ShapeError[],
): readonly ShapeError[] {
  const byCause = new Map<string, ShapeError>();
  for (const error of errors) {
    if (isEcho(error)) continue;
    const cause = causeOf(error);
    if (!byCause.has(cause) || error.keyword === "type") {
      byCause.set(cause, error);
    }
  }
  return [...byCause.values()];
}

/** `if` follows an error of its branch; `propertyNames` follows an error about the name. */
function isEcho({ keyword, propertyName }: ShapeError): boolean {
  if (keyword === "if") return true;
  return propertyName !== undefined && keyword !== "propertyNames";
}

function causeOf({ keyword, instancePath, params }: ShapeError): string {
  const key =
    params["additionalProperty"] ??
    params["missingProperty"] ??
    params["propertyName"];
  return typeof key === "string"
    ? JSON.stringify([instancePath, keyword, key])
    : instancePath;
}
