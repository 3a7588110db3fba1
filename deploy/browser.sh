# Sourced by ./test: finds a Chromium for the system test, or installs one, and exports IRONSTRIDE_BROWSER.
# Plain bash 3.2 and POSIX tools. Needs $root and JAVA_HOME.

browser_on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    command -v "$name" 2>/dev/null && return 0
  done
  return 1
}

# Debian and its relatives; never asks for a password.
browser_from_apt() {
  local as_root=""
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
    as_root="sudo -n"
  fi
  echo "Installing chromium with apt-get for the browser test."
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >>"$root/.ironstride/log/browser.log" 2>&1
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium \
    >>"$root/.ironstride/log/browser.log" 2>&1
}

# Playwright's own download; the library then finds it without being told where.
browser_from_playwright() {
  echo "Downloading Chromium with Playwright for the browser test."
  (cd "$root" && ./mvnw -B -q -pl deploy/system-test dependency:copy-dependencies -DincludeGroupIds=com.microsoft.playwright,com.google.code.gson,org.java-websocket,org.slf4j \
    -DincludeScope=test -DoutputDirectory="$root/.ironstride/tools/playwright" &&
    "$JAVA_HOME/bin/java" -cp ".ironstride/tools/playwright/*" com.microsoft.playwright.CLI install chromium-headless-shell chromium) \
    >>"$root/.ironstride/log/browser.log" 2>&1 </dev/null
}

find_browser() {
  mkdir -p "$root/.ironstride/log"
  if [ -n "${IRONSTRIDE_BROWSER:-}" ] && [ -x "$IRONSTRIDE_BROWSER" ]; then
    export IRONSTRIDE_BROWSER PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    return 0
  fi
  IRONSTRIDE_BROWSER=$(browser_on_path)
  if [ -z "$IRONSTRIDE_BROWSER" ] && browser_from_apt; then
    IRONSTRIDE_BROWSER=$(browser_on_path)
  fi
  if [ -n "$IRONSTRIDE_BROWSER" ]; then
    export IRONSTRIDE_BROWSER PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    return 0
  fi
  unset IRONSTRIDE_BROWSER
  browser_from_playwright && return 0
  echo "The system test needs a Chromium and none could be installed: install chromium or Google Chrome, or set IRONSTRIDE_BROWSER to one. (What was tried: $root/.ironstride/log/browser.log)" >&2
  return 1
}
