// The routes of `docs --serve`: the files of the site from memory, and a stream that says when they changed.
import { Hono } from "hono";
import type { ServedEnvironment } from "../../system/serve-app.js";
import { isAllowedHost } from "../../text/allowed-host.js";

/** The served site; `replace` tells all open pages. */
export interface ServedSite {
  readonly app: Hono<ServedEnvironment>;
  readonly replace: (files: ReadonlyMap<string, string>) => void;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=UTF-8",
  css: "text/css; charset=UTF-8",
  js: "text/javascript; charset=UTF-8",
  json: "application/json; charset=UTF-8",
};

/** A page of another site must not read it through its own domain, so only names of `host` are answered. */
export function makeSiteApp(
  first: ReadonlyMap<string, string>,
  host: string,
): ServedSite {
  let files = first;
  const listeners = new Set<() => void>();
  const app = new Hono<ServedEnvironment>();
  app.use(async (context, next) => {
    if (!isAllowedHost(context.req.header("host"), host)) {
      return context.text("this site answers only on loopback", 403);
    }
    await next();
    return undefined;
  });
  app.get("/_reload", () => reloads(listeners));
  app.get("*", (context) => {
    const asked = context.req.path.slice(1);
    const path = asked === "" ? "index.html" : asked;
    const text = files.get(path);
    if (text === undefined) return context.text("not found", 404);
    const extension = path.slice(path.lastIndexOf(".") + 1);
    return context.body(text, 200, {
      "content-type": types[extension] ?? "text/plain; charset=UTF-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "content-security-policy": "frame-ancestors 'none'",
    });
  });
  return {
    app,
    replace: (next) => {
      files = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Server-sent events until the reader leaves. */
function reloads(listeners: Set<() => void>): Response {
  const encoder = new TextEncoder();
  let listener: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(": open\n\n"));
      listener = () => {
        controller.enqueue(encoder.encode("event: change\ndata: \n\n"));
      };
      listeners.add(listener);
    },
    cancel: () => {
      if (listener) listeners.delete(listener);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
    },
  });
}
