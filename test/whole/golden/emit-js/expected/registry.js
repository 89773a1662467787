// The registry: every registered event by its name, as types.

export {};
