// A line of progress for commands that read an app's sources: first a bar over its own files, then how many more their types need.
import type { ProjectFiles } from "../project-files.js";
import type { SourceAccess } from "../source-access.js";
import { createProgress } from "../../system/progress.js";
import { counted } from "../../text/count.js";

export interface WatchedSources {
  readonly access: SourceAccess;
  /** Takes the line away; nothing is drawn afterwards. */
  readonly clear: () => void;
}

/** Draws on `write`; pass `undefined` for no display. `isLeftOut` says which files are not code of the app. */
export function watchSources(
  access: SourceAccess,
  projects: readonly ProjectFiles[],
  write: ((text: string) => void) | undefined,
  isLeftOut: (path: string) => boolean = () => false,
): WatchedSources {
  if (write === undefined) return { access, clear: () => undefined };
  const own = new Set(
    projects.flatMap(({ files }) => files.filter((path) => !isLeftOut(path))),
  );
  const reading = createProgress(write, own.size);
  const checking = createProgress(write, 0);
  const read = new Set<string>();
  let more = 0;
  let isOver = false;
  return {
    access: {
      ...access,
      readFile: (path) => {
        if (isOver) return access.readFile(path);
        if (more === 0 && own.has(path) && !read.has(path)) {
          read.add(path);
          reading.show(read.size, `${counted(read.size, "file")} read`);
        } else {
          more++;
          checking.show(
            more,
            `${counted(read.size, "file")} read, ${counted(more, "file")} parsed`,
          );
        }
        return access.readFile(path);
      },
    },
    clear: () => {
      isOver = true;
      reading.clear();
      checking.clear();
    },
  };
}
