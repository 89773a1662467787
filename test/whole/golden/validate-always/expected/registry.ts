// The registry: every registered event by its name, as types.
import type {
  ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent,
  ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties,
  CodeEnteredEvent,
  CodeEnteredProperties,
  PageLeftEvent,
} from "./events/taxonomy.js";
import type { BuilderOf } from "./support/inputs.js";

/** The properties of each event, by its name. */
export interface EventPropertiesByName {
  readonly code_entered: CodeEnteredProperties;
  readonly a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty: ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyProperties;
  readonly page_left: undefined;
}

/** The record of each event, by its name. */
export interface EventsByName {
  readonly code_entered: CodeEnteredEvent;
  readonly a_name_so_long_that_nothing_of_what_is_made_of_it_fits_on_a_line_of_eighty: ANameSoLongThatNothingOfWhatIsMadeOfItFitsOnALineOfEightyEvent;
  readonly page_left: PageLeftEvent;
}

/** The name of a registered event. */
export type EventName = keyof EventsByName;

/** The properties of an event. */
export type EventPropertiesOf<Name extends EventName> =
  EventPropertiesByName[Name];

/** A record of any registered event. */
export type AnyEvent = EventsByName[EventName];

/**
 * What the builder of an event returns, by its name; for a `string`, any event.
 */
export type EventOf<Name extends string> = string extends Name
  ? AnyEvent
  : Name extends EventName
    ? EventsByName[Name]
    : never;

/**
 * The builder of an event, by its name. It takes only what the event's own
 * builder takes.
 */
export type Builder<Name extends EventName> = Name extends EventName
  ? BuilderOf<Name, EventPropertiesByName[Name], EventsByName[Name]>
  : never;
