# Sourced by ./run and ./test: finds a JDK 25 or newer and exports JAVA_HOME.
# Plain bash 3.2 and POSIX tools, so that it runs on macOS as it comes.

JDK_WANTED=25

# The feature version of the JDK in this folder, or 0 if there is none (a bare runtime does not count).
jdk_version() {
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  local version=""
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

# Folders where a JDK may be, the caller's own choice first.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  if command -v java >/dev/null 2>&1; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  local folder
  for folder in /usr/lib/jvm/* /usr/local/openjdk* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$folder" ] && echo "$folder"
  done
}

# Sets JAVA_HOME or ends the script with one line that says what to do.
find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if [ "$(jdk_version "$candidate")" -ge "$JDK_WANTED" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done <<CANDIDATES
$(jdk_candidates)
CANDIDATES
  echo "Ironstride needs a JDK $JDK_WANTED or newer: get one from https://adoptium.net (or: sdk install java 25-tem), then set JAVA_HOME to it." >&2
  exit 1
}
