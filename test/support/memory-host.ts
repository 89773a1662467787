// A disk in memory for tests: files by absolute path, with links and unreadable files where a test wants them.
import { posix, win32 } from "node:path";
import { HostError } from "../../generator/read/source-host.js";
import type { SourceHost } from "../../generator/read/source-host.js";

export interface MemoryHostOptions {
  /** Real paths by the path of the link; a link to a folder serves all below it. */
  readonly links?: Readonly<Record<string, string>>;
  /** Reasons by path: reading it throws a `HostError`. Folders of files do so on their own. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** Paths of files are Windows paths. */
  readonly windows?: boolean;
}

/** A host over these files; keys are absolute paths. Patterns know `*`, `**`, `?` and `{a,b}`. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryHostOptions = {},
): SourceHost {
  const { links = {}, unreadable = {} } = options;
  const paths = options.windows === true ? win32 : posix;
  const { sep } = paths;
  const contents = new Map(Object.entries(files));
  const visible = (): string[] => [
    ...contents.keys(),
    ...Object.keys(unreadable),
    ...Object.keys(links).filter((link) => contents.has(realPath(link))),
  ];

  function realPath(path: string): string {
    for (const [link, target] of Object.entries(links)) {
      if (path === link) return target;
      if (path.startsWith(link + sep)) return target + path.slice(link.length);
    }
    return path;
  }

  function readFile(path: string): Uint8Array | undefined {
    const real = realPath(path);
    const reason = unreadable[real];
    if (reason !== undefined) throw new HostError(path, reason);
    const content = contents.get(real);
    if (content !== undefined) {
      return typeof content === "string"
        ? new TextEncoder().encode(content)
        : content;
    }
    if ([...contents.keys()].some((key) => key.startsWith(real + sep))) {
      throw new HostError(path, "it is a folder");
    }
    return undefined;
  }

  function glob(pattern: string, folder: string): readonly string[] {
    // As a path, so that `..` and `.` in it are resolved.
    const full = paths.resolve(folder, pattern).replaceAll("\\", "/");
    const regex = new RegExp(`^${regexOf(full)}$`, "u");
    return visible()
      .filter((path) => regex.test(path.replaceAll("\\", "/")))
      .sort();
  }

  return { readFile, glob, realPath };
}

function regexOf(pattern: string): string {
  return pattern.replace(
    /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^\w/]/gu,
    (part: string) => {
      if (part === "**/") return "(?:[^/]+/)*";
      if (part === "**") return ".*";
      if (part === "*") return "[^/]*";
      if (part === "?") return "[^/]";
      if (part.length > 1 && part.startsWith("{")) {
        const choices = part.slice(1, -1).split(",").map(regexOf);
        return `(?:${choices.join("|")})`;
      }
      return /[\\^$.|+*?()[\]{}]/.test(part) ? `\\${part}` : part;
    },
  );
}
