#!/usr/bin/env bash
# A line an article, its name and its most telling sentence with a tab between: for a spreadsheet or `column -t`.
#
#   examples/one-liners.sh seeds/*.txt
set -euo pipefail

for article in "$@"; do
    printf '%s\t%s\n' "$article" "$(factsheet summarize -n 1 "$article")"
done
