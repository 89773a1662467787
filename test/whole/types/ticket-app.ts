// The app of the type tests: a taxonomy with every kind of property, its output, and what all cases import.
import { addStamp } from "../../../generator/output/stamp.js";
import { compileValid } from "../../support/compile-text.js";
import { writeFiles } from "../../support/temp-folder.js";

const taxonomy = `version: 1
standard:
  events: [df_purchase, df_add_to_cart, df_login]
  user_properties: all
event_properties:
  seat_code: { type: string, description: Row and number. }
  seat_kind: { type: string, enum: [stalls, circle, box] }
  old_kind: { type: string, deprecated: { replaced_by: seat_kind, reason: Kinds are named. } }
  hall_ids: { type: "long[]" }
  weights: { type: "double[]" }
  booked_at: { type: datetime }
  won_at: { type: datetime }
  page: { type: string, enum: [start, search, seat, pay] }
  skin: { type: string, enum: [light, dark] }
  campaign: { type: string, enum: [spring, autumn], open: true }
  stay_ms: { type: long }
  with_mail: { type: boolean }
  remark: { type: string }
  tags: { type: "string[]", enum: [opera, film, play] }
  stars: { type: long, enum: [1, 2, 3, 4, 5] }
  points: { type: long }
  level: { type: string, enum: [basic, gold] }
item_properties:
  brand: { type: string }
  gift: { type: boolean, required: true }
  size: { type: string, enum: [S, M, L] }
user_properties:
  favourite_hall: { type: string, nullable: true }
events:
  df_purchase:
    properties: { seat_code: optional, level: optional }
  ticket_booked:
    properties:
      seat_code: required
      hall_ids: required
      seat_kind: optional
      old_kind: optional
      booked_at: optional
      df_items: optional
  ticket_gifted:
    properties:
      seat_code: required
      seat_kind: { required: true, enum: [stalls, circle] }
  page_opened:
    properties: { page: required, skin: optional, stay_ms: optional }
  app_started:
    properties: {}
  preferences_saved:
    properties: { skin: optional, with_mail: optional, remark: optional, level: optional }
  tags_chosen:
    properties: { tags: required, weights: optional, campaign: optional }
  halls_shown:
    properties: { hall_ids: required }
  seats_searched:
    renamed_from: seat_search
    properties: { seat_code: optional, booked_at: optional, remark: optional }
    any_of: [[seat_code, booked_at]]
  stars_given:
    properties: { stars: required, remark: optional }
  points_won:
    properties: { points: required, level: required, won_at: required }
  popup_closed:
    status: inactive
    properties: { remark: optional }
`;

/** What each case may use, besides what it declares itself. */
const prelude = `import * as generated from "./generated/index.js";
import {
  appStarted, dfAddToCart, dfLogin, dfPurchase, eventsRequest, hallsShown, identity, logEvent, pageOpened, pointsWon,
  preferencesSaved, sdkProperties, seatSearch, seatsSearched, starsGiven, tagsChosen, ticketBooked, ticketGifted, unregistered, userProfile,
  isLevel, isPage, pageValues, starsValues, isKnownCampaign,
} from "./generated/index.js";
import type {
  AnyEvent, Builder, Campaign, Closed, EventMeta, EventName, EventOf, EventPropertiesOf, EventSdk, EventsByName, Item, Level, PageOpenedProperties,
  DfPurchaseEvent, DfPurchaseProperties, Page, PreferencesSavedProperties, Received, RegisteredEvent, SeatKind,
  SeatsSearchedFields, SeatsSearchedProperties, Tags,
  TicketBookedEvent, TicketBookedProperties, TicketGiftedProperties,
} from "./generated/index.js";
import {
  isDfPurchase, isPreferencesSaved, isRegisteredEvent, isTicketBooked, validateEvent, validatePreferencesSaved,
  validateSdkEvent, validateTicketBooked, type Violation, type ViolationCode,
} from "./generated/validators/index.js";
declare const sdk: EventSdk<void>;
declare const some: boolean;
declare const text: string;
declare const count: number;
declare const json: unknown;
declare const maybe: string | undefined;
declare const items: Item[];
declare const order: DfPurchaseProperties;
const item = { df_item_id: "1", df_item_name: "", df_price: 1, df_quantity: 1, df_discount: 0, gift: true };
export const all = [
  generated, appStarted, dfAddToCart, dfLogin, dfPurchase, eventsRequest, hallsShown, identity, logEvent, pageOpened, pointsWon, preferencesSaved,
  sdkProperties, seatSearch, seatsSearched, starsGiven, tagsChosen, ticketBooked, ticketGifted, unregistered, userProfile, isLevel, isPage, pageValues, starsValues,
  isKnownCampaign, isDfPurchase, isPreferencesSaved, isRegisteredEvent, isTicketBooked, validateEvent, validatePreferencesSaved, validateSdkEvent,
  validateTicketBooked, item,
];
`;

/** Code by what it shows. */
export type Cases = Readonly<Record<string, string>>;

/** Writes the output, and into each file its cases: each is a function. */
export function writeTicketApp(
  folder: string,
  files: Readonly<Record<string, Cases>>,
): void {
  const { files: generated } = compileValid(taxonomy, { validate: "never" });
  writeFiles(folder, {
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(
      generated.map((each) => [
        `src/generated/${each.path}`,
        addStamp(each, { entryName: "taxonomy.yaml" }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(files).map(([name, cases]) => [
        `src/${name}.ts`,
        prelude + Object.values(cases).map(functionOf).join(""),
      ]),
    ),
  });
}

function functionOf(code: string, at: number): string {
  return `export function case${String(at)}() {\n${code.trim()}\n}\n`;
}

/** The name of the case at each line of its file, from 1. */
export function casesByLine(cases: Cases): readonly (string | undefined)[] {
  const before = prelude.split("\n").map(() => undefined);
  return [
    ...before,
    ...Object.entries(cases).flatMap(([name, code], at) =>
      functionOf(code, at)
        .split("\n")
        .slice(1)
        .map(() => name),
    ),
  ];
}
