// Builders: one function for each registered event.
import { reportInvalid } from "../support/development.js";
import type { Closed, EventMeta, OnlyMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord, recordOf } from "../support/records.js";
import {
  validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
  validateCodeEntered,
  validatePageLeft,
} from "../validators/taxonomy.js";

/** Properties of `code_entered`. */
export interface CodeEnteredProperties {
  /** Matches `^[A-Z]{4}$`. */
  code: string;
}

/** A `code_entered` record. */
export type CodeEnteredEvent = EventRecord<
  "code_entered",
  Readonly<CodeEnteredProperties>,
  null
>;

/** Creates a `code_entered` record. */
export function codeEntered<Given extends CodeEnteredProperties>(
  properties: Closed<Given, CodeEnteredProperties>,
  meta?: EventMeta,
): CodeEnteredEvent {
  const record: CodeEnteredEvent = flatRecord("code_entered", properties, meta);
  reportInvalid(record, validateCodeEntered);
  return record;
}

/**
 * Properties of
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`.
 */
export interface ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties {
  /** Matches `^[A-Z]{4}$`. */
  code?: string | undefined;
}

/**
 * A
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record.
 */
export type ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent =
  EventRecord<
    "a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty",
    Readonly<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties> | null,
    null
  >;

/**
 * Creates a
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`
 * record.
 */
export function aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty<
  Given extends
    ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties,
>(
  properties?: Closed<
    Given,
    ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties
  >,
  meta?: EventMeta,
): ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent {
  const record: ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent =
    flatRecord(
      "a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty",
      properties,
      meta,
    );
  reportInvalid(
    record,
    validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
  );
  return record;
}

/** A `page_left` record. */
export type PageLeftEvent = EventRecord<"page_left", null, null>;

/** Creates a `page_left` record. */
export function pageLeft<Given extends object>(
  meta?: OnlyMeta<Given, "page_left">,
): PageLeftEvent {
  const record: PageLeftEvent = recordOf("page_left", meta);
  reportInvalid(record, validatePageLeft);
  return record;
}
