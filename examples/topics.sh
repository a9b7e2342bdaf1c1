#!/usr/bin/env bash
# What the articles are about together: their key phrases with the number of articles that have them.
#
#   examples/topics.sh seeds/*.txt | head
set -euo pipefail

factsheet keywords -n 10 --script hans "$@" | grep -v -e '^==> ' -e '^$' | sort | uniq -c | sort -k1,1nr -k2
