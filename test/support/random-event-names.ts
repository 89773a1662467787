// Random event names whose identifiers do not clash; where they would, the event names its builder.
import {
  fixedNames,
  globalNames,
} from "../../generator/model/reserved-names.js";
import {
  camelCase,
  isIdentifier,
  isReservedWord,
  upperFirst,
} from "../../generator/model/identifiers.js";
import { freshName } from "./random-names.js";
import type { Random } from "./random.js";

export interface RandomEventName {
  readonly name: string;
  /** For the key `function`. */
  readonly builder?: string;
}

export interface EventNamer {
  readonly next: (random: Random) => RandomEventName;
}

/** A namer for one taxonomy. Standard events keep their identifiers. */
export function createEventNamer(): EventNamer {
  const names = new Set<string>();
  const identifiers = new Set([...fixedNames, ...globalNames]);
  const claim = (builder: string): boolean => {
    const pascal = upperFirst(builder);
    const wanted = [
      builder,
      `${pascal}Properties`,
      `${pascal}Event`,
      `validate${pascal}`,
      `is${pascal}`,
      `${builder}Check`,
    ];
    if (!isIdentifier(builder) || isReservedWord(builder)) return false;
    if (/^df[A-Z]/.test(builder)) return false;
    if (wanted.some((each) => identifiers.has(each))) return false;
    for (const each of wanted) identifiers.add(each);
    return true;
  };
  return {
    next: (random) => {
      const name = freshName(random, names);
      if (claim(camelCase(name))) return { name };
      const builder = `made_${names.size}`;
      claim(builder);
      return { name, builder };
    },
  };
}
