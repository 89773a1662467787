// One way in which data breaks its registration.

export {};
