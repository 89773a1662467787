// Validators: one for each registered event.
import type {
  ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent,
  CodeEnteredEvent,
  PageLeftEvent,
} from "../events/taxonomy.js";
import {
  type EventCheck,
  recordHolds,
  recordResult,
} from "../support/check-event.js";
import { type ValidationResult, fields } from "../support/check-object.js";
import type { Received } from "../support/records.js";
import * as checks from "./checks.js";

/** The rules of a `code_entered` record. */
export const codeEnteredCheck: EventCheck = {
  name: "code_entered",
  fields: /* @__PURE__ */ fields(
    {
      code: checks.code,
    },
    {},
  ),
};

/** Validates a `code_entered` record and returns every violation. */
export function validateCodeEntered(
  value: unknown,
): ValidationResult<Received<CodeEnteredEvent>> {
  return recordResult(value, codeEnteredCheck);
}

/** Whether a value is a `code_entered` record. */
export function isCodeEntered(
  value: unknown,
): value is Received<CodeEnteredEvent> {
  return recordHolds(value, codeEnteredCheck);
}

/**
 * The rules of a
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record.
 */
export const aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyCheck: EventCheck =
  {
    name: "a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty",
    fields: /* @__PURE__ */ fields(
      {},
      {
        code: checks.code,
      },
    ),
  };

/**
 * Validates a
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record and returns every violation.
 */
export function validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty(
  value: unknown,
): ValidationResult<
  Received<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent>
> {
  return recordResult(
    value,
    aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyCheck,
  );
}

/**
 * Whether a value is a
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record.
 */
export function isANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty(
  value: unknown,
): value is Received<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent> {
  return recordHolds(
    value,
    aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyCheck,
  );
}

/** The rules of a `page_left` record. */
export const pageLeftCheck: EventCheck = {
  name: "page_left",
  fields: /* @__PURE__ */ fields({}, {}),
};

/** Validates a `page_left` record and returns every violation. */
export function validatePageLeft(
  value: unknown,
): ValidationResult<Received<PageLeftEvent>> {
  return recordResult(value, pageLeftCheck);
}

/** Whether a value is a `page_left` record. */
export function isPageLeft(value: unknown): value is Received<PageLeftEvent> {
  return recordHolds(value, pageLeftCheck);
}
