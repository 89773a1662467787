// All validators.

export * from "./user";
export * from "./dispatch";
export * from "./standard";
export * from "./taxonomy";
export * from "./checkout";
export * from "./user-events";
