#!/usr/bin/env bash
# Each morning a folder of yesterday's articles becomes a folder of briefs, with an index and a database of all facts so far.
# Made for cron: silent when all is well, one run at a time, and a run that was cut off is finished by the next.
#
#   30 6 * * 1-5  /opt/desk/cron-brief.sh /srv/inbox /srv/briefs
set -euo pipefail
inbox=${1:?usage: cron-brief.sh INBOX BRIEFS}
briefs=${2:?usage: cron-brief.sh INBOX BRIEFS}

code=0
factsheet batch "$inbox" -o "$briefs" --format md,html --db "$briefs/facts.db" --quiet || code=$?

# 4: some articles could not be read. They have been named on standard error, which cron mails; the others are done.
[ "$code" -eq 0 ] || [ "$code" -eq 4 ] || exit "$code"
