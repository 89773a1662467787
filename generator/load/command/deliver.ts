// Delivers the valid lines of `load` through the client, and records the outcome of each.
import { createClient } from "../../../templates/runtime/client.js";
import { isClientError } from "../../../templates/runtime/client-error.js";
import type { Rejection } from "../../../templates/runtime/client-rejection.js";
import type { RegisteredEvent } from "../../../templates/runtime/records.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";
import { judgeAll, noteRejected, type LineRef, type Work } from "./read.js";
import type { LoadOptions } from "./load-options.js";
import { eventNameOf } from "../../validate/judge-record.js";
import { refusedOption } from "./prepare.js";
import type { Refusal } from "../../system/refuse.js";
import { DataFileError } from "../../driver/open-data.js";
import type { Terminal } from "../../system/terminal.js";

/** Why the rest was not loaded; `undefined` if every line is settled; a refusal if it cannot begin. */
export async function deliverAll(
  work: Work,
  options: LoadOptions & { serviceId: string; accessToken: string },
  terminal: Terminal,
): Promise<string | undefined | Refusal> {
  const { ledger } = work;
  const places = new Map<RegisteredEvent, LineRef>();
  let stopped = "";
  let failure: { readonly error: unknown } | undefined;
  const readsStdin = work.inputs.some(({ file }) => file.path === "-");
  /** Stops reading, and all waiting for space or for answers. */
  const stop = (why: string): void => {
    if (stopped !== "") return;
    stopped = why;
    // The input may pause for hours.
    if (readsStdin) process.stdin.destroy();
    if (typeof client !== "string") void client.close({ deadline: 3000 });
  };
  void work.lost.then(() => {
    ledger.abandon();
    stop(
      "another `load` took over, because this one was suspended for too long",
    );
  });
  /** The client would contain an error of the ledger, such as a full disk, and continue. */
  const account = (call: () => void): void => {
    if (failure !== undefined) return;
    try {
      call();
    } catch (error) {
      failure = { error };
      stop("the ledger failed");
    }
  };
  const placesOf = (events: readonly RegisteredEvent[]): readonly LineRef[] =>
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
      account(() => {
        for (const place of placesOf(events)) ledger.deliver(place);
      });
    },
    onRejected: (events, rejection) => {
      const own = events.flatMap((event) =>
        placesOf([event]).map((place) => ({ place, name: eventNameOf(event) })),
      );
      // The events are not the cause, so the next run sends them.
      if (isOfTheRun(rejection)) {
        stop(rejection.message);
        return;
      }
      account(() => {
        const reasons = [toReason(rejection)];
        for (const { place, name } of own) {
          ledger.reject(place, reasons);
          noteRejected(work, place, name, reasons);
        }
      });
    },
    onHalted: ({ reason, message, attempts }) => {
      const isForeign = reason === "unexpected";
      if (isForeign && attempts >= mostForeignAnswers) stop(message);
    },
  });
  if (typeof client === "string") return refusedOption(client);
  const interrupt = (): void => {
    stop("interrupted");
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
    // After a stop, reading and waiting end with errors of their own.
    if (stopped === "") failure = { error };
  } finally {
    await client.close();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
  if (failure !== undefined) return whyStopped(failure.error);
  return stopped === "" ? undefined : stopped;
}

/** The error that ended a load, as part of a sentence. Throws our bugs. */
export function whyStopped(error: unknown): string {
  if (isClientError(error) || error instanceof DataFileError) {
    return error.message;
  }
  if (errorCode(error) === undefined) throw error;
  return `its checkpoint or the rejected lines cannot be written: ${reasonOf(error)}`;
}

/**
 * How many times something other than the service may answer a request before
 * the rest is left to the next run.
 */
const mostForeignAnswers = 4;

function makeClient(options: Parameters<typeof createClient>[0]) {
  try {
    return createClient(options);
  } catch (error) {
    if (isClientError(error)) return error.message;
    throw error;
  }
}

/** The service, the token or the clock is the cause, and not the event. */
function isOfTheRun({ reason }: Rejection): boolean {
  return reason === "denied" || reason === "gave_up" || reason === "closed";
}

function toReason({ reason, outcome, message }: Rejection) {
  const code = outcome && "code" in outcome ? outcome.code : undefined;
  return { pointer: "", code: `service/${code ?? reason}`, message };
}
