// The walk over the body of `POST /api/v1/events`, and over the identity in it.

import type { EventWalk } from "./check-event.js";
import { type Walk } from "./check-object.js";

/** The body of `POST /api/v1/events`: one identity, 1 to 100 events, at most 100 items in total. */
export declare function requestWalk(event: EventWalk, identity: Walk): Walk;

/** An identity: known keys, and at least one that is not empty. */
export declare function identityWalk(names: readonly string[]): Walk;
