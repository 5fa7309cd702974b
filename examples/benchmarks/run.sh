#!/usr/bin/env bash
# Ratios against what else does the same job. Builds what is missing and makes the tables on first use.
#   run.sh scoring [RESPONDENTS]
#   run.sh protection [UNITS]
#   run.sh growth [PEOPLE ...]      in a heap of 2 GB
#   run.sh pages [UNITS ...]        125 250 500 1000, in a heap of 512 MB
#   run.sh cluster [ROWS] [UNITS]   5,000,000 and 20,000; Spark, two threads, pandas and data.table where they are installed
#   run.sh import [--rows 1000000] [--xlsx-rows 100000] [--rounds 3] [--part csv|xlsx|memory|start]
# PYTHON names a Python that has pandas and openpyxl; R's data.table and readxl are found where R finds them.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$home/../.." && pwd)"
jar="$home/target/qwl-example-benchmarks-0.1.0.jar"

newer() {
  find "$root/pom.xml" "$root"/qwl-*/pom.xml "$root"/qwl-*/src/main "$home/pom.xml" "$home/src/main" \
    -newer "$jar" -print -quit
}

part="${1:-}"
case "$part" in
  import) program=ImportBenchmark ;;
  scoring) program=ScoringBenchmark ;;
  protection) program=ProtectionBenchmark ;;
  growth) program=GrowthBenchmark ;;
  pages) program=PagesBenchmark ;;
  cluster)
    shift
    exec bash "$root/examples/spark/benchmark.sh" "$@"
    ;;
  *)
    sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
shift

if [ ! -f "$jar" ] || [ -n "$(newer)" ]; then
  echo "Building QWL (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/benchmarks -am package) >&2
fi

if [ "$part" = import ]; then
  exec java -cp "$jar" "fi.qwl.examples.benchmarks.$program" "$home" "$@"
fi
heap=4g
[ "$part" = growth ] && heap=2g
if [ "$part" = pages ]; then
  heap=512m
  set -- "$root/examples/data/joenvarsi" "$@"
fi
exec java "-Xmx$heap" -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "$jar:$home/target/lib/*" \
  "fi.qwl.examples.benchmarks.$program" "$@"
