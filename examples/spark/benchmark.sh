#!/usr/bin/env bash
# The same survey read and scored by Spark on two threads, by two threads without it, and by what researchers take:
#   benchmark.sh [ROWS] [UNITS]     34 columns, five measures of six items; 5,000,000 rows and 20,000 units unless named
#   benchmark.sh phases ROWS UNITS  one thread from a file to a publication, each phase apart; nine measures
# PYTHON names a Python that has pandas; R's data.table is found where R finds it. Peers make one pass, QWL a pass to warm up and
# three more; all say seconds and processor seconds. /usr/bin/time gives the peers' peak memory.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$home/../.." && pwd)"
jar="$home/target/qwl-example-spark-0.1.0.jar"
if [ ! -f "$jar" ] || [ ! -f "$home/target/class-path.txt" ]; then
  echo "Building QWL and fetching Spark (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Pspark -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/spark -am package) >&2
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
opens="$(sed -n 's/.*<spark.opens>//; /--add-opens/p' "$home/pom.xml" | sed 's/<.*//' | tr '\n' ' ')"
qwl() {
  # shellcheck disable=SC2086
  java "-Xmx${HEAP:-4g}" $opens -cp "$jar:$(cat "$home/target/class-path.txt")" fi.qwl.examples.spark.ClusterBenchmark "$@"
}
if [ "${1:-}" = phases ]; then
  qwl make "$work/study" "$2" "$3" factors
  qwl phases "$work/study"
  exit
fi
qwl make "$work/study" "${1:-5000000}" "${2:-20000}"
table="$work/study/benchmark/2026.csv"
peer() {
  if [ -x /usr/bin/time ]; then
    echo pass | /usr/bin/time -f "peak %M KB" "$@"
  else
    echo pass | "$@"
  fi
}
qwl threads "$work/study" 2
qwl spark "$work/study" 2
python="${PYTHON:-python3}"
if "$python" -c 'import pandas' 2>/dev/null; then
  echo "pandas"
  peer "$python" "$root/examples/benchmarks/peers.py" pandas "$table"
else
  echo "pandas is not installed: skipped"
fi
if Rscript -e 'library(data.table)' >/dev/null 2>&1; then
  echo "data.table on two threads"
  peer env QWL_THREADS=2 Rscript "$root/examples/benchmarks/peers.R" datatable "$table"
else
  echo "data.table is not installed: skipped"
fi
