// `source/not-utf8`: a file is not UTF-8 text.
import { defineDiagnostic } from "../diagnostic.js";

export const notUtf8 = defineDiagnostic({
  code: "source/not-utf8",
  severity: "error",
  summary: "A file is not UTF-8 text.",
  explanation: `A taxonomy must be UTF-8. In another encoding, Korean labels and descriptions
would silently turn into other characters, and a damaged name would not be the
one that is registered in the console. So the file is rejected.

Files saved by older editors on Korean Windows are often CP949 (EUC-KR). Save
the file as UTF-8, or convert it:

    iconv -f CP949 -t UTF-8 old.yaml > taxonomy.yaml

A byte order mark at the start is fine.`,
});
