// Which scripts a type checker reads: there a builder's types reject wrong arguments, and need no judge.

export interface Script {
  /** The file, or the component that holds it. */
  readonly path: string;
  /** The attribute `lang` of a component's script. */
  readonly lang?: string | undefined;
  /** All of the code, or its comments. */
  readonly text: string;
  /** Of the program that it belongs to. */
  readonly checkJs: boolean;
}

const directive = /^\s*\/\/+\s*@ts-(no)?check\b/m;

/** TypeScript, and JavaScript with `checkJs` or `@ts-check`. Of templates it says nothing. */
export function isTypeChecked({ path, lang, text, checkJs }: Script): boolean {
  const isJavaScript = /\.(?:vue|svelte)$/.test(path)
    ? !/^(?:ts|tsx|typescript)$/.test(lang ?? "")
    : /\.[cm]?jsx?$/.test(path);
  if (!isJavaScript) return true;
  const own = directive.exec(text);
  return own ? own[1] === undefined : checkJs;
}

/** The attribute `lang` of a component's scripts, which have one language; tags in HTML comments do not count. */
export function scriptLanguage(component: string): string | undefined {
  const tag = /<!--[^]*?-->|<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
  for (const [, attributes = ""] of component.matchAll(tag)) {
    const lang = /\slang\s*=\s*["']?(\w+)/.exec(attributes)?.[1];
    if (lang !== undefined) return lang;
  }
  return undefined;
}
