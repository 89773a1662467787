// What builders take: types that accept what is registered, and nothing else.

export {};
