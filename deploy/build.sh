# Sourced by ./run: builds the applications and the launcher, only those whose sources changed.
# Needs $root and JAVA_HOME. Plain bash 3.2 and POSIX tools.

BUILT_MODULES="exercise-service plan-service tracking-service gateway deploy/local"
state="$root/.ironstride"

# One number for the content of files and folders; equal content gives an equal number whatever the dates say.
content_sum() {
  find "$@" -type f 2>/dev/null | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr ' ' '-'
}

# What the result of building a module depends on.
module_sum() {
  (cd "$root" && content_sum pom.xml .mvn platform/events/pom.xml platform/events/src/main \
    platform/service-kit/pom.xml platform/service-kit/src/main "$1/pom.xml" "$1/src/main")
  sed -n 's/^JAVA_VERSION=//p' "$JAVA_HOME/release" 2>/dev/null
}

stamp_file() { echo "$state/built/$(echo "$1" | tr '/' '-')"; }

# Whether what the build left is all there; jars of the launcher may have been cleared from the local repository.
output_exists() {
  if [ "$1" != deploy/local ]; then
    [ -f "$root/$1/target/quarkus-app/quarkus-run.jar" ]
    return
  fi
  local list="$root/deploy/local/target/launcher.classpath" entry
  [ -d "$root/deploy/local/target/classes" ] && [ -f "$list" ] || return 1
  while IFS= read -r entry; do
    [ -e "$entry" ] || return 1
  done <<ENTRIES
$(tr ':' '\n' <"$list")
ENTRIES
}

stale_modules() {
  local module
  for module in $BUILT_MODULES; do
    if ! output_exists "$module" || [ "$(module_sum "$module")" != "$(cat "$(stamp_file "$module")" 2>/dev/null)" ]; then
      echo "$module"
    fi
  done
}

# Prints a line for each module Maven finishes, and signs of life while it downloads.
watch_build() {
  local log=$1 pid=$2 began=$SECONDS module="" module_began=$SECONDS now jars=0 told=$SECONDS fresh quiet=0
  local repository="${MAVEN_REPOSITORY:-$HOME/.m2/repository}"
  while kill -0 "$pid" 2>/dev/null; do
    now=$(sed -n 's/^\[INFO\] Building Ironstride \(.*\) 0\..*/\1/p' "$log" | tail -1)
    if [ "$now" != "$module" ]; then
      [ -n "$module" ] && printf '  %-28s %4d s\n' "built $module" $((SECONDS - module_began))
      module=$now
      module_began=$SECONDS
      told=$SECONDS
    elif [ $((SECONDS - told)) -ge 5 ]; then
      told=$SECONDS
      fresh=$(find "$repository" -name '*.jar' -newer "$state/build-began" 2>/dev/null | wc -l | tr -d ' ')
      if [ "$fresh" -gt "$jars" ]; then
        jars=$fresh
        printf '    ... %s: %s libraries downloaded so far, %d s\n' "${module:-starting}" "$jars" $((SECONDS - began))
        quiet=0
      elif [ $((quiet += 1)) -eq 3 ]; then
        quiet=0
        printf '    ... %s, %d s\n' "${module:-starting}" $((SECONDS - began))
      fi
    fi
    sleep 0.5 2>/dev/null || sleep 1
  done
  [ -n "$module" ] && printf '  %-28s %4d s\n' "built $module" $((SECONDS - module_began))
}

# Builds what is stale; says nothing when nothing is. Ends the script with the tail of the log on failure.
build_if_stale() {
  local stale list log="$state/log/build.log" pid module began=$SECONDS
  stale=$(stale_modules)
  [ -n "$stale" ] || return 0
  list=$(echo $stale | tr ' ' ',')
  mkdir -p "$state/log" "$state/built"
  : >"$state/build-began"
  echo "Building: $(echo $stale)"
  for module in $stale; do rm -f "$(stamp_file "$module")"; done
  # Taken before the build: a file changed while it runs makes the next start build again.
  for module in $stale; do module_sum "$module" >"$(stamp_file "$module").new"; done
  (cd "$root" && exec ./mvnw -B --fail-at-end -DskipTests -Dmaven.test.skip=true -pl "$list" -am package) >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill $pid 2>/dev/null; exit 130' INT
  trap 'kill $pid 2>/dev/null; exit 143' TERM HUP
  watch_build "$log" "$pid"
  if ! wait "$pid"; then
    # What did succeed need not be built again.
    for module in $stale; do
      [ "$root/$module/target/quarkus-app/quarkus-run.jar" -nt "$state/build-began" ] \
        && mv "$(stamp_file "$module").new" "$(stamp_file "$module")"
    done
    echo "The build failed. The end of its log:" >&2
    grep -v '^\[INFO\]\|argLine' "$log" | tail -40 >&2
    echo "The whole log: $log" >&2
    exit 1
  fi
  trap - INT TERM HUP
  for module in $stale; do mv "$(stamp_file "$module").new" "$(stamp_file "$module")"; done
  echo "Built in $((SECONDS - began)) s."
}
