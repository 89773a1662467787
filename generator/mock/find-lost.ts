// Finds what the service would finally lack: dropped, or refused and not accepted in a retry.
import type { Received } from "./received.js";
import { beginning } from "./handle-events.js";

/**
 * The records that are lost. A refusal alone loses nothing: a client tries
 * again, also within other requests, and an event keeps its `event_log_id`. A
 * call about a user has none, and is recognized by its body.
 */
export function findLost(all: readonly Received[]): readonly Received[] {
  const kept = all.filter(({ valid }) => valid);
  const keptIds = new Set(kept.map(logIdOf));
  const keptBodies = new Set(
    kept
      .filter(({ kind }) => kind !== "event" && kind !== "call")
      .map(({ name, payload }) => bodyKey(name, JSON.stringify(payload))),
  );
  const isKept = (lost: Received): boolean => {
    if (lost.outcome !== "refused") return false;
    const ids = lost.kind === "event" ? [logIdOf(lost)] : (lost.logIds ?? []);
    if (ids.length > 0) {
      return ids.every((id) => id !== undefined && keptIds.has(id));
    }
    const { payload } = lost;
    const text =
      typeof payload === "string" ? payload : JSON.stringify(payload);
    return keptBodies.has(bodyKey(lost.name, text));
  };
  return all.filter((one) => !one.valid && !isKept(one));
}

function logIdOf({ kind, payload }: Received): string | undefined {
  if (kind !== "event" || typeof payload !== "object" || payload === null) {
    return undefined;
  }
  const id = "event_log_id" in payload ? payload.event_log_id : undefined;
  return typeof id === "string" ? id : undefined;
}

/** Only the beginning of a refused call is stored, with `…` at its end. */
function bodyKey(name: string, text: string): string {
  return `${name}\n${beginning(text)}`;
}
