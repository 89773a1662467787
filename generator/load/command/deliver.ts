// Delivers the right lines of `load` through the client, and writes down what became of each.
import { createClient } from "../../../templates/runtime/client.js";
import { isClientError } from "../../../templates/runtime/client-error.js";
import type { Rejection } from "../../../templates/runtime/client-rejection.js";
import type { RegisteredEvent } from "../../../templates/runtime/runtime.js";
import { judgeAll, type Place, type Work } from "./read.js";
import type { LoadOptions } from "./load-options.js";
import type { Terminal } from "../../system/terminal.js";

/** Why the rest was not loaded; undefined when every line is settled. */
export async function deliverAll(
  work: Work,
  options: LoadOptions & { serviceId: string; accessToken: string },
  terminal: Terminal,
): Promise<string | undefined> {
  const { ledger } = work;
  const places = new Map<RegisteredEvent, Place>();
  let stopped = "";
  const placesOf = (events: readonly RegisteredEvent[]): readonly Place[] =>
    events.flatMap((event) => {
      const place = places.get(event);
      places.delete(event);
      return place === undefined ? [] : [place];
    });
  const client = makeClient({
    serviceId: options.serviceId,
    accessToken: options.accessToken,
    baseUrl: options.baseUrl,
    isolate: true,
    onDelivered: (events) => {
      for (const place of placesOf(events)) ledger.deliver(place);
    },
    onRejected: (events, rejection) => {
      const own = placesOf(events);
      // The events are not at fault: they are for the next run.
      if (isOfTheRun(rejection)) {
        stopped ||= rejection.message;
        return;
      }
      for (const place of own) ledger.reject(place, [toReason(rejection)]);
    },
  });
  if (typeof client === "string") return `option: ${client}`;
  const interrupt = (): void => {
    stopped ||= "interrupted";
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    await judgeAll(
      work,
      async (identity, event, place) => {
        places.set(event, place);
        await client.enqueue(identity, event);
      },
      options,
      terminal,
      () => stopped,
    );
    if (stopped === "") await client.flush();
  } catch (error) {
    if (!isClientError(error)) throw error;
    stopped ||= error.message;
  } finally {
    await client.close({ deadline: stopped === "" ? 30_000 : 3000 });
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
  return stopped === "" ? undefined : stopped;
}

function makeClient(options: Parameters<typeof createClient>[0]) {
  try {
    return createClient(options);
  } catch (error) {
    if (isClientError(error)) return error.message;
    throw error;
  }
}

/** Service, token or time are at fault, and not the event. */
function isOfTheRun({ reason }: Rejection): boolean {
  return reason === "denied" || reason === "gave_up" || reason === "closed";
}

function toReason({ reason, outcome, message }: Rejection) {
  const code = outcome && "code" in outcome ? outcome.code : undefined;
  return { pointer: "", code: `service/${code ?? reason}`, message };
}
