// A language server in a process of its own, spoken to as an editor does: JSON-RPC with headers, over pipes.
import { spawn, type ChildProcess } from "node:child_process";
import { pathToFileURL } from "node:url";

export interface LanguageClient {
  /** Rejects with the server's message. */
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The next notification of a method for which `accept` is true, also one that has come already. */
  readonly notified: (
    method: string,
    accept: (params: unknown) => boolean,
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Starts a server and initialises it; `settings` answers what it asks of the configuration. */
export async function startServer(
  command: readonly string[],
  folder: string,
  settings: (section: string) => unknown,
): Promise<LanguageClient> {
  const [file = "", ...args] = command;
  const server = spawn(file, args, { cwd: folder, stdio: "pipe" });
  const answers = new Map<number, (message: Message) => void>();
  const notes: Message[] = [];
  let waiting: (() => void)[] = [];
  let nextId = 0;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    const length = String(Buffer.byteLength(body));
    server.stdin.write(`Content-Length: ${length}\r\n\r\n${body}`);
  };
  onMessages(server, (message) => {
    const { id, method } = message;
    if (method === undefined) {
      answers.get(Number(id))?.(message);
    } else if (id === undefined || id === null) {
      notes.push(message);
      for (const wake of waiting.splice(0)) wake();
    } else {
      const isConfiguration = method === "workspace/configuration";
      const result = isConfiguration
        ? sectionsOf(message.params).map(settings)
        : null;
      send({ id, result });
    }
  });

  // A server that dies answers nothing more.
  server.once("exit", (code) => {
    for (const answer of answers.values()) {
      answer({ error: { message: `the server ended with ${String(code)}` } });
    }
  });

  const request = (method: string, params: unknown) => {
    const id = nextId++;
    send({ id, method, params });
    return new Promise<unknown>((resolve, reject) => {
      answers.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
    });
  };
  const client: LanguageClient = {
    request,
    notify: (method, params) => {
      send({ method, params });
    },
    notified: async (method, accept) => {
      for (;;) {
        const at = notes.findIndex(
          (note) => note.method === method && accept(note.params),
        );
        if (at >= 0) return notes.splice(at, 1)[0]?.params;
        await new Promise<void>((wake) => {
          waiting = [...waiting, wake];
        });
      }
    },
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      await request("shutdown", undefined);
      send({ method: "exit" });
      server.stdin.end();
      await ended;
    },
  };
  const uri = pathToFileURL(folder).href;
  await request("initialize", {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: "app" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true } },
        hover: { contentFormat: ["markdown", "plaintext"] },
        definition: { linkSupport: false },
      },
    },
  });
  client.notify("initialized", {});
  return client;
}

function onMessages(
  { stdout }: ChildProcess,
  take: (message: Message) => void,
): void {
  let held = Buffer.alloc(0);
  stdout?.on("data", (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const end = held.indexOf("\r\n\r\n");
      if (end < 0) return;
      const header = held.subarray(0, end).toString("ascii");
      const length = Number(/Content-Length: (\d+)/i.exec(header)?.[1]);
      const start = end + 4;
      if (held.length < start + length) return;
      const body = held.subarray(start, start + length).toString("utf8");
      held = held.subarray(start + length);
      take(JSON.parse(body) as Message);
    }
  });
}

function sectionsOf(params: unknown): readonly string[] {
  const { items } = params as {
    readonly items: { readonly section: string }[];
  };
  return items.map(({ section }) => section);
}
