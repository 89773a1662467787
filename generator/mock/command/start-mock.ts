// `dfn-codegen/mock`: starts a mock of the API in a test's own process.
import { fileURLToPath } from "node:url";
import { reportPretty } from "../../diagnostics/report-pretty.js";
import {
  assertReceived,
  nameOf,
  type AnyBuilder,
  type ExpectedOf,
  type ReceivedEvents,
} from "../matchers.js";
import type { MockCore } from "../mock-core.js";
import { toSettings, type MockBehaviour } from "../options.js";
import { parseFault, WrongSetting } from "../parse-settings.js";
import { matches, type RecordQuery } from "../query.js";
import { toReceived, type Received } from "../received.js";
import { platformOf, platforms, type Platform } from "../../model/platform.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { listChoices } from "../../text/lists.js";
import { makeRun, runAs } from "../../driver/run.js";
import { serveMock } from "./serve-mock.js";

export {
  assertNothingDropped,
  assertReceived,
  mockMatchers,
  type AnyBuilder,
  type ExpectedOf,
  type MatcherResult,
  type MockMatchers,
  type ReceivedEvents,
} from "../matchers.js";
export { type Received } from "../received.js";

export interface MockOptions extends MockBehaviour {
  /** Path of the taxonomy, relative to the working folder; or its `URL`. */
  readonly taxonomy: string | { readonly href: string };
  /** Includes outside this folder are rejected. */
  readonly root?: string | undefined;
  /** Judges as the SDK of this platform does: its events alone, and on web and iOS every registered property is required. */
  readonly platform?: Platform | undefined;
  /** Any free port by default. */
  readonly port?: number | undefined;
  /** `127.0.0.1` by default. */
  readonly host?: string | undefined;
}

/** Which records to return; a record must meet all conditions. */
export type ReceivedQuery = Partial<Omit<RecordQuery, "words">>;

/** The mock as a test uses it. */
export interface MockView extends ReceivedEvents {
  /** The base URL of the API: the client's `baseUrl`. */
  readonly url: string;
  /** The events that arrived, oldest first. */
  readonly events: (query?: ReceivedQuery) => readonly Received[];
  /** Everything that arrived: events, identities, profiles, and calls that were refused as a whole. */
  readonly received: (query?: ReceivedQuery) => readonly Received[];
  /** The next `times` requests get this fault: `"50000"`, `"429"`, `"reset"`, `"lost"`, `"hang"`, `"slow"`. */
  readonly failNext: (fault: string, times?: number) => void;
  /** Removes all records, quotas and ordered faults. */
  readonly reset: () => void;
  /** Waits for an accepted event; after `timeout` milliseconds (5,000), rejects with what arrived instead. */
  readonly waitFor: <Event extends AnyBuilder | string>(
    event: Event,
    properties?: ExpectedOf<Event>,
    options?: { readonly timeout?: number },
  ) => Promise<void>;
}

export interface Mock extends MockView {
  readonly port: number;
  /** Closes all connections and stops listening. */
  readonly close: () => Promise<void>;
  /**
   * A view for one of several concurrent tests: requests to its `url` are
   * marked, and it shows only those.
   */
  readonly forTest: (id: string) => MockView;
}

/** Starts a mock. Rejects with an error that says what is wrong with the taxonomy or the options. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { taxonomy: path, root, host = "127.0.0.1", port = 0 } = options;
  const settings = toSettings(options);
  const platform = checkPlatform(options.platform);
  const run = makeRun(
    typeof path === "string" ? path : fileURLToPath(path.href),
    root === undefined ? {} : { root },
    process.cwd(),
  );
  const { taxonomy, diagnostics } = analyzeToJudge(runAs(run, platform));
  if (taxonomy === undefined) {
    const report = reportPretty(diagnostics, { color: false, width: 80 });
    throw new Error(`the taxonomy has errors:\n\n${report}`);
  }
  const eventNameOf = nameFinder(taxonomy);
  const served = await serveMock(taxonomy, settings, { host, port });
  return {
    ...viewOf(served.core, served.url, undefined, eventNameOf),
    port: served.port,
    close: served.close,
    forTest: (id) =>
      viewOf(
        served.core,
        `${served.url}/_test/${encodeURIComponent(id)}`,
        id,
        eventNameOf,
      ),
  };
}

/** JavaScript may pass anything. */
function checkPlatform(given: Platform | undefined): Platform | undefined {
  if (given === undefined || platformOf(given) !== undefined) return given;
  throw new WrongSetting(
    `\`platform\` must be ${listChoices(platforms, "or")}`,
  );
}

/** A builder is recognized by its own name or, if it was renamed on the way, by the event that it builds. */
function nameFinder(taxonomy: Taxonomy): ReceivedEvents["eventNameOf"] {
  const names = new Map(
    taxonomy.events.map(({ name, names: { builder } }) => [builder, name]),
  );
  return (builder) => {
    if (typeof builder !== "function") return undefined;
    const known = names.get(builder.name);
    if (known !== undefined) return known;
    try {
      const made: unknown = Reflect.apply(builder, undefined, [{}]);
      return typeof made === "object" && made !== null && "event_name" in made
        ? String(made.event_name)
        : undefined;
    } catch {
      return undefined;
    }
  };
}

function viewOf(
  core: MockCore,
  url: string,
  test: string | undefined,
  eventNameOf: ReceivedEvents["eventNameOf"],
): MockView {
  const received = (query: ReceivedQuery = {}): readonly Received[] => {
    const whole = { words: [], ...query, ...(test !== undefined && { test }) };
    const found: Received[] = [];
    for (const record of core.store.records()) {
      if (matches(record, whole)) found.push(toReceived(record));
    }
    return found;
  };
  const events = (query: ReceivedQuery = {}) =>
    received({ ...query, kind: "event" });
  return {
    url,
    received,
    events,
    eventNameOf,
    waitFor: (event, properties, { timeout = 5_000 } = {}) =>
      new Promise((done, fail) => {
        nameOf({ events, received, eventNameOf }, event);
        const isThere = (): boolean => {
          try {
            assertReceived(
              { events, received, eventNameOf },
              event,
              properties,
            );
            return true;
          } catch {
            return false;
          }
        };
        const settle = (): void => {
          clearTimeout(timer);
          unsubscribe();
        };
        const unsubscribe = core.store.subscribe(() => {
          if (!isThere()) return;
          settle();
          done();
        });
        const timer = setTimeout(() => {
          settle();
          try {
            assertReceived(
              { events, received, eventNameOf },
              event,
              properties,
            );
            done();
          } catch (error) {
            fail(error instanceof Error ? error : new Error(String(error)));
          }
        }, timeout);
        if (isThere()) {
          settle();
          done();
        }
      }),
    failNext: (fault, times = 1) => {
      const parsed = parseFault(fault);
      core.order(
        Array.from({ length: times }, () => parsed),
        test,
      );
    },
    reset: () => {
      core.reset(test);
    },
  };
}
