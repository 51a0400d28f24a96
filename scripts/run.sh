#!/bin/sh
# What every npm script starts: installs what is missing with the Node that is there, then becomes the task itself
# under the project's own Node. After `exec` npm's only child is the task, so a signal to npm reaches it directly.
cd "$(dirname "$0")/.." || exit 1

node scripts/install.mjs &
install=$!
trap 'kill -TERM "$install" 2>/dev/null' INT TERM HUP
wait "$install"
status=$?
# A signal ends the waiting, not yet the installation.
while kill -0 "$install" 2>/dev/null; do
  wait "$install"
  status=$?
done
[ "$status" -eq 0 ] || exit "$status"
trap - INT TERM HUP

exec node_modules/node/bin/node scripts/run.mjs "$@"
