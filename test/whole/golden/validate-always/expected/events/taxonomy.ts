// Builders: one function for each registered event.
import { inspectRecord } from "../support/development.js";
import type {
  Closed,
  ClosedMeta,
  EventMeta,
  OnlyMeta,
} from "../support/inputs.js";
import { type EventRecord, toRecord } from "../support/records.js";
import {
  validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
  validateCodeEntered,
  validatePageLeft,
} from "../validators/taxonomy.js";

/** What `codeEntered` takes. */
export interface CodeEnteredProperties {
  /** Matches `^[A-Z]{4}$`. */
  code: string;
}

/** What `codeEntered` returns, as it is sent. */
export type CodeEnteredEvent = EventRecord<
  "code_entered",
  Readonly<CodeEnteredProperties>,
  null
>;

/** Builds `code_entered`. */
export function codeEntered<
  Given extends CodeEnteredProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, CodeEnteredProperties>,
  meta?: ClosedMeta<Meta>,
): CodeEnteredEvent {
  const made: CodeEnteredEvent = toRecord("code_entered", properties, meta);
  inspectRecord(made, validateCodeEntered);
  return made;
}

/** What `aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty` takes. */
export interface ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties {
  /** Matches `^[A-Z]{4}$`. */
  code?: string | undefined;
}

/**
 * What `aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty` returns, as
 * it is sent.
 */
export type ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent =
  EventRecord<
    "a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty",
    Readonly<ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties> | null,
    null
  >;

/**
 * Builds
 * `a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty`.
 */
export function aNameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty<
  Given extends
    ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties?: Closed<
    Given,
    ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties
  >,
  meta?: ClosedMeta<Meta>,
): ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent {
  const made: ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent =
    toRecord(
      "a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty",
      properties,
      meta,
    );
  inspectRecord(
    made,
    validateANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEighty,
  );
  return made;
}

/** What `pageLeft` returns, as it is sent. */
export type PageLeftEvent = EventRecord<"page_left", null, null>;

/** Builds `page_left`. */
export function pageLeft<Given extends object>(
  meta?: OnlyMeta<Given, "page_left">,
): PageLeftEvent {
  const made: PageLeftEvent = toRecord("page_left", undefined, meta);
  inspectRecord(made, validatePageLeft);
  return made;
}
