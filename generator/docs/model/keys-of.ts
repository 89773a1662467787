// Lists the keys that identify a user.
import type { DocsModel } from "./docs-model.js";

/** Their names in back-ticks, separated by commas. */
export function keysOf({ identityKeys }: DocsModel): string {
  return identityKeys.map(({ name }) => `\`${name}\``).join(", ");
}
