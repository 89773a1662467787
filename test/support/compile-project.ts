// `tsc -p`, in this process: each version of TypeScript is loaded once, and a library is parsed once for each kind of program.
// TypeScript's own library is not checked: it is the same in every test.
import { createRequire } from "node:module";
import type ts from "typescript";

const require = createRequire(import.meta.url);

interface Compiler {
  readonly ts: typeof ts;
  /** Parsed files of packages, which no test changes, by path and what their parsing depends on. */
  readonly parsed: Map<string, ts.SourceFile>;
}

const compilers = new Map<string, Compiler>();

export interface Compiled {
  /** 0 where the compiler has nothing to say, as the command's exit code. */
  readonly status: number;
  /** A line for each finding, as `--pretty false` prints it; paths are relative to the folder. */
  readonly stdout: string;
}

/**
 * Compiles the project of a configuration (absolute path) with the package of
 * that name, which is TypeScript 6 or older: of 7 there is only the command.
 * Writes what the configuration says; `more` are options of the command line.
 */
export function compileProject(
  name: string,
  cwd: string,
  config: string,
  more: ts.CompilerOptions = {},
): Compiled {
  const { ts, parsed } = compilerOf(name);
  const formatHost: ts.FormatDiagnosticsHost = {
    getCurrentDirectory: () => cwd,
    getCanonicalFileName: (path) => path,
    getNewLine: () => "\n",
  };
  const found: ts.Diagnostic[] = [];
  const options = { skipDefaultLibCheck: true, ...more };
  const project = ts.getParsedCommandLineOfConfigFile(config, options, {
    ...ts.sys,
    getCurrentDirectory: () => cwd,
    onUnRecoverableConfigFileDiagnostic: (each) => found.push(each),
  });
  if (project !== undefined) {
    const program = ts.createProgram({
      rootNames: project.fileNames,
      options: project.options,
      ...(project.projectReferences && {
        projectReferences: project.projectReferences,
      }),
      configFileParsingDiagnostics: project.errors,
      host: hostOf(ts, parsed, cwd, project.options),
    });
    found.push(...ts.getPreEmitDiagnostics(program));
    found.push(...program.emit().diagnostics);
  }
  const all = ts.sortAndDeduplicateDiagnostics(found);
  return {
    status: all.length === 0 ? 0 : 2,
    stdout: ts.formatDiagnostics(all, formatHost),
  };
}

function compilerOf(name: string): Compiler {
  const compiler = compilers.get(name) ?? {
    ts: require(name) as typeof ts,
    parsed: new Map<string, ts.SourceFile>(),
  };
  compilers.set(name, compiler);
  return compiler;
}

function hostOf(
  { createCompilerHost }: typeof ts,
  parsed: Map<string, ts.SourceFile>,
  cwd: string,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  return {
    ...host,
    getCurrentDirectory: () => cwd,
    getSourceFile: (path, version, ...rest) => {
      if (!/\/typescript[-\d]*\/lib\/lib[^/]*\.d\.ts$/.test(path)) {
        return readSource(path, version, ...rest);
      }
      const key = JSON.stringify([path, version]);
      const source = parsed.get(key) ?? readSource(path, version, ...rest);
      if (source !== undefined) parsed.set(key, source);
      return source;
    },
  };
}
