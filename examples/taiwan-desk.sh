#!/usr/bin/env bash
# Mainland copy for a desk in Taipei: at most 120 characters of each article, in Taiwan's characters and words.
#
#   cat article.txt | examples/taiwan-desk.sh
set -euo pipefail

factsheet summarize --chars 120 --script tw "$@"
