#!/usr/bin/env bash
# Puts Debian 13's Swift into a folder of its own, where it finds Debian 13's libraries on older systems, too. As root.
set -euo pipefail

place="${DFN_SWIFT:-/var/cache/dfn-codegen/swift}"
! [ -e "$place/usr/libexec/swift/bin/swiftc" ] || exit 0

export DEBIAN_FRONTEND=noninteractive
if ! command -v mmdebstrap >/dev/null; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends mmdebstrap </dev/null
fi
mkdir -p "$(dirname "$place")"
rm -rf "$place.part"
mmdebstrap --quiet --variant=minbase --components=main \
  --include=swiftlang,libc6-dev,libstdc++-14-dev \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  --dpkgopt='path-exclude=/usr/share/man/*' \
  trixie "$place.part"
mv "$place.part" "$place"
