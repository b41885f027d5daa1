#!/usr/bin/env bash
# Crawls the sources of /config/sources.yml every night at 03:10 in Shanghai, imports what lies in
# /reports, and logs how it went. A run that fails must not end the loop: the next night tries again.
set -uo pipefail

xianbao=(node dist/scripts/xianbao.js)
if [ "$#" -gt 0 ]; then xianbao=("$@"); fi
sources=${XIANBAO_SOURCES:-/config/sources.yml}
reports=${COMPOSE_CRON_REPORTS:-/reports}

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

run() {
  "${xianbao[@]}" "$@" --json &
  child=$!
  wait "$child"
  local status=$?
  case $status in
    0) log "$1: done" ;;
    1) log "$1: done with failures, listed above" ;;
    75) log "$1: skipped, another run holds the lock" ;;
    *) log "$1: failed with status $status" ;;
  esac
}

nightly() {
  if [ -f "$sources" ]; then run crawl; else log "crawl: there is no $sources"; fi
  if [ -n "$(ls -A "$reports" 2>/dev/null)" ]; then run index "$reports"; fi
}

if [ "${COMPOSE_CRON_ONCE:-}" ]; then
  nightly
  exit
fi

while true; do
  wait_for=$(seconds_until_run)
  log "next run in $wait_for s"
  sleep "$wait_for" &
  child=$!
  wait "$child"
  nightly
done
