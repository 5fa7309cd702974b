#!/usr/bin/env bash
# The main job. Builds what is missing, then runs; without --definition, on the bundled sample municipality.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
jar="$root/examples/annual-cycle/target/qwl-example-annual-cycle-0.1.0.jar"
sample="$root/examples/data/joenvarsi"

newer() {
  find "$root/pom.xml" "$root"/qwl-*/pom.xml "$root"/qwl-*/src/main "$root"/examples/annual-cycle/pom.xml \
    "$root"/examples/annual-cycle/src/main -newer "$jar" -print -quit
}

if [ ! -f "$jar" ] || [ -n "$(newer)" ]; then
  echo "Building QWL (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/annual-cycle -am package) >&2
fi

case " $* " in
  *" --definition"* | *" -h "* | *" --help "*) ;;
  *)
    set -- --definition "$sample/definition.json" --organisation "$sample/organisation.csv" \
      --reported "2022=$sample/2022-raportti.xlsx" --survey "2023=$sample/2023.csv" \
      --survey "2024=$sample/2024.xlsx" --choices "$sample/choices.json" "$@"
    ;;
esac

terminal=false
if [ -t 2 ]; then terminal=true; fi

# slf4j-simple writes to standard error; only warnings are worth a person's time. A short run spends half of its time in the
# optimising compiler and in a garbage collector with threads of its own: both are left out.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dqwl.terminal="$terminal" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -jar "$jar" "$@"
