// What events share: the values of enums, and the item.

export type Plan = "free" | "pro";
