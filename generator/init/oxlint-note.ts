// The note of `init` for an app that uses oxlint: how its configuration loads our rules.

/** The rules as in docs/eslint.md. */
const addition = `"jsPlugins": ["dfn-codegen/eslint"],
"rules": {
  "dfn-codegen/no-raw-log-event": "error",
  "dfn-codegen/no-deprecated-event": "warn",
  "dfn-codegen/no-unsent-record": "error",
  "dfn-codegen/no-invalid-arguments": "error"
}`;

/** `undefined` if the configuration already loads them. It may contain comments, so it is not changed. */
export function oxlintNote({
  path,
  text = "",
}: {
  readonly path: string;
  readonly text?: string;
}):
  { readonly text: string; readonly commands: readonly string[] } | undefined {
  if (text.includes("dfn-codegen/eslint")) return undefined;
  return {
    text: `This app uses oxlint. Add this to \`${path}\`, so that it reports calls that bypass the builders:`,
    commands: addition.split("\n"),
  };
}
