#!/usr/bin/env bash
# Makes sure that the browser tests find a Chromium; where that cannot be, says so in one line and goes on.
set -euo pipefail

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then
        exit 0
    fi
done
if [ "$(id -u)" != 0 ]; then
    reason="only root may install it"
elif ! command -v apt-get >/dev/null; then
    reason="this machine has no apt-get to install it with"
else
    echo "Installing Chromium for the browser tests ..."
    export DEBIAN_FRONTEND=noninteractive
    if { apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-core; } >/dev/null 2>&1; then
        exit 0
    fi
    reason="apt-get could not install it"
fi
echo "browser tests are skipped: there is no Chromium, and $reason (on Debian: apt-get install chromium)"
