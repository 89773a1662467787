// What builders take: types that accept what is registered, and nothing else.

/** The fields that a record gets by default: a new UUID, and the current time. */
export interface EventMeta {
  event_log_id?: string | undefined;
  event_datetime?: Date | string | undefined;
}

/**
 * `Registered` if `Given` has no other keys, so that a key in a call leads to
 * its definition; otherwise an impossible type: an object from a variable may
 * not have extra keys either.
 */
export type Closed<Given, Registered> =
  KeysOf<Given> extends keyof Registered | symbol
    ? Registered
    : Inferred<
        Given,
        Registered &
          Unregistered<Exclude<KeysOf<Given>, keyof Registered | symbol>>
      >;

/** The same for an event with items: their keys must be registered too. */
export type ClosedItems<Given, Registered, Item> = [Given] extends [
  { df_items?: readonly (infer Element)[] | undefined },
]
  ? KeysOf<Element> extends keyof Item | symbol
    ? Closed<Given, Registered>
    : Registered & {
        df_items: readonly Unregistered<
          Exclude<KeysOf<Element>, keyof Item | symbol>
        >[];
      }
  : Closed<Given, Registered>;

/** The same for an event without properties. */
export type OnlyMeta<Given, Name extends string> =
  KeysOf<Given> extends keyof EventMeta | symbol
    ? EventMeta
    : Inferred<
        Given,
        NoProperties<Name, Exclude<KeysOf<Given>, keyof EventMeta | symbol>>
      >;

/** `Taken` if `Given` certainly has one of the properties, otherwise an impossible type. */
export type AnyOf<Given, Names extends readonly PropertyKey[], Taken> =
  false extends HasAny<Given, Names[number]> ? Taken & Lacking<Names> : Taken;

/** The fields of an event, at least one of which must be present. */
export type AtLeastOne<Fields, Names extends readonly (keyof Fields)[]> = {
  [Name in Names[number]]: Fields & {
    [Own in Name]: NonNullable<Fields[Own]>;
  };
}[Names[number]];

/** For a union, whether each of its parts has one of the keys. */
type HasAny<Given, Key> = Given extends unknown
  ? true extends IsCertain<Given, keyof Given & Key>
    ? true
    : false
  : never;

/** Whether a key is there with a value. Without `strictNullChecks`, each value may be undefined, so that only the key counts. */
type IsCertain<Given, Key extends keyof Given> = Key extends unknown
  ? Partial<Pick<Given, Key>> extends Pick<Given, Key>
    ? false
    : undefined extends Given[Key]
      ? undefined extends Key
        ? true
        : false
      : true
  : never;

/** The type of a builder, which takes nothing else than the builder itself. */
export type BuilderOf<Name extends string, Properties, Event> = [
  Properties,
] extends [undefined]
  ? <Given extends object>(meta?: OnlyMeta<Given, Name>) => Event
  : true extends IsUnion<Properties>
    ? // One of several properties is required: no generic function can be compared with that of the builder.
      (properties: Properties, meta?: EventMeta) => Event
    : Partial<Properties> extends Properties
      ? <Given extends Properties>(
          properties?: ClosedAny<Given, Properties>,
          meta?: EventMeta,
        ) => Event
      : <Given extends Properties>(
          properties: ClosedAny<Given, Properties>,
          meta?: EventMeta,
        ) => Event;

/** Of a union, each part is less than the whole. */
type IsUnion<Part, Whole = Part> = Part extends unknown
  ? [Whole] extends [Part]
    ? false
    : true
  : never;

/** `ClosedItems` for an event that has items, otherwise `Closed`. */
type ClosedAny<Given, Registered> = "df_items" extends keyof Registered
  ? Registered extends { df_items?: readonly (infer Item)[] | undefined }
    ? ClosedItems<Given, Registered, Item>
    : never
  : Closed<Given, Registered>;

/**
 * Appears in a compile error about `Key`, because no value has this key. An
 * interface: compilers would look into another type at every builder.
 */
export interface Unregistered<Key extends PropertyKey> {
  readonly "the event has no such property": Key;
}

/** A sentence where none of several properties is certainly given. */
export type Lacking<Names extends readonly PropertyKey[]> = {
  readonly [
    Each in "at least one of" as `${Each} ${QuotedList<Names>} is required`
  ]: never;
};

/** The same for an event without properties. */
export type NoProperties<
  Name extends string,
  Key extends PropertyKey,
> = EventMeta & {
  readonly [
    Each in Key as `${Name} has no properties, so not ${Shown<Each>}`
  ]: never;
};

/** A key as a sentence shows it. No conditional type: compilers would resolve it at every call. */
type Shown<Key extends PropertyKey> = `\`${Key & (string | number)}\``;

/** The keys of a type, without symbols; for a union, those of each of its parts. */
type KeysOf<Given> = Given extends unknown ? keyof Given : never;

/** Keys in a sentence. */
type QuotedList<Names extends readonly unknown[]> = Names extends readonly [
  infer First extends PropertyKey,
  ...infer Others,
]
  ? Others extends readonly []
    ? Shown<First>
    : `${Shown<First>}, ${QuotedList<Others>}`
  : never;

/**
 * `Taken`. The branch that is never taken lets TypeScript infer `Given` from the
 * argument. Only in the error, so that compilers do not resolve it at each call.
 */
type Inferred<Given, Taken> = [Given] extends [never] ? Given : Taken;
