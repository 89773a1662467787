// `tsc -p`, in this process: each version of TypeScript is loaded once, and parses its library once.
// TypeScript's own library is not checked: it is the same in every test.
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { runCompiler } from "./run-compiler.js";

const require = createRequire(import.meta.url);

interface Compiler {
  readonly ts: typeof ts;
  /** Parsed files of its library, by path: declarations parse alike for every target. */
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
 * Writes what the configuration says.
 */
export function compileProject(
  name: string,
  cwd: string,
  config: string,
): Compiled {
  const { ts, parsed } = compilerOf(name);
  const formatHost: ts.FormatDiagnosticsHost = {
    getCurrentDirectory: () => cwd,
    getCanonicalFileName: (path) => path,
    getNewLine: () => "\n",
  };
  const found: ts.Diagnostic[] = [];
  const options = { skipDefaultLibCheck: true };
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
    found.push(...program.getConfigFileParsingDiagnostics());
    found.push(...program.getOptionsDiagnostics());
    found.push(...program.getSyntacticDiagnostics());
    found.push(...program.getGlobalDiagnostics());
    found.push(...program.getSemanticDiagnostics());
    // Printing declarations finds what cannot be declared; what prints nothing has to look for it.
    const { noEmit = false, declaration = false } = project.options;
    found.push(
      ...(noEmit && declaration
        ? program.getDeclarationDiagnostics()
        : program.emit().diagnostics),
    );
  }
  const all = ts.sortAndDeduplicateDiagnostics(found);
  return {
    status: all.length === 0 ? 0 : 2,
    stdout: ts.formatDiagnostics(all, formatHost),
  };
}

/** The same with any version, for a configuration by its path in the folder. */
export function compileWith(
  name: string,
  cwd: string,
  config: string,
): Compiled {
  return name === "typescript-7"
    ? runCompiler(cwd, ["-p", config])
    : compileProject(name, cwd, join(cwd, config));
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
      const source = parsed.get(path) ?? readSource(path, version, ...rest);
      if (source !== undefined) parsed.set(path, source);
      return source;
    },
  };
}
