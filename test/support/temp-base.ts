// Where tests make their folders: in memory where Linux has room, because keeping files on a disk takes the kernel as long as many a test.
import { readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const memory = "/dev/shm";

/** In bytes; a container often has 64 MB there, and a run takes some hundreds. */
const room = 4 * 2 ** 30;

/** Not for copies of installed packages: those are hard links to files on the disk. */
export const tempBase = hasRoomInMemory() ? memory : tmpdir();

function hasRoomInMemory(): boolean {
  if (process.platform !== "linux" || process.env["TMPDIR"] !== undefined) {
    return false;
  }
  try {
    const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
    const [, , kind, options = ""] =
      mounts.find((line) => line.split(" ")[1] === memory)?.split(" ") ?? [];
    const { bavail, bsize } = statfsSync(memory);
    // Tests run programs from there.
    return (
      kind === "tmpfs" &&
      !options.split(",").some((each) => each === "noexec" || each === "ro") &&
      bavail * bsize >= room
    );
  } catch {
    return false;
  }
}
