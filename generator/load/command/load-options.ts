// The options of `load`.
import type { Format } from "../../system/terminal.js";

export interface LoadOptions {
  readonly format: Format;
  readonly dryRun: boolean;
  /** `external_id=u-17`: for records without an identity. */
  readonly identity?: readonly string[];
  readonly baseUrl?: string;
  readonly checkpoint: string;
  readonly rejected: string;
  /**
   * Whether this run may overwrite that file: the default file of a dry run,
   * which the next one recreates.
   */
  readonly overwritesRejected: boolean;
  readonly showsProgress: boolean;
  readonly serviceId: string | undefined;
  readonly accessToken: string | undefined;
}
