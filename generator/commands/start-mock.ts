// `dfn-codegen/mock`: starts a mock of the API in a test's own process.
import { fileURLToPath } from "node:url";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { reportPretty } from "../diagnostics/report-pretty.js";
import type { MockCore } from "../mock/mock-core.js";
import { toSettings, type MockBehaviour } from "../mock/options.js";
import { parseFault } from "../mock/parse-settings.js";
import { matches, type RecordQuery } from "../mock/query.js";
import { toReceived, type Received } from "../mock/received.js";
import { compileForJudge } from "./compile-for-judge.js";
import { makeRun } from "./run.js";
import { serveMock } from "./serve-mock.js";

export interface MockOptions extends MockBehaviour {
  /** Path of the taxonomy; relative ones start at the working folder. */
  readonly taxonomy: string | URL;
  /** Folder that its includes may not leave. */
  readonly root?: string | undefined;
  /** Any free one by default. */
  readonly port?: number | undefined;
  /** `127.0.0.1` by default. */
  readonly host?: string | undefined;
}

/** Which records to return; all of its words must be true of a record. */
export type ReceivedQuery = Partial<Omit<RecordQuery, "words">>;

/** What a test asks of a mock. */
export interface MockView {
  /** The base of the API: the client's `baseUrl`. */
  readonly url: string;
  /** The events that arrived, oldest first. */
  readonly events: (query?: ReceivedQuery) => readonly Received[];
  /** Everything that arrived: events, identities, profiles, and calls that were refused as a whole. */
  readonly received: (query?: ReceivedQuery) => readonly Received[];
  /** The next `times` requests meet this fault: `"50000"`, `"429"`, `"reset"`, `"lost"`, `"hang"`, `"slow"`. */
  readonly failNext: (fault: string, times?: number) => void;
  /** Forgets what arrived, quotas and ordered faults. */
  readonly reset: () => void;
}

export interface Mock extends MockView {
  readonly port: number;
  /** Breaks all connections and stops listening. */
  readonly close: () => Promise<void>;
  /** A view for one of several tests that run at a time: its `url` marks what it sends, and it sees nothing else. */
  readonly forTest: (id: string) => MockView;
}

/** Starts a mock. Rejects with an error that shows what is wrong with the taxonomy or the options. */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { taxonomy: path, root, host = "127.0.0.1", port = 0 } = options;
  const settings = toSettings(options);
  const run = makeRun(
    typeof path === "string" ? path : fileURLToPath(path),
    root === undefined ? {} : { root },
    process.cwd(),
  );
  const { taxonomy, diagnostics } = compileForJudge(run);
  if (taxonomy === undefined || hasErrors(diagnostics)) {
    const report = reportPretty(diagnostics, { color: false, width: 80 });
    throw new Error(`the taxonomy has errors:\n\n${report}`);
  }
  const served = await serveMock(taxonomy, settings, { host, port });
  return {
    ...viewOf(served.core, served.url, undefined),
    port: served.port,
    close: served.close,
    forTest: (id) =>
      viewOf(served.core, `${served.url}/_test/${encodeURIComponent(id)}`, id),
  };
}

function viewOf(
  core: MockCore,
  url: string,
  test: string | undefined,
): MockView {
  const received = (query: ReceivedQuery = {}): readonly Received[] => {
    const whole = { words: [], ...query, ...(test !== undefined && { test }) };
    const found: Received[] = [];
    for (const record of core.store.records()) {
      if (matches(record, whole)) found.push(toReceived(record));
    }
    return found;
  };
  return {
    url,
    received,
    events: (query) => received({ ...query, kind: "event" }),
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
