// A recorder that replaces an SDK in an app's own tests.
import type { EventRecord, EventSdk } from "./records.js";
import type { IdentitySdk, UserProfileSdk } from "./user.js";

/** The properties of an event as an SDK gets them, including `df_items`. */
export type SentProperties<Event> =
  Event extends EventRecord<string, infer Properties, infer Items>
    ? NonNullable<Properties> &
        ([Items] extends [null]
          ? unknown
          : null extends Items
            ? { readonly df_items?: NonNullable<Items> }
            : { readonly df_items: Items })
    : Readonly<Record<string, unknown>>;

/** One call of `logEvent`: a union over all events, distinguished by `name`. */
export type SentEvent<Events> = {
  readonly [Name in keyof Events]: {
    readonly name: Name;
    readonly properties: SentProperties<Events[Name]>;
  };
}[keyof Events];

/** Replaces an SDK and records the arguments of its calls. */
export interface Recorder<Events>
  extends EventSdk<void>, IdentitySdk<void>, UserProfileSdk<void> {
  /** All events, oldest first. */
  readonly events: readonly SentEvent<Events>[];
  /** The arguments of `setIdentities`. */
  readonly identities: readonly Readonly<Record<string, string>>[];
  /** The arguments of `setUserProfiles`. */
  readonly profiles: readonly Readonly<Record<string, unknown>>[];
  /** The properties of each event with one name, oldest first. */
  sent<Name extends keyof Events>(
    name: Name,
  ): readonly SentProperties<Events[Name]>[];
  /** Removes everything. */
  clear(): void;
}

/**
 * Creates a recorder. With the registry's types it knows each event: `const
 * sdk = createRecorder<EventsByName>()`, `logEvent(sdk, couponRedeemed({ …
 * }))`, `sdk.sent("coupon_redeemed")`.
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
