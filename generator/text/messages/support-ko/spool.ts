// The comments of the support code in Korean, by the English ones: the client's spool.

export const spoolKo: Readonly<Record<string, string>> = {
  // client-spool-files.ts
  "What the spool needs from a file system. `node:fs/promises` has it; tests use one that fails.":
    "스풀이 파일 시스템에서 필요로 하는 것. `node:fs/promises`에 있으며, 테스트는 실패하는 것을 쓴다.",
  "Both times in seconds since 1970.": "둘 다 1970년 이후의 초.",
  "Resolves when the data is on the disk.":
    "데이터가 디스크에 기록되면 이행된다.",
  "The code of an error of the system, such as `ENOENT`.":
    "`ENOENT` 같은 시스템 오류의 코드.",
  "Makes a new or a removed name survive a power failure, if the system can.":
    "시스템이 지원하면, 새로 생기거나 지워진 이름이 정전 뒤에도 유지되게 한다.",

  // client-spool-frames.ts
  "The spool's file format: frames with a mark, a length and a checksum, so that intact frames can be recognized.":
    "스풀의 파일 형식: 표시, 길이, 체크섬이 있는 프레임. 온전한 프레임을 알아볼 수 있다.",
  'A frame begins with these bytes: "DFN1".':
    '프레임은 다음 바이트로 시작한다: "DFN1".',
  "Mark, length and checksum.": "표시, 길이, 체크섬.",
  "A text as a frame.": "텍스트를 담은 프레임.",
  "The content of a segment.": "세그먼트의 내용.",
  "The texts of the intact frames, in order.":
    "온전한 프레임의 텍스트. 순서대로다.",
  "What is between them: a truncated end, bytes that the disk changed, or unknown frames.":
    "그 사이에 있는 것: 잘린 끝부분, 디스크가 바꾼 바이트, 알 수 없는 프레임.",
  "Reads a segment. After damage it continues at the next intact frame: no text can look like one, because JSON has no control characters, and the length begins with one. Intact frames for which `isKnown` is false count as damaged, so that what another version wrote is kept.":
    "세그먼트를 읽는다. 손상된 곳 뒤로는 다음 온전한 프레임부터 이어서 읽는다. JSON에는 제어 문자가 없고 길이는 제어 문자로 시작하므로 어떤 텍스트도 프레임으로 보이지 않는다. `isKnown`이 false인 온전한 프레임은 손상된 것으로 세어, 다른 버전이 쓴 내용을 보존한다.",
  "Where an intact frame ends; `undefined` if there is none.":
    "온전한 프레임이 끝나는 위치. 없으면 `undefined`다.",
  "CRC-32 of ISO 3309, as in zlib.": "zlib과 같은 ISO 3309의 CRC-32.",

  // client-spool-lock.ts
  "Keeps a second process out of a folder. The holder gives signs of life; a holder without any is replaced, whatever its host or process.":
    "다른 프로세스가 폴더를 쓰지 못하게 한다. 보유자는 살아 있다는 신호를 남기며, 신호가 없는 보유자는 호스트나 프로세스와 관계없이 교체된다.",
  "The prefix of its file names. Default: `lock`.":
    "파일 이름의 접두사. 기본값: `lock`.",
  "Milliseconds without a sign of life after which a lock counts as abandoned. Default: 10,000. The holder gives one each second, or five within that time if it is shorter.":
    "잠금이 버려진 것으로 볼 때까지, 신호가 없는 시간(밀리초). 기본값: 10,000. 보유자는 1초마다 신호를 남기며, 이 시간이 짧으면 그 안에 다섯 번 남긴다.",
  "Called once if the lock is lost: this process was suspended for so long that another one took over.":
    "잠금을 잃으면 한 번 호출된다. 이 프로세스가 너무 오래 멈춰 있어 다른 프로세스가 넘겨받은 것이다.",
  "Awaited once nothing is in the way, before the lock is taken; a rejection is passed on. So one can wait for several locks at the same time, and still take them in order.":
    "막는 것이 없어지면 잠금을 잡기 전에 기다린다. 거부되면 그대로 전달한다. 그래서 여러 잠금을 동시에 기다리면서도 순서대로 잡을 수 있다.",
  "A lock that this process holds.": "이 프로세스가 보유한 잠금.",
  "Unique: no other lock of this folder ever had it.":
    "고유하다: 이 폴더의 다른 잠금은 이 값을 가진 적이 없다.",
  "Resolves if the lock is still held, which is also a sign of life. Rejects with a `ClientError` if it is lost.":
    "잠금을 아직 보유하고 있으면 이행되며, 이것도 살아 있다는 신호다. 잃었으면 `ClientError`로 거부된다.",
  "Releases the folder. `forgets` also removes the lock's file; then a full disk may prevent the next lock.":
    "폴더를 놓는다. `forgets`는 잠금 파일도 지운다. 그러면 디스크가 가득 찼을 때 다음 잠금을 잡지 못할 수 있다.",
  "The locks of this process: the number of the lock by folder and name.":
    "이 프로세스의 잠금: 폴더와 이름별 잠금 번호.",
  "Takes the lock of a folder, or returns its holder.\n\nA lock is a file `lock-<number>`, and `lock-<number>.free` once it was released. Taking over means renaming it to a new number: only one process can rename a file, this needs no space on the disk, and the former holder, if it was only frozen, no longer finds its own. A process that has certainly ended is not waited for; for all others a sign of life (a new modification time) decides, because neither host nor process id means anything beyond one container.\n\nResolves at once if the lock is free, after a sign of life if it is not, and after `takeOverAfter` if there is none. Rejects with an error of the file system.":
    "폴더의 잠금을 잡거나 그 보유자를 반환한다.\n\n잠금은 `lock-<number>` 파일이며, 놓은 뒤에는 `lock-<number>.free`가 된다. 넘겨받는다는 것은 새 번호로 이름을 바꾸는 것이다. 파일의 이름은 한 프로세스만 바꿀 수 있고, 디스크 공간이 필요하지 않으며, 멈춰 있었을 뿐인 이전 보유자는 더 이상 자신의 파일을 찾지 못한다. 확실히 끝난 프로세스는 기다리지 않는다. 나머지는 모두 살아 있다는 신호(새 수정 시각)로 판단한다. 호스트도 프로세스 ID도 컨테이너 하나를 벗어나면 아무 의미가 없기 때문이다.\n\n잠금이 비어 있으면 바로, 비어 있지 않으면 신호를 본 뒤에, 신호가 없으면 `takeOverAfter` 뒤에 이행된다. 파일 시스템의 오류로 거부될 수 있다.",
  'The holder of one of them; "silent" if nobody holds one.':
    '그중 하나의 보유자. 아무도 보유하지 않으면 "silent"다.',
  "The number of our new lock; `undefined` if another process was faster.":
    "새 잠금의 번호. 다른 프로세스가 더 빨랐으면 `undefined`다.",
  "Waits until the file's modification time changes, or the file is gone. It counts checks and not time: a process that was frozen together with the holder must not conclude that only the holder was.":
    "파일의 수정 시각이 바뀌거나 파일이 없어질 때까지 기다린다. 시간이 아니라 확인 횟수를 센다. 보유자와 함께 멈춰 있던 프로세스가 보유자만 멈췄다고 판단하면 안 되기 때문이다.",
  "A timer that does not keep the process alive; the result cancels it.":
    "프로세스를 살려 두지 않는 타이머. 반환값은 타이머를 취소한다.",

  // client-spool-owner.ts
  "The holder of a lock: what a process writes about itself, and whether the recorded process has certainly ended.":
    "잠금의 보유자: 프로세스가 자신에 대해 쓰는 내용과, 기록된 프로세스가 확실히 끝났는지 여부.",
  "What is known about the holder of a lock; all of it is for people, and absent if it cannot be determined.":
    "잠금의 보유자에 대해 알려진 것. 모두 사람이 읽는 정보이며, 알 수 없으면 없다.",
  "When it took the lock: ISO 8601.": "잠금을 잡은 시각: ISO 8601.",
  "Distinguishes one process from all others of one PID namespace of one boot, including later ones with the same number.":
    "한 프로세스를, 같은 부팅의 같은 PID 네임스페이스에 있는 다른 모든 프로세스와 구별한다. 나중에 같은 번호를 받은 프로세스와도 구별된다.",
  "The number of the lock that this describes: a lock is renamed first and described afterwards.":
    "이것이 설명하는 잠금의 번호. 잠금의 이름을 먼저 바꾸고 나중에 설명을 쓴다.",
  'The PID namespace; "" if it cannot be determined.':
    'PID 네임스페이스. 알 수 없으면 ""다.',
  "When the process was started, as the system counts.":
    "시스템이 세는 방식으로 나타낸 프로세스의 시작 시각.",
  "Size of a description in bytes: always the same, so that the next owner overwrites it in place, which works on a full disk.":
    "설명의 바이트 크기. 항상 같으므로 다음 보유자가 그 자리에 덮어쓸 수 있고, 디스크가 가득 차도 된다.",
  "Describes this process as the owner of lock `number`.":
    "이 프로세스를 `number`번 잠금의 보유자로 설명한다.",
  "The owner in the form of a lock file, `ownerSize` bytes.":
    "잠금 파일 형식의 보유자. `ownerSize`바이트다.",
  "The owner of lock `number`; `undefined` if the file describes none, or an earlier one.":
    "`number`번 잠금의 보유자. 파일에 설명이 없거나 이전 잠금의 설명이면 `undefined`다.",
  "True only if there is no doubt: nothing can be known about another boot or namespace.":
    "의심의 여지가 없을 때만 true다. 다른 부팅이나 네임스페이스에 대해서는 아무것도 알 수 없다.",
  '"process 12 on host web-1, since 2026-01-31T09:30:00.000Z"':
    '"process 12 on host web-1, since 2026-01-31T09:30:00.000Z" 형식.',
  'Linux knows when a process was started; "" elsewhere, and "gone" for a zombie process.':
    'Linux는 프로세스의 시작 시각을 안다. 다른 곳에서는 "", 좀비 프로세스면 "gone"이다.',

  // client-spool-segments.ts
  "Reads the segments that an earlier process left: which events are settled, and what is damaged.":
    "이전 프로세스가 남긴 세그먼트를 읽는다: 어느 이벤트가 처리되었고 무엇이 손상되었는지.",
  "One file of the spool.": "스풀의 파일 하나.",
  "Present while it is being written.": "쓰는 중일 때만 있다.",
  "The numbers of its events.": "이벤트의 번호.",
  "How many of its events are not settled.": "아직 처리되지 않은 이벤트 수.",
  "Its settled events.": "처리된 이벤트.",
  "It has damaged bytes, and the disk had no space for a copy: it is finally renamed instead of removed.":
    "손상된 바이트가 있고 디스크에 사본을 둘 공간이 없었다. 마지막에 지우지 않고 이름을 바꾼다.",
  "The content of the folder.": "폴더의 내용.",
  "Those with unsettled events, in order.":
    "처리되지 않은 이벤트가 있는 세그먼트. 순서대로다.",
  "Never used before.": "아직 쓰인 적이 없는 번호.",
  "Ranges that could not be read; each may have contained events.":
    "읽지 못한 범위. 각 범위에 이벤트가 있었을 수 있다.",
  "The text of a frame: events, or the numbers of settled ones.":
    "프레임의 텍스트: 이벤트, 또는 처리된 이벤트의 번호.",
  "`owner` is the number of the lock: no two processes ever write or remove files with the same name.":
    "`owner`는 잠금의 번호다. 두 프로세스가 같은 이름의 파일을 쓰거나 지우는 일은 없다.",
  "Reads all segments, copies damaged bytes to files `damaged-…`, and removes segments whose events are all settled. Also works without any space on the disk: then the damaged bytes stay where they are.":
    "모든 세그먼트를 읽고, 손상된 바이트를 `damaged-…` 파일로 복사하며, 이벤트가 모두 처리된 세그먼트를 지운다. 디스크에 공간이 없어도 동작한다. 그때는 손상된 바이트를 그 자리에 둔다.",
  "Removes the file of a segment whose events are all settled; one with damaged bytes is renamed.":
    "이벤트가 모두 처리된 세그먼트의 파일을 지운다. 손상된 바이트가 있는 파일은 이름을 바꾼다.",
  "In the order in which they were written.": "쓴 순서대로.",
  "Copies damaged bytes, safely on the disk before anything else happens. False if the disk has no space.":
    "손상된 바이트를 복사하며, 다른 일을 하기 전에 디스크에 안전하게 기록한다. 디스크에 공간이 없으면 false다.",
  "The unsettled events of a segment, as they were enqueued.":
    "세그먼트의 처리되지 않은 이벤트. 큐에 넣은 그대로다.",
  "False for what another version wrote, although the checksum was right.":
    "체크섬이 맞더라도 다른 버전이 쓴 것이면 false다.",

  // client-spool.ts
  "Stores what was enqueued on a disk until it is settled, so that it outlives the process. For Node, Deno and Bun.":
    "큐에 넣은 것을 처리가 끝날 때까지 디스크에 보관해 프로세스가 끝나도 남게 한다. Node, Deno, Bun용.",
  "Created if it is missing. It must be on a disk of this machine: locks do not work across a network.":
    "없으면 만든다. 이 컴퓨터의 디스크에 있어야 한다. 네트워크에서는 잠금이 동작하지 않는다.",
  '`import * as files from "node:fs/promises"`: passed by the caller, so that nothing of Node\'s gets into other builds.':
    '`import * as files from "node:fs/promises"`: 호출자가 전달하므로 다른 빌드에는 Node의 코드가 들어가지 않는다.',
  "The size in bytes at which a segment is full. Default: 8 MiB.":
    "세그먼트가 가득 찬 것으로 보는 바이트 크기. 기본값: 8MiB.",
  "Milliseconds without a sign of life after which the folder is taken over from another process, which then stops writing. Default: 10,000; the same for all processes. A process that has certainly ended is not waited for.":
    "다른 프로세스에서 폴더를 넘겨받을 때까지, 신호가 없는 시간(밀리초). 넘겨준 프로세스는 쓰기를 멈춘다. 기본값: 10,000. 모든 프로세스에서 같아야 한다. 확실히 끝난 프로세스는 기다리지 않는다.",
  "Opens a spool for one client, and continues with what an earlier process left, even on a full disk. Damaged bytes are copied to files `damaged-…` next to the segments and counted. Rejects with a `ClientError`: `spool_locked` if another process holds the folder (after a second, its sign of life), `spool_failed` if it cannot be read or written.":
    "클라이언트 하나의 스풀을 열고, 디스크가 가득 찼더라도 이전 프로세스가 남긴 것을 이어서 처리한다. 손상된 바이트는 세그먼트 옆의 `damaged-…` 파일로 복사하고 센다. `ClientError`로 거부될 수 있다: 다른 프로세스가 폴더를 보유하고 있으면(1초 뒤, 그 프로세스의 신호를 본 뒤) `spool_locked`, 읽거나 쓸 수 없으면 `spool_failed`다.",
  "In the order of their numbers.": "번호 순서대로.",
  "Settled numbers that have to be written, so that they are not sent again after a crash.":
    "써야 하는 처리된 번호. 비정상 종료 뒤에 다시 보내지 않기 위한 것이다.",
  "Nothing more may be written.": "더 이상 아무것도 쓰면 안 된다.",
  "Removals in progress: the folder must not be released before they are done.":
    "진행 중인 삭제. 끝나기 전에는 폴더를 놓으면 안 된다.",
  "Starts to write unless a write is in progress: what arrives meanwhile is written together, with one `datasync`.":
    "진행 중인 쓰기가 없으면 쓰기를 시작한다. 그동안 들어온 것은 `datasync` 한 번으로 함께 쓴다.",
  "Whether nobody can have read, or will read, what follows this size.":
    "이 크기 뒤의 내용을 아무도 읽지 않았고 읽지도 않을 것인지 여부.",
  "The segment that is being written. Numbers alone do not justify a new one.":
    "쓰고 있는 세그먼트. 번호만으로는 새 세그먼트를 만들지 않는다.",
};
