// What a validator of JSON Schema says is wrong, as far as messages need it, and which of its errors say something new.

/** The part of ajv's error object that the messages are made from; a precompiled validator gives it too. */
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

/** Runs a validator that collects all errors; compiled at run time or ahead of it. */
export type RunShapeCheck = (value: unknown) => readonly ShapeError[];

/**
 * One error for each cause: without those that only repeat another, and with
 * one error about each value. A value of the wrong type fails further keywords,
 * so that its type comes first.
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

/** `if` follows an error of its branch, `propertyNames` follows one about the name. */
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
