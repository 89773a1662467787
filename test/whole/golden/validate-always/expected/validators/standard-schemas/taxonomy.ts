// Standard Schemas of events, and of what their builders take.
import type {
  ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent,
  ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties,
  CodeEnteredEvent,
  CodeEnteredProperties,
  PageLeftEvent,
} from "../../events/taxonomy.js";
import type { ValidationResult } from "../../support/check-object.js";
import { propertiesResult } from "../../support/check-properties.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import {
  aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyCheck,
  codeEnteredCheck,
  validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
  validateCodeEntered,
  validatePageLeft,
} from "../taxonomy.js";

/** The Standard Schema of a `code_entered` record. */
export const codeEnteredEventSchema: StandardSchemaV1<
  Received<CodeEnteredEvent>
> = /* @__PURE__ */ standardSchema(validateCodeEntered);

/**
 * Validates what `codeEntered` takes, and returns every violation, or a copy as
 * it is sent.
 */
export function validateCodeEnteredProperties(
  value: unknown,
): ValidationResult<CodeEnteredProperties> {
  return propertiesResult(value, codeEnteredCheck);
}

/** The Standard Schema of the properties of `code_entered`. */
export const codeEnteredPropertiesSchema: StandardSchemaV1<CodeEnteredProperties> =
  /* @__PURE__ */ standardSchema(validateCodeEnteredProperties);

/**
 * The Standard Schema of a
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record.
 */
export const aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEventSchema: StandardSchemaV1<
  Received<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent>
> = /* @__PURE__ */ standardSchema(
  validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
);

/**
 * Validates what `aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty`
 * takes, and returns every violation, or a copy as it is sent.
 */
export function validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties(
  value: unknown,
): ValidationResult<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties> {
  return propertiesResult(
    value,
    aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyCheck,
  );
}

/**
 * The Standard Schema of the properties of
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`.
 */
export const aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyPropertiesSchema: StandardSchemaV1<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties> =
  /* @__PURE__ */ standardSchema(
    validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties,
  );

/** The Standard Schema of a `page_left` record. */
export const pageLeftEventSchema: StandardSchemaV1<Received<PageLeftEvent>> =
  /* @__PURE__ */ standardSchema(validatePageLeft);
