#!/usr/bin/env bash
# JShell with QWL on its path and imported. Given script files, runs them and fails with the first snippet that does.
#   bash examples/jshell/qwl-shell.sh [--module-path] [script.jsh ...]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
module="$root/examples/jshell"
target="$module/target"
jar="$target/qwl-example-jshell-0.1.0.jar"

newer() {
  find "$root/pom.xml" "$root"/qwl-*/pom.xml "$root"/qwl-*/src/main "$module/pom.xml" "$module/src/main" \
    -newer "$jar" -print -quit
}

if [ ! -f "$jar" ] || [ -n "$(newer)" ]; then
  echo "Building QWL (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/jshell -am package) >&2
fi

modules=false
if [ "${1:-}" = "--module-path" ]; then
  modules=true
  shift
fi
quiet="-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"

if [ $# -gt 0 ]; then
  if $modules; then
    exec java "$quiet" -p "$jar:$target/lib" -m fi.qwl.examples.jshell/fi.qwl.examples.jshell.Scripts "$@"
  fi
  exec java "$quiet" -jar "$jar" "$@"
fi

cat <<'HINT'
QWL is imported. Try, and print what is longer than JShell's thousand characters with show(...):
  var year = study(sample("joenvarsi/definition.json"), sample("joenvarsi/organisation.csv")).survey(2024, sample("joenvarsi/2024.xlsx")).publications().get(0)
  show(table(year))
  plot(Charts.in(Language.EN).heatMap(year)).save("units.svg")
HINT
start=(--startup "$module/src/main/resources/fi/qwl/examples/jshell/startup.jsh")
if $modules; then
  exec jshell --module-path "$jar:$target/lib" --add-modules fi.qwl.examples.jshell "-R$quiet" "${start[@]}"
fi
exec jshell --class-path "$jar:$(printf '%s:' "$target"/lib/*.jar)" "-R$quiet" "${start[@]}"
