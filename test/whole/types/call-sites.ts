// Call sites that must compile as they stand, without a cast: how apps build, wrap and read events.
import type { Cases } from "./ticket-app.js";

export const callSites: Cases = {
  "step by step, with the type of the properties": `
    const given: TicketBookedProperties = { seat_code: "A", hall_ids: [1] };
    if (some) given.seat_kind = "box";
    given.df_items = items;
    return ticketBooked(given);`,
  "items step by step": `
    const cart: Item[] = []; cart.push(item);
    const first = cart[0]; if (first) first.brand = "x";
    return dfAddToCart({ df_items: cart });`,
  "the user profile and the fields around, step by step": `
    const meta: EventMeta = {}; if (some) meta.event_datetime = new Date();
    return [appStarted(meta), pageOpened({ page: "start" }, meta), userProfile({ favourite_hall: null })];`,
  "one of several properties": `
    const fields: SeatsSearchedFields = { remark: "x" };
    fields.seat_code = "A";
    const whole: SeatsSearchedProperties = { ...fields, seat_code: "A" };
    const build: Builder<"seats_searched"> = seatsSearched;
    return [
      seatsSearched({ seat_code: "A" }), seatsSearched({ booked_at: new Date(), remark: undefined }),
      seatsSearched({ seat_code: "A", booked_at: undefined }), seatsSearched(whole), build(whole),
      seatsSearched(some ? { seat_code: "A" } : { booked_at: new Date() }),
      seatsSearched({ remark: "x", ...(some ? { seat_code: "A" } : { booked_at: new Date() }) }),
      seatSearch({ seat_code: "A" }),
    ];`,
  "conditional spreads": `
    return [
      ticketBooked({ seat_code: "A", hall_ids: [1], ...(some && { seat_kind: "box" }) }),
      ticketBooked({ seat_code: "A", hall_ids: [1], ...(some && { seat_kind: "box" as const }) }),
      ticketBooked({ seat_code: "A", hall_ids: [1], ...(some ? { seat_kind: "box" as const } : {}) }),
      ticketBooked({ seat_code: "A", hall_ids: [1], ...(some ? { seat_kind: "box" } : {}) }),
    ];`,
  "undefined and null of a row": `
    const row: { kind: SeatKind | null } = { kind: null };
    return ticketBooked({ seat_code: "A", hall_ids: [1], seat_kind: row.kind ?? undefined, booked_at: some ? new Date() : undefined });`,
  "defaults and parts": `
    const defaults: Partial<PreferencesSavedProperties> = { skin: "dark" };
    const part = (): Pick<TicketBookedProperties, "seat_code" | "seat_kind"> => ({ seat_code: "A" });
    return [preferencesSaved({ ...defaults, remark: "x" }), ticketBooked({ ...part(), hall_ids: [1] })];`,
  "a draft that a function fills": `
    const fill = (draft: { seat_kind?: SeatKind | undefined }) => { draft.seat_kind = "box"; };
    const given = { seat_code: "A", hall_ids: [1], seat_kind: undefined as SeatKind | undefined };
    fill(given);
    return ticketBooked(given);`,
  "as const, satisfies and annotations": `
    const one = { page: "start" } as const;
    const two = { page: "start" } satisfies PageOpenedProperties;
    const three: PageOpenedProperties = { page: "start" };
    return [pageOpened(one), pageOpened(two), pageOpened(three)];`,
  "arrays of every kind": `
    const fixed = ["film", "play"] as const;
    const list: readonly Tags[] = fixed; const set = new Set<Tags>(fixed);
    return [tagsChosen({ tags: fixed }), tagsChosen({ tags: list }), tagsChosen({ tags: [...set] }), tagsChosen({ tags: Array.from(set.values()) })];`,
  "unions of objects": `
    const one = some ? { page: "start" as const, stay_ms: 1 } : { page: "pay" as const };
    const two = some ? { seat_code: "A", hall_ids: [1], seat_kind: "box" as const } : { seat_code: "A", hall_ids: [1], df_items: items };
    return [pageOpened(one), ticketBooked(two)];`,
  "unions where all is optional": `
    const parts: Pick<PreferencesSavedProperties, "skin"> | Pick<PreferencesSavedProperties, "remark"> = {};
    return [
      preferencesSaved(some ? { skin: "dark" } : { remark: "x" }),
      preferencesSaved(some ? { skin: "dark" } : {}),
      preferencesSaved(some ? { skin: "dark" } : undefined),
      preferencesSaved(parts), preferencesSaved({ ...parts }), preferencesSaved(), preferencesSaved(undefined, { event_datetime: text }),
    ];`,
  "branded objects, as schema libraries and Vue make them": `
    const brand = Symbol(); const raw = Symbol();
    type Branded<T> = T & { readonly [brand]: "page" }; type Raw<T> = T & { [raw]?: true };
    return (one: Branded<{ page: "start" }>, two: Raw<PageOpenedProperties>, three: readonly Raw<Item>[]) =>
      [pageOpened(one), pageOpened(two), dfAddToCart({ df_items: three }), brand, raw];`,
  "branded values": `
    type SeatCode = string & { readonly __brand: "SeatCode" };
    return (seat_code: SeatCode, rest: Omit<TicketBookedProperties, "seat_code">) => ticketBooked({ ...rest, seat_code });`,
  "arrays of events": `
    const list: RegisteredEvent[] = [appStarted(), pageOpened({ page: "start" })];
    const any: AnyEvent[] = [appStarted(), pageOpened({ page: "start" })];
    any.forEach((each) => logEvent(sdk, each));
    const inferred = [appStarted(), pageOpened({ page: "start" })];
    return [eventsRequest(identity({ external_id: "1" }), list), inferred.map((each) => each.event_name)];`,
  "a switch over any event": `
    return (event: AnyEvent): string => {
      switch (event.event_name) {
        case "df_purchase": return event.event_properties.df_order_id;
        case "ticket_booked": return event.event_properties.seat_code;
        case "app_started": return String(event.event_properties satisfies null);
        default: return event.event_name;
      }
    };`,
  "a switch over what was validated": `
    const result = validateEvent(json);
    if (!result.ok) return result.violations.map(({ code }) => code);
    switch (result.value.event_name) {
      case "ticket_booked": return [result.value.event_properties.seat_code, result.value.event_items?.length];
      case "preferences_saved": return result.value.event_properties?.remark;
      case "df_add_to_cart": return result.value.event_items.map((each) => each.brand);
      default: return logEvent(sdk, result.value);
    }`,
  "a guard for any event": `
    if (!isRegisteredEvent(json)) return undefined;
    const name: EventName = json.event_name;
    return [name, json.event_name === "page_opened" ? json.event_properties.page satisfies Page : eventsRequest(identity({ external_id: "1" }), [json])];`,
  "guards of one event": `
    if (isTicketBooked(json)) { const received: Received<TicketBookedEvent> = json; logEvent(sdk, received); return received.event_properties.booked_at; }
    return isDfPurchase(json) ? json.event_items.length : undefined;`,
  "results of one event": `
    const one = validateTicketBooked(json); const two = validatePreferencesSaved(json);
    return [one.ok && one.value.event_properties.seat_code, two.ok && two.value.event_properties?.remark];`,
  "a record of a builder is as good as a received one": `
    const received: Received<TicketBookedEvent> = ticketBooked({ seat_code: "A", hall_ids: [1] });
    const any: Received<AnyEvent> = appStarted();
    return [received, any];`,
  "the arguments of an SDK call": `
    const one = validateSdkEvent("ticket_booked", json); const two = validateSdkEvent(text, json);
    if (one.ok) { const event: TicketBookedEvent = one.value; logEvent(sdk, event); }
    if (two.ok) { const event: AnyEvent = two.value; logEvent(sdk, event); }
    return [one, two];`,
  "every code of a violation": `
    const words: Record<ViolationCode, string> = {
      any_of: "", enum: "", format: "", max_items: "", max_length: "", maximum: "", min_items: "", min_length: "", minimum: "", pattern: "",
      required: "", too_many_items: "", type: "", unreadable: "", unregistered: "", unregistered_event: "",
    };
    return (found: Violation) => words[found.code];`,
  "the values of enums": `
    const options = pageValues.map((value) => ({ value, label: value.toUpperCase() }));
    const page: Page = pageValues[0];
    return [options, page, isPage(text) ? pageOpened({ page: text }) : undefined, starsValues.includes(5), [text].filter(isLevel) satisfies Level[]];`,
  "an open enum": `
    const other: Campaign = "winter"; const known = isKnownCampaign(text) ? text : undefined;
    return [tagsChosen({ tags: [], campaign: other }), known satisfies "spring" | "autumn" | undefined];`,
  "types by name": `
    const given: EventPropertiesOf<"ticket_booked"> = { seat_code: "A", hall_ids: [1] };
    const event: EventOf<"ticket_booked"> = ticketBooked(given); const any: EventOf<string> = event;
    type Handlers = { [Name in EventName]?: (event: EventsByName[Name]) => void };
    const handlers: Handlers = { page_opened: (opened) => opened.event_properties.page };
    return [any, handlers];`,
  "builders by name": `
    const builders: { [Name in EventName]?: Builder<Name> } = { df_login: dfLogin, df_purchase: dfPurchase, ticket_booked: ticketBooked, page_opened: pageOpened, preferences_saved: preferencesSaved, app_started: appStarted };
    return [builders.app_started?.(), builders.page_opened?.({ page: "start" }), builders.preferences_saved?.(), builders.ticket_booked?.({ seat_code: "A", hall_ids: [1], df_items: [item] })];`,
  "types of a builder": `
    type Given = Parameters<typeof dfPurchase>[0]; type Made = ReturnType<typeof dfPurchase>;
    const read = (event: Made): string => event.event_properties.df_order_id;
    return (given: Given) => read(dfPurchase(given));`,
  "what went in comes out, with strings for dates": `
    const event = ticketBooked({ seat_code: "A", hall_ids: [1], booked_at: new Date() });
    const at: string | undefined = event.event_properties.booked_at;
    return [at, pageOpened({ ...pageOpened({ page: "start" }).event_properties, stay_ms: 1 }), preferencesSaved().event_properties?.remark];`,
  "a record of its own type": `
    return (event: DfPurchaseEvent) => [event.event_properties.level, event.event_items.map((each) => each.size), sdkProperties(event)];`,
  "currying, defaults and classes": `
    const inHall = (hall: number) => (seat_code: string) => ticketBooked({ seat_code, hall_ids: [hall] });
    const dark = (given: Omit<PageOpenedProperties, "skin">) => pageOpened({ skin: "dark", ...given });
    class Tracker { readonly purchase = dfPurchase; go(given: DfPurchaseProperties) { return logEvent(sdk, this.purchase(given)); } }
    return [inHall, dark, Tracker];`,
  "items from map": `
    const cart = [{ id: "1", size: "S", brand: maybe }];
    return dfAddToCart({ df_items: cart.map((each) => ({ df_item_id: each.id, df_item_name: "", df_price: 1, df_quantity: 1, df_discount: 0, gift: false, brand: each.brand, size: each.size === "S" ? "S" : "M" })) });`,
  "items of every kind": `
    const two: [Item, Item] = [item, item]; const none: readonly Readonly<Item>[] = [];
    return [dfAddToCart({ df_items: two }), dfAddToCart({ df_items: some ? items : [] }), dfAddToCart({ df_items: none }), ticketBooked({ seat_code: "A", hall_ids: [1], df_items: count === 1 ? [] : undefined })];`,
  "enums of the app": `
    enum OwnPage { Start = "start", Pay = "pay" }
    const pageOf = { "/": "start", "/pay": "pay" } as const;
    return (own: OwnPage, path: keyof typeof pageOf) => [pageOpened({ page: own }), pageOpened({ page: pageOf[path] })];`,
  "rest and spreads": `
    return ({ extra, ...rest }: PageOpenedProperties & { extra: number }, more?: Partial<PageOpenedProperties>) => [pageOpened(rest), pageOpened({ page: "start", ...more }), extra];`,
  "intersections, promises and instances": `
    class Given { seat_code = "A"; hall_ids = [1]; }
    return async (one: { seat_code: string } & { hall_ids: number[] }, two: Promise<TicketGiftedProperties>) => [ticketBooked(one), ticketGifted(await two), ticketBooked(new Given())];`,
  "a list of properties": `
    return (list: TicketBookedProperties[]) => list.map((each) => ticketBooked(each));`,
  "the escape": `return logEvent(sdk, unregistered("soon", { a: 1 }));`,
  "fields of any registered event": `
    return (event: RegisteredEvent) => [event.event_name, event.event_log_id, event.event_datetime, event.event_properties];`,
  "a closed parameter of an own function": `
    const open = <Given extends PageOpenedProperties>(given: Closed<Given, PageOpenedProperties>) => pageOpened(given);
    return open({ page: "start" });`,
};
