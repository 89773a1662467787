// Caches the results for a definition: a property is defined once and attached to many events.

/** The same function, with one cached result for each object. The result must depend on nothing else. */
export function perDefinition<Definition extends object, Value>(
  make: (definition: Definition) => Value,
): (definition: Definition) => Value {
  const known = new WeakMap<Definition, { readonly value: Value }>();
  return (definition) => {
    const found = known.get(definition);
    if (found !== undefined) return found.value;
    const value = make(definition);
    known.set(definition, { value });
    return value;
  };
}
