// Remembers what was made of a definition: a property is defined once and stands on many events.

/** The same function, which makes a value once for each object that it is given. It must depend on nothing else. */
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
