#!/usr/bin/env bash
# Installs what the tests need from Debian's packages where it is missing, then builds and runs all tests.
# Needs the .NET 10 SDK and Node 20; as root on Debian nothing else. CI runs exactly this.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=()
missing() { command -v "$1" >/dev/null 2>&1 || packages+=("${@:2}"); }
missing npm npm
missing chromium chromium fonts-dejavu-core
missing soffice libreoffice-writer-nogui fonts-crosextra-carlito
# Calc brings no program of its own.
compgen -G "/usr/lib*/libreoffice/program/libsclo.so" >/dev/null || packages+=(libreoffice-calc-nogui)
missing pdftotext poppler-utils
if [ ${#packages[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    echo "These tests need: ${packages[*]}. Install them, or run this as root on Debian." >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

# From here on a missing tool is a failure and not a skipped test.
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=$(mktemp)
trap 'rm -f "$results"' EXIT

dotnet build S3ReportBot.sln --configuration Release
status=0
for project in Polyfills.Tests S3ReportBot.Tests S3ReportBot.EndToEnd; do
  dotnet test "tests/$project/$project.csproj" --configuration Release --no-build --logger "console;verbosity=minimal" | tee -a "$results" || status=1
done

awk -F'[:,]' '/Failed: +[0-9]+, Passed: +[0-9]+/ {
  for (i = 1; i < NF; i++) { if ($i ~ /Failed *$/) failed += $(i + 1); if ($i ~ /Passed *$/) passed += $(i + 1); if ($i ~ /Skipped *$/) skipped += $(i + 1) }
} END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$results"
exit $status
