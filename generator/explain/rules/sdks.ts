// Rules about the SDKs that the generated code calls.
import type { Topic } from "../rule.js";

export const sdks: Topic = {
  title: "SDKs",
  rules: [
    {
      id: "sdks/log-event",
      says: "`logEvent(name, properties)` sends an event; the SDK adds the time stamp itself.",
      basis: "SDK source",
      sources: ["WEB_3", "RN"],
      places: [["templates/runtime/records.ts", "logEvent(name: string"]],
      note: "On React Native, TypeScript requires the second argument.",
    },
    {
      id: "sdks/items",
      says: "In every SDK items are among the properties, as `df_items`.",
      basis: "documented",
      certainty: "high",
      sources: ["DEV", "RN", "WEB_3", "IOS"],
      places: [["templates/runtime/records.ts", "df_items: event_items"]],
    },
    {
      id: "sdks/fresh-copy",
      says: "An SDK gets a fresh, unfrozen copy with dates as strings.",
      basis: "SDK source",
      sources: ["RN"],
      places: [["templates/runtime/records.ts", "A new copy for each call"]],
      note: "The SDK for React Native modifies its argument, and does not convert a Date that is directly inside an array.",
    },
    {
      id: "sdks/profile-whole",
      says: "A profile is passed to `setUserProfiles` as a whole.",
      basis: "SDK source",
      sources: ["RN"],
      places: [["templates/runtime/user.ts", "setUserProfiles"]],
      note: "On Android, React Native's wrapper ignores `setUserProfile(key, null)` and sends a Long as a Double.",
    },
    {
      id: "sdks/await-identity",
      says: "On the web, `setIdentities` returns a promise: await it before the next event.",
      basis: "SDK source",
      sources: ["WEB_3", "WEB_OLD"],
      places: [["templates/runtime/user.ts", "await it"]],
    },
    {
      id: "sdks/number-arrays",
      says: "On Android, the wrapper of React Native 1.0.2 sends each number of an array twice.",
      basis: "SDK source",
      sources: ["RN"],
      places: [],
      note: "Found by reading its code, not by running it: `[1,2]` becomes `[1,1.0,2,2.0]`.",
    },
    {
      id: "sdks/constants",
      says: "`DFEvent.ADD_TO_CART` is `df_add_to_cart`, `ITEM_PRICE` is `df_price`, and `KEY_DOUBLE_PRICE` an older name of it.",
      basis: "SDK source",
      certainty: "high",
      sources: ["RN", "WEB_3", "IOS", "AND_OLD", "WEB_OLD"],
      places: [],
      note: "`usage` and ESLint read constants by these rules.",
    },
  ],
};
