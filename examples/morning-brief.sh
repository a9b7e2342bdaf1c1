#!/usr/bin/env bash
# A Markdown brief of a folder: each article's title and the two sentences that tell its story.
#
#   examples/morning-brief.sh seeds > brief.md
set -euo pipefail
folder=${1:?usage: morning-brief.sh FOLDER}

printf '# %s\n\n' "$(basename "$folder")"
factsheet summarize -n 2 --format markdown "$folder"/*.txt
