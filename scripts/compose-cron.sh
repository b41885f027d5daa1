#!/usr/bin/env bash
# Indexes /reports every night at 03:10 in Shanghai and logs how it went. A run that fails must not
# end the loop: the next night tries again.
set -uo pipefail

command=(node dist/scripts/xianbao.js index /reports --json)
if [ "$#" -gt 0 ]; then command=("$@"); fi

# China keeps UTC+8 all year, so the clock needs no time zone data, which slim images leave out.
seconds_until_run() {
  local now=${1:-$(date +%s)} at=$((3 * 3600 + 10 * 60))
  local wait=$(((at - (now + 8 * 3600) % 86400 + 86400) % 86400))
  if [ "$wait" -eq 0 ]; then wait=86400; fi
  echo "$wait"
}

if [ "${COMPOSE_CRON_NOW:-}" ]; then
  seconds_until_run "$COMPOSE_CRON_NOW"
  exit
fi

log() { echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*"; }

# bash handles a signal only between foreground commands; in the background the run gets it at once,
# and is waited for so that it can leave the index whole.
child=
stop() {
  trap - TERM INT
  if [ "$child" ]; then kill -TERM "$child" 2>/dev/null; wait "$child"; fi
  exit 0
}
trap stop TERM INT

while true; do
  wait_for=$(seconds_until_run)
  log "next run in $wait_for s"
  sleep "$wait_for" &
  child=$!
  wait "$child"
  "${command[@]}" &
  child=$!
  wait "$child"
  status=$?
  case $status in
    0) log 'indexed' ;;
    1) log 'indexed, with failures listed above' ;;
    75) log 'skipped: another run holds the lock' ;;
    *) log "failed with status $status" ;;
  esac
done
