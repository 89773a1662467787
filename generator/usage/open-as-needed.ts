// Opens a program with the files that questions about it turn out to need, and no others: most of what an app imports says nothing of its events.
import type { ts } from "ts-morph";
import type { Workspace } from "./open-program.js";

/** Rounds after which everything is opened: no app was seen to need half of them. */
const maxRounds = 12;

/**
 * Asks again with the files that were missed, until none is. The checker asks
 * the program for a module's file whenever it follows an import, and a file
 * that is left out is known by that question; so an answer never rests on one.
 */
export function openAsNeeded(
  workspace: Workspace,
  roots: readonly string[],
  ask: (program: ts.Program) => void,
): ts.Program {
  const wanted = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const program = workspace.open(roots, { how: "near", known: wanted });
    const find = program.getSourceFile.bind(program);
    const missed = new Set<string>();
    let isAsked = true;
    program.getSourceFile = (path) => {
      const file = find(path);
      if (file === undefined && isAsked) missed.add(path);
      return file;
    };
    ask(program);
    isAsked = false;
    const more = [...missed].filter((path) => !wanted.has(path));
    if (more.length === 0) return program;
    for (const path of more) wanted.add(path);
  }
  const program = workspace.open(roots, { how: "all" });
  ask(program);
  return program;
}
