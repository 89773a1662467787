// `dfn-codegen mock`: a mock of the loading API, until Ctrl-C.
import { notListening } from "../../diagnostics/codes/mock-not-listening.js";
import { wrongSetting } from "../../diagnostics/codes/mock-wrong-setting.js";
import type { Finding } from "../../diagnostics/diagnostic.js";
import { escapeInvisible } from "../../diagnostics/escape-invisible.js";
import { reportJson } from "../../diagnostics/report-json.js";
import { visible } from "../../text/display-text.js";
import type { OnRequest } from "../app.js";
import { requestJson, requestLines } from "../request-report.js";
import { isLoopback } from "../../text/allowed-host.js";
import { toSettings, type MockBehaviour } from "../options.js";
import { WrongSetting } from "../parse-settings.js";
import type { MockSettings } from "../settings.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { errorCode } from "../../system/file-errors.js";
import { refuse, type Refusal } from "../../system/refuse.js";
import { exitCodeOf, wrongUsage } from "../../system/exit-code.js";
import { present } from "../../system/report.js";
import { untilStopped } from "../../system/until-stopped.js";
import type { Run } from "../../driver/run.js";
import { followTaxonomy } from "./follow-taxonomy.js";
import { serveMock, type ServedMock } from "./serve-mock.js";
import { describeError } from "../../driver/report-errors.js";
import { wrap } from "../../text/wrap.js";
import type { Format, Terminal } from "../../system/terminal.js";

export interface MockCommandOptions extends MockBehaviour {
  readonly host: string;
  readonly port: number;
  readonly format: Format;
}

/** Serves until SIGINT or SIGTERM; returns the exit code. */
export async function mock(
  run: Run,
  options: MockCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const settings = settingsOf(options);
  const { format } = options;
  const asRefusal = { command: "mock", format };
  if ("refusal" in settings) {
    await refuse(settings, asRefusal, terminal);
    return wrongUsage;
  }
  const { taxonomy, diagnostics, inputs } = analyzeToJudge(run);
  if (taxonomy === undefined) {
    const text = describeError(diagnostics, "the mock was not started");
    const facts = { command: "mock", ok: false };
    await present({ diagnostics, facts, text }, options.format, terminal);
    return exitCodeOf(diagnostics);
  }
  const onRequest = reporterOf(format, terminal);
  const served = await listen(
    () => serveMock(taxonomy, settings, options, onRequest),
    options,
  );
  if ("refusal" in served) {
    await refuse(served, asRefusal, terminal);
    return 1;
  }
  if (format === "json") {
    const facts = { command: "mock", ok: true, url: served.url };
    terminal.out(onOneLine(reportJson(diagnostics, facts)));
  } else if (diagnostics.length > 0) {
    await present({ diagnostics, facts: {}, text: "" }, format, terminal);
  }
  if (!isLoopback(options.host)) {
    terminal.err(
      `warning: listening on ${visible(options.host)}: anyone who can reach this machine can read what is sent to the mock\n`,
    );
  }
  if (format !== "json") terminal.out(`${served.url}\n`);
  const hint = [
    "Open this URL for the event viewer, and use it as your client's base URL.",
    callerHint(settings),
    "Taxonomy changes are reloaded. Press Ctrl-C to stop.",
  ];
  if (terminal.quiet !== true) {
    terminal.err(`${hint.flatMap((line) => wrap(line)).join("\n")}\n`);
  }
  const stopFollowing = await followTaxonomy(run, inputs, served, terminal);
  await untilStopped();
  await stopFollowing();
  await served.close();
  return 0;
}

/** Secrets are not printed: only whether any value is accepted. */
function callerHint({ serviceId, accessToken }: MockSettings): string {
  if (serviceId !== undefined && accessToken !== undefined) {
    return `${places} must match the given values.`;
  }
  return serviceId === undefined && accessToken === undefined
    ? `${places} can have any value.`
    : `${places} are required: the given value must match, the other can have any value.`;
}

/** Where a call has to send them. */
const places = "`service_id` (in the query) and `access_token` (a header)";

/** Prints the outcome of each request: as JSON lines on stdout, or as text on stderr. */
function reporterOf(format: Format, terminal: Terminal): OnRequest {
  return (report) => {
    const time = new Date();
    if (format === "json") {
      const line = JSON.stringify(requestJson(report, time));
      terminal.out(`${escapeInvisible(line)}\n`);
      return;
    }
    if (terminal.quiet === true) return;
    const lines = requestLines(report, time, terminal.width);
    terminal.err(`${lines.join("\n")}\n`);
  };
}

/** Strings in JSON documents contain no raw line breaks. */
function onOneLine(document: string): string {
  return `${document.replace(/\n */g, "")}\n`;
}

function settingsOf(options: MockBehaviour): MockSettings | Refusal {
  try {
    return toSettings(options);
  } catch (error) {
    if (error instanceof WrongSetting) {
      return { refusal: wrongSetting.at({ message: error.message }) };
    }
    throw error;
  }
}

async function listen(
  serve: () => Promise<ServedMock>,
  { host, port }: MockCommandOptions,
): Promise<ServedMock | Refusal> {
  try {
    return await serve();
  } catch (error) {
    const why = listenError(error, host, port);
    if (why === undefined) throw error;
    return { refusal: notListening.at(why) };
  }
}

/** The system's error in words; `undefined` for our bugs. */
function listenError(
  error: unknown,
  host: string,
  port: number,
): Finding | undefined {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return {
        message: `port ${String(port)} of \`${host}\` is in use`,
        hint: "stop the program that listens there, or use `--port 0` to get a free port",
      };
    case "EACCES":
      return {
        message: `the system does not allow listening on port ${String(port)}`,
        hint: "choose a port from 1024 up; lower ones need administrator rights",
      };
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return {
        message: `this machine has no address \`${host}\``,
        hint: "omit `--host` to listen on 127.0.0.1",
      };
    default:
      return undefined;
  }
}
