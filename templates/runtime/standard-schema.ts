// Standard Schema (https://standardschema.dev): validators in the form that forms, routers and servers take.
import type { ValidationResult } from "./check-object.js";

/** Version 1 of the interface; `validate` here never returns a promise. */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** For types only: no schema has it at run time. */
    readonly types?:
      { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** A violation: its sentence, and the keys and indexes that lead to the wrong value; the whole has none. */
export interface StandardIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** The schema of what a validator accepts. */
export function standardSchema<Value>(
  validate: (value: unknown) => ValidationResult<Value>,
): StandardSchemaV1<Value> {
  return {
    "~standard": {
      version: 1,
      vendor: "dfn-codegen",
      validate: (value) => {
        const result = validate(value);
        return "violations" in result
          ? {
              issues: result.violations.map(({ message, pointer }) => ({
                message,
                path: steps(pointer),
              })),
            }
          : { value: result.value };
      },
    },
  };
}

/** The steps of a JSON pointer (RFC 6901); a whole number is an index. */
function steps(pointer: string): readonly (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) =>
      /^(?:0|[1-9]\d{0,9})$/.test(step)
        ? Number(step)
        : step.replace(/~1/g, "/").replace(/~0/g, "~"),
    );
}
