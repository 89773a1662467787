// The comments of the support code in Korean, by the English ones in `templates/runtime`.
import { checksKo } from "./checks.js";
import { clientKo } from "./client.js";
import { limitsKo } from "./limits.js";
import { recordsKo } from "./records.js";
import { sendingKo } from "./sending.js";
import { spoolKo } from "./spool.js";

export const supportKo: ReadonlyMap<string, string> = new Map(
  [checksKo, recordsKo, clientKo, limitsKo, sendingKo, spoolKo].flatMap(
    (texts) => Object.entries(texts),
  ),
);
