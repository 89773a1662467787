// Swift's compiler and formatter: those of the machine, or those that `install-swift.sh` put into a folder of their own.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasTool } from "./has-tool.js";

/** A root folder of Debian 13, or none where the machine has a compiler. */
const root = process.env["DFN_SWIFT"] ?? "/var/cache/dfn-codegen/swift";
const isOwn = spawnSync("swiftc", ["--version"]).status === 0;
const isInRoot = existsSync(join(root, "usr/libexec/swift/bin/swiftc"));

/** Whether Swift can be compiled here. */
export const canCompileSwift = hasTool(
  isOwn || isInRoot,
  "no Swift here, so the target `swift` is parsed and not compiled",
  "As root: `test/support/install-swift.sh`",
);

/** A folder for sources, which the compiler sees. */
export interface SwiftFolder {
  readonly path: string;
  readonly write: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  /** Runs a command of a shell in it; throws with all its output if it fails. */
  readonly run: (command: string) => string;
}

export function swiftFolder(): SwiftFolder {
  const parent = isOwn ? tmpdir() : join(root, "tmp");
  const path = mkdtempSync(join(parent, "dfn-swift-"));
  const inside = isOwn ? path : path.slice(root.length);
  return {
    path,
    write: (name, text) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    read: (name) => readFileSync(join(path, name), "utf8"),
    run: (command) => {
      const [program = "sh", ...args] = isOwn
        ? ["sh", "-c", `cd '${inside}' && ${command}`]
        : inRoot(`cd '${inside}' && ${command}`);
      return execFileSync(program, args, { encoding: "utf8" });
    },
  };
}

/** The compiler finds its libraries by way of `/proc`, which is mounted for this process alone. */
function inRoot(command: string): readonly string[] {
  const script = `mount -t proc proc "$0/proc" && exec chroot "$0" sh -c "$1"`;
  return ["unshare", "-m", "sh", "-c", script, root, command];
}

/** Its formatter, which Debian keeps beside the compiler. */
export const swiftFormat = isOwn
  ? "swift-format"
  : "/usr/libexec/swift/bin/swift-format";

/** Copies the Swift sources of a folder. */
export function copySwift(from: string, folder: SwiftFolder, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.endsWith(".swift")) {
      cpSync(join(from, name), join(folder.path, to, name));
    }
  }
}
