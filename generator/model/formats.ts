// The formats of strings as regular expressions for JSON Schemas, which engines of other languages read too.
//
// So they have no look-ahead, which RE2 lacks, and no `\d` or `\w`, which mean
// more in some languages. The support code has shorter equivalents; a test
// compares the two.
//
// Each is ECMA-262 for the `u` flag, needs no other flag, reads every character
// at most a few times (no nested or adjacent repetitions can match the same
// text), and accepts only what ajv-formats (full mode) accepts for the format
// of the same name. So a pattern next to a `format` never changes the result.
import type { StringFormat } from "./taxonomy.js";

const day =
  "(?:" +
  "[0-9]{4}-(?:" +
  "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])" +
  "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)" +
  "|02-(?:0[1-9]|1[0-9]|2[0-8])" +
  ")" +
  "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29" +
  ")";

const time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

/** `yyyy-MM-dd`, and the day must exist: month lengths and leap years are in the pattern. */
export const datePattern = `^${day}$`;

/** `yyyy-MM-ddTHH:mm:ss(.SSS)Z`: UTC, milliseconds optional, no leap second (TYPE, EV). */
export const datetimePattern = `^${day}T${time}(?:\\.[0-9]{3})?Z$`;

const atom = "[A-Za-z0-9!#$%&'*+\\/=?^_`{|}~\\-]+";
const label = "[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*";

/** A dot-atom, `@`, and at least two labels of a host name. */
export const emailPattern = `^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`;

const escape = "%[0-9A-Fa-f]{2}";
const name = `[A-Za-z0-9\\-._~!$&'()*+,;=]|${escape}`;
const inPath = `[A-Za-z0-9\\-._~!$&'()*+,;=:@]|${escape}`;
const afterPath = `[A-Za-z0-9\\-._~!$&'()*+,;=:@\\/?]|${escape}`;
const segments = `(?:\\/(?:${inPath})*)*`;

/** An absolute URI of RFC 3986 with something after the scheme; no IP literals in brackets. */
export const uriPattern =
  "^[A-Za-z][A-Za-z0-9+.\\-]*:(?:" +
  `\\/\\/(?:(?:${name}|:)*@)?(?:${name})*(?::[0-9]*)?${segments}` +
  `|\\/(?:(?:${inPath})+${segments})?` +
  `|(?:${inPath})+${segments}` +
  `)(?:\\?(?:${afterPath})*)?(?:#(?:${afterPath})*)?$`;

/** 36 characters, either case, any version. */
export const uuidPattern =
  "^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$";

/** An `event_log_id` (EV): a UUID of a known version and variant. */
export const logIdPattern =
  "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[1-8][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$";

/** The pattern of each format that a taxonomy may name. */
export const formatPatterns: Readonly<Record<StringFormat, string>> = {
  date: datePattern,
  email: emailPattern,
  uri: uriPattern,
  uuid: uuidPattern,
};
