// The routes of the mock: the import calls as the service has them, and everything under `/_mock`.
import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { answerBody } from "./codes.js";
import { deliver } from "./deliver.js";
import { isAllowedHost } from "../text/allowed-host.js";
import type { Page } from "./make-page.js";
import type { MockCore } from "./mock-core.js";
import { matches, parseQuery } from "./query.js";
import { readBody, type Body } from "./read-body.js";
import { readLimited } from "./read-limited.js";
import { toReceived } from "./received.js";
import { reportOf, unhandled, type RequestReport } from "./request-report.js";
import type { CallName } from "./settings.js";
import { streamRecords } from "./stream.js";

export type MockEnvironment = { Bindings: HttpBindings };
type MockContext = Context<MockEnvironment>;

const calls: readonly CallName[] = [
  "events",
  "identities",
  "identities/delete",
  "user-profile",
];

/** Called with each request except those for the page and those under `/_mock`. */
export type OnRequest = (report: RequestReport) => void;

/** Creates the app. `host` is where it listens: on loopback, only loopback names are answered. `page` returns the current page. */
export function makeApp(
  core: MockCore,
  host: string,
  page: () => Page,
  onRequest: OnRequest = () => undefined,
): Hono<MockEnvironment> {
  const app = new Hono<MockEnvironment>();
  app.use(async (context, next) => {
    if (!isAllowedHost(context.req.header("host"), host)) {
      const error = "this mock answers only on loopback; see `--host`";
      onRequest(unhandled({ ...lineOf(context), status: 403, note: error }));
      return context.json({ error }, 403);
    }
    await next();
    return undefined;
  });
  for (const call of calls) {
    for (const prefix of ["", "/_test/:test"]) {
      const path = `${prefix}/api/v1/${call}`;
      app.post(path, (context) => answerCall(core, call, context, onRequest));
      app.all(path, (context) => {
        const note = "use POST for this call";
        onRequest(
          unhandled({ ...lineOf(context), status: 405, code: "40000", note }),
        );
        return context.json(answerBody("40000"), 405, {
          allow: "POST",
          "x-mock-note": note,
        });
      });
    }
  }
  app.get("/", (context) => {
    const { html, headers } = page();
    return context.body(html, 200, headers);
  });
  app.get("/_mock/stream", (context) => {
    const query = parseQuery(new URL(context.req.url).searchParams);
    if (typeof query === "string") return context.json({ error: query }, 400);
    return context.body(streamRecords(core, query), 200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
    });
  });
  app.get("/_mock/events/:id{\\d{1,15}}", (context) => {
    const record = core.store.find(Number(context.req.param("id")));
    return record === undefined
      ? context.json(
          { error: "this record does not exist, or is no longer kept" },
          404,
        )
      : context.json(toReceived(record));
  });
  app.get("/_mock/events", (context) => listEvents(core, context));
  app.delete("/_mock/events", (context) => {
    core.reset(context.req.query("test"));
    return context.body(null, 204);
  });
  // A connection that broke while it was read also ends here: nobody is left to receive the answer.
  app.onError((_error, context) =>
    context.json(answerBody("50000"), 500, {
      "x-mock-note":
        "the request was interrupted, or the mock has an internal error",
    }),
  );
  app.notFound((context) => {
    const note = `the mock answers /api/v1/ with ${calls.join(", ")}; and /_mock/events`;
    onRequest(
      unhandled({ ...lineOf(context), status: 404, code: "40000", note }),
    );
    return context.json(answerBody("40000"), 404, { "x-mock-note": note });
  });
  return app;
}

async function answerCall(
  core: MockCore,
  call: CallName,
  context: MockContext,
  onRequest: OnRequest,
): Promise<Response> {
  const { req, env } = context;
  const body = await bodyOf(context, core.settings.bodyLimit);
  if (body === undefined) {
    const note = `the body has more than ${String(core.settings.bodyLimit)} bytes`;
    onRequest(
      unhandled({ ...lineOf(context), status: 413, code: "40000", note }),
    );
    return context.json(answerBody("40000"), 413, {
      connection: "close",
      "x-mock-note": note,
    });
  }
  const { answer, records } = core.handle({
    call,
    serviceId: req.query("service_id"),
    accessToken: req.header("access_token"),
    body,
    test: testOf(context),
  });
  onRequest(reportOf(lineOf(context), answer, records));
  return deliver(answer, env, core.settings.slowTime);
}

/** Without the query, which contains the service's id. */
function lineOf({ req }: Context): Pick<RequestReport, "method" | "path"> {
  return { method: req.method, path: req.path };
}

async function bodyOf(
  { req }: MockContext,
  limit: number,
): Promise<Body | undefined> {
  const declared = Number(req.header("content-length") ?? 0);
  const bytes = await readLimited(req.raw.body, limit, declared);
  return bytes === undefined ? undefined : readBody(bytes);
}

const longestTestId = 200;

/** Which test a request belongs to: by path, header or query parameter. */
function testOf({ req }: MockContext): string | undefined {
  const given =
    req.param("test") ??
    req.header("x-mock-test-id") ??
    req.query("mock_test_id");
  return given === undefined || given === ""
    ? undefined
    : given.slice(0, longestTestId);
}

function listEvents(core: MockCore, context: MockContext): Response {
  const query = parseQuery(new URL(context.req.url).searchParams);
  if (typeof query === "string") return context.json({ error: query }, 400);
  const found = [...core.store.records()].filter((record) =>
    matches(record, query),
  );
  return context.json({
    matching: found.length,
    ...core.store.facts(),
    events: found.map(toReceived),
  });
}
