// A recorder that replaces an SDK in an app's own tests.

/**
 * Creates a recorder. With the registry's types it knows each event: `const
 * sdk = createRecorder<EventsByName>()`, `logEvent(sdk, couponRedeemed({ …
 * }))`, `sdk.sent("coupon_redeemed")`.
 */
export function createRecorder() {
  const events = [];
  const identities = [];
  const profiles = [];
  return {
    events,
    identities,
    profiles,
    logEvent(name, properties) {
      events.push({ name, properties });
    },
    setIdentities(values) {
      identities.push(values);
    },
    setUserProfiles(values) {
      profiles.push(values);
    },
    sent(name) {
      return events
        .filter((event) => event.name === name)
        .map(({ properties }) => properties);
    },
    clear() {
      events.length = 0;
      identities.length = 0;
      profiles.length = 0;
    },
  };
}
