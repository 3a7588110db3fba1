# Sourced by ./test: finds a Chromium for the system test, or installs one, and exports IRONSTRIDE_BROWSER.
# Plain bash 3.2 and POSIX tools. Needs $root and JAVA_HOME.

browser_on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    # Asked for its version, because some systems install a stand-in that only says what else to install.
    command -v "$name" >/dev/null 2>&1 && "$name" --version >/dev/null 2>&1 && command -v "$name" && return 0
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

# Playwright's own download, made by its command line in the version the tests use; the tests then find it unaided.
browser_from_playwright() {
  local tools="$root/.ironstride/tools/playwright" version with=""
  [ "$(id -u)" -eq 0 ] && with="--with-deps" # the libraries Chromium needs
  version=$(sed -n 's/.*<playwright.version>\(.*\)<\/playwright.version>.*/\1/p' "$root/pom.xml")
  echo "Downloading Chromium with Playwright for the browser test."
  mkdir -p "$tools"
  cat >"$tools/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.ironstride</groupId>
  <artifactId>browser-download</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.microsoft.playwright</groupId>
      <artifactId>playwright</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
  (cd "$root" && ./mvnw -B -q -f "$tools/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$tools/lib" \
    && "$JAVA_HOME/bin/java" -cp "$tools/lib/*" com.microsoft.playwright.CLI install $with chromium) \
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
