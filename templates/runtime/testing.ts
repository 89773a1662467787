// A recorder that stands in for an SDK in an app's own tests.
import type { EventRecord, EventSdk } from "./runtime.js";
import type { IdentitySdk, UserProfileSdk } from "./user.js";

/** The properties of an event as an SDK gets them, with `df_items` among them. */
export type SentProperties<Event> =
  Event extends EventRecord<string, infer Properties, infer Items>
    ? NonNullable<Properties> &
        ([Items] extends [null]
          ? unknown
          : null extends Items
            ? { readonly df_items?: NonNullable<Items> }
            : { readonly df_items: Items })
    : Readonly<Record<string, unknown>>;

/** One call of `logEvent`: a union over all events, told apart by `name`. */
export type SentEvent<Events> = {
  readonly [Name in keyof Events]: {
    readonly name: Name;
    readonly properties: SentProperties<Events[Name]>;
  };
}[keyof Events];

/** Takes the place of an SDK and keeps what it is given. */
export interface Recorder<Events>
  extends EventSdk<void>, IdentitySdk<void>, UserProfileSdk<void> {
  /** All events, oldest first. */
  readonly events: readonly SentEvent<Events>[];
  /** What `setIdentities` was called with. */
  readonly identities: readonly Readonly<Record<string, string>>[];
  /** What `setUserProfiles` was called with. */
  readonly profiles: readonly Readonly<Record<string, unknown>>[];
  /** The properties of each event of one name, oldest first. */
  sent<Name extends keyof Events>(
    name: Name,
  ): readonly SentProperties<Events[Name]>[];
  /** Forgets everything. */
  clear(): void;
}

/**
 * Makes a recorder. With the registry's types it knows each event:
 * `const sdk = createRecorder<EventsByName>()`, `logEvent(sdk, couponRedeemed({ … }))`, `sdk.sent("coupon_redeemed")`.
 */
export function createRecorder<
  Events = Record<string, unknown>,
>(): Recorder<Events> {
  const events: SentEvent<Events>[] = [];
  const identities: Record<string, string>[] = [];
  const profiles: Record<string, unknown>[] = [];
  return {
    events,
    identities,
    profiles,
    logEvent(name, properties) {
      events.push({ name, properties } as unknown as SentEvent<Events>);
    },
    setIdentities(values) {
      identities.push(values);
    },
    setUserProfiles(values) {
      profiles.push(values);
    },
    sent<Name extends keyof Events>(name: Name) {
      return events
        .filter((event) => event.name === name)
        .map(({ properties }) => properties as SentProperties<Events[Name]>);
    },
    clear() {
      events.length = 0;
      identities.length = 0;
      profiles.length = 0;
    },
  };
}
