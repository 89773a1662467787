// Calls that only forward what the callers of a function name: those are judged, not these.
import { lastPart, type TrackFunction } from "../sdk/sdk-names.js";
import type { Tree } from "./tree.js";

/** `logEvent(name, …)` in `function track(name, …)`, where `track` is a track function: the name is that function's own parameter. */
export function isInsideTrackFunction<N>(
  nameArgument: N,
  tree: Tree<N>,
  trackFunctions: readonly TrackFunction[],
): boolean {
  return (
    tree.shapeOf(nameArgument).kind === "name" &&
    tree
      .declarationsOf(nameArgument)
      .some(({ parameterOf }) =>
        trackFunctions.some(
          ({ name, position }) =>
            lastPart(name) === parameterOf?.name &&
            position === parameterOf.position,
        ),
      )
  );
}

/**
 * `{ logEvent: (name, properties) => track(name, properties) }` forwards what
 * builders made: it is the SDK of a `logEvent(…)`. So is `{ logEvent: (name) =>
 * track(name) }` for events without properties. Other arguments may stand
 * beside them.
 */
export function isInAdapter<N>(
  call: N,
  given: readonly N[],
  tree: Tree<N>,
): boolean {
  const use = tree.useOf(call);
  if (use.kind !== "returned" || use.name !== "logEvent" || !use.isAlone) {
    return false;
  }
  const { parameters } = use;
  const positions = parameters.map((parameter) =>
    given.findIndex((each) => {
      const shape = tree.shapeOf(each);
      return shape.kind === "name" && shape.name === parameter;
    }),
  );
  const [name = -1, properties = given.length] = positions;
  return name >= 0 && name < properties && positions.length <= 2;
}
