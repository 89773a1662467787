// What checking a file needs.
import type { Judge } from "../../judge/make-judge.js";
import type { Wanted } from "../check-lines.js";
import type { ExportTypes } from "../export-csv.js";
import type { InputForm } from "../forms.js";
import type { TallyOptions } from "../tally.js";

export interface CheckContext {
  /** The folder of the app, whose DuckDB reads Parquet. */
  readonly cwd: string;
  readonly judge: Judge;
  readonly types: ExportTypes;
  readonly options: TallyOptions & Wanted & { readonly form: InputForm };
}
