// Mistakes that a compiler must refuse, and what its message must name.

/** Code, and what the message says under every compiler. */
export type Mistake = readonly [code: string, says: RegExp];

export const mistakes: Readonly<Record<string, Mistake>> = {
  "a misspelt optional property, in a literal": [
    `return ticketBooked({ seat_code: "A", hall_ids: [1], seat_knd: "box" });`,
    /'seat_knd' does not exist.*Did you mean to write 'seat_kind'/s,
  ],
  "a misspelt required property, in a literal": [
    `return ticketBooked({ seat_cod: "A", hall_ids: [1] });`,
    /seat_cod/,
  ],
  "a missing required property": [
    `return ticketBooked({ seat_code: "A" });`,
    /'hall_ids' is missing/,
  ],
  "none of several, of which one is required": [
    `return seatsSearched({ remark: "x" });`,
    /at least one of `seat_code`, `booked_at` is required/,
  ],
  "none of several, under the former name of the event": [
    `return seatSearch({ remark: "x" });`,
    /at least one of `seat_code`, `booked_at` is required/,
  ],
  "one of several that may be undefined, through a variable": [
    `const given = { seat_code: some ? "A" : undefined }; return seatsSearched(given);`,
    /at least one of `seat_code`, `booked_at` is required/,
  ],
  "no argument where one of several is required": [
    `return seatsSearched();`,
    /Expected 1-2/,
  ],
  "two missing ones": [
    `return dfPurchase({ df_order_id: "1", df_items: items });`,
    /missing the following properties.*df_payment_method/s,
  ],
  "an extra property, through a variable": [
    `const given = { seat_code: "A", hall_ids: [1], colour: "red" }; return ticketBooked(given);`,
    /'TicketBookedProperties & Unregistered<"colour">'.*the event has no such property/s,
  ],
  "a misspelt property, through a variable": [
    `const given = { seat_code: "A", hall_ids: [1], seat_knd: "box" as const }; return ticketBooked(given);`,
    /Unregistered<[^>]*"seat_knd"/,
  ],
  "a wrong value of an enum": [
    `return pageOpened({ page: "strat" });`,
    /"strat"/,
  ],
  "a string for an enum": [`return pageOpened({ page: text });`, /'string'/],
  "strings for numbers": [`return hallsShown({ hall_ids: ["1"] });`, /string/],
  "one value for an array": [`return hallsShown({ hall_ids: 1 });`, /number/],
  "null for an optional property": [
    `return ticketBooked({ seat_code: "A", hall_ids: [1], seat_kind: null });`,
    /null/,
  ],
  "a number for an enum of numbers": [
    `return starsGiven({ stars: count });`,
    /'number'/,
  ],
  "a wrong number of an enum": [`return starsGiven({ stars: 6 });`, /6/],
  "a misspelt property of an item, in a literal": [
    `return dfAddToCart({ df_items: [{ ...item, brnd: "x" }, { df_item_id: "1", df_item_name: "", df_price: 1, df_quantity: 1, df_discount: 0, gift: true, brnd: "x" }] });`,
    /brnd/,
  ],
  "a missing property of an item": [
    `return dfAddToCart({ df_items: [{ df_item_id: "1", df_item_name: "", df_price: 1, df_quantity: 1, gift: true }] });`,
    /'df_discount' is missing/,
  ],
  "a wrong type in an item": [
    `return dfAddToCart({ df_items: [{ ...item, df_item_id: 1 }] });`,
    /'number' is not assignable to type 'string'/,
  ],
  "extra properties of items, through map": [
    `const cart = [{ id: "1", colour: "red" }]; return dfAddToCart({ df_items: cart.map((each) => ({ ...each, ...item })) });`,
    /Unregistered<[^>]*"colour"/,
  ],
  "an extra property of items, through a variable": [
    `const list = [{ ...item, colour: "red" }]; return dfAddToCart({ df_items: list });`,
    /Unregistered<[^>]*"colour"/,
  ],
  "a property for an event that has none": [
    `return appStarted({ page: "start" });`,
    /'page' does not exist in type 'NoProperties<"app_started", "page">'/,
  ],
  "the same through a variable": [
    `const given = { page: "start" }; return appStarted(given);`,
    /app_started has no properties, so not `page`/,
  ],
  "no argument where one is needed": [`return ticketBooked();`, /Expected 1-2/],
  "a hand-made record": [
    `return logEvent(sdk, { event_name: "app_started", event_properties: null });`,
    /\[useABuilder\]/,
  ],
  "a whole hand-made record, through a variable": [
    `const made = { event_log_id: "", event_name: "app_started", event_datetime: "", event_items: null, event_properties: null }; return logEvent(sdk, made);`,
    /Property '\[useABuilder\]' is missing/,
  ],
  "a builder that is not called": [
    `return logEvent(sdk, appStarted);`,
    /appStarted|RegisteredEvent/,
  ],
  "names in camel case": [
    `return ticketBooked({ seatCode: "A", hallIds: [1] });`,
    /seatCode/,
  ],
  "items for an event without": [
    `return pageOpened({ page: "start", df_items: items });`,
    /'df_items' does not exist/,
  ],
  "a misspelt builder": [
    `return generated.pageOpend({ page: "start" });`,
    /pageOpend/,
  ],
  "the builder of an inactive event": [
    `return generated.popupClosed();`,
    /popupClosed/,
  ],
  "a bigint": [
    `return pointsWon({ points: BigInt(1), level: "gold", won_at: new Date() });`,
    /bigint/,
  ],
  "a number for a date": [
    `return pointsWon({ points: 1, level: "gold", won_at: Date.now() });`,
    /number/,
  ],
  "a wrong value in an array": [
    `return tagsChosen({ tags: ["film", "opra"] });`,
    /"opra"/,
  ],
  "an array of any strings": [
    `const given: string[] = []; return tagsChosen({ tags: given });`,
    /string/,
  ],
  "undefined for a required property": [
    `return ticketBooked({ seat_code: maybe, hall_ids: [1] });`,
    /undefined/,
  ],
  "a whole object of the app": [
    `const found = { id: "1", total: 1, kind: "box" as const }; return ticketBooked({ ...found, seat_code: found.id, hall_ids: [1] });`,
    /Unregistered<[^>]*"total"/,
  ],
  "a misspelt property where all are optional": [
    `return preferencesSaved({ skn: "dark" });`,
    /skn/,
  ],
  "the same through a variable, with nothing in common": [
    `const given = { skn: "dark" }; return preferencesSaved(given);`,
    /skn/,
  ],
  "a misspelt user property": [
    `return userProfile({ favorite_hall: "x" });`,
    /favorite_hall/,
  ],
  "a wrong identity key": [
    `return identity({ externalId: "x" });`,
    /externalId/,
  ],
  "a literal that a variable widened": [
    `const given = { page: "start" }; return pageOpened(given);`,
    /'string' is not assignable/,
  ],
  "a misspelt property in an annotated return": [
    `return (): PageOpenedProperties => ({ page: "start", stayMs: 1 });`,
    /stayMs/,
  ],
  "a value that the event leaves out": [
    `return ticketGifted({ seat_code: "A", seat_kind: "box" });`,
    /"box"/,
  ],
  "a hand-made identity": [
    `return eventsRequest({ external_id: "x" }, [appStarted()]);`,
    /external_id|useIdentity/,
  ],
  "a conditional spread with a misspelt property": [
    `return ticketBooked({ seat_code: "A", hall_ids: [1], ...(some && { seat_knd: "box" }) });`,
    /Unregistered<[^>]*"seat_knd"/,
  ],
  "a type parameter that may have more": [
    `return <P extends TicketBookedProperties>(given: P) => ticketBooked(given);`,
    /TicketBookedProperties/,
  ],
  "a wrong value and a wrong key at once": [
    `return dfPurchase({ ...order, df_order_id: 1, coupn: "x" });`,
    /number|coupn/,
  ],
  "a builder as the callback of map": [
    `const list: DfPurchaseProperties[] = []; return list.map(dfPurchase);`,
    /meta/,
  ],
  "a Set for an array": [
    `return hallsShown({ hall_ids: new Set([1]) });`,
    /Set/,
  ],
  "a dictionary": [
    `const given: Record<string, "dark"> = {}; return preferencesSaved(given);`,
    /Unregistered<string>/,
  ],
  "one part of a union with an extra property": [
    `const given = some ? { page: "start" as const } : { page: "pay" as const, colour: "red" }; return pageOpened(given);`,
    /Unregistered<[^>]*"colour"/,
  ],
  "an optional extra property": [
    `const given: { page: "start"; colour?: string } = { page: "start" }; return pageOpened(given);`,
    /Unregistered<[^>]*"colour"/,
  ],
  "an unknown field of meta, in a literal": [
    `return pageOpened({ page: "start" }, { event_datetim: new Date() });`,
    /event_datetim/,
  ],
  "a part of a received record that may be missing": [
    `if (!isPreferencesSaved(json) || json.event_properties === null) return 0; return json.event_properties.remark;`,
    /undefined/,
  ],
  "items of a received record that may be missing": [
    `if (!isTicketBooked(json) || json.event_items === null) return 0; return json.event_items.length;`,
    /undefined/,
  ],
  "a code that no violation has": [
    `return (found: Violation) => found.code === "requierd";`,
    /no overlap/,
  ],
  "a change of a record": [
    `ticketBooked({ seat_code: "A", hall_ids: [1] }).event_properties.seat_code = "B";`,
    /read-only/,
  ],
  "a change of a record without dates": [
    `pageOpened({ page: "start" }).event_properties.page = "pay";`,
    /read-only/,
  ],
  "a change of an item in a record": [
    `const [first] = dfAddToCart({ df_items: [item] }).event_items; if (first) first.brand = "x";`,
    /read-only/,
  ],
  "the wrong builder for a name": [
    `const build: Builder<"page_opened"> = ticketBooked; return build;`,
    /ticketBooked|PageOpened|Given|type/,
  ],
  "an extra property through the type of a builder": [
    `const build: Builder<"page_opened"> = pageOpened; const given = { page: "start" as const, colour: "red" }; return build(given);`,
    /Unregistered<[^>]*"colour"/,
  ],
};
