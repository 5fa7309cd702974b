#!/usr/bin/env bash
# Installs the kernel for this user, or into a given Jupyter data folder.
#   bash examples/notebooks/install.sh [folder]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
target="$root/examples/notebooks/target"
jar="$target/qwl-example-notebooks-0.1.0.jar"

missing=()
command -v java >/dev/null || missing+=("Java 17: apt-get install openjdk-17-jdk-headless")
[ -f "$jar" ] || command -v mvn >/dev/null || missing+=("Maven: apt-get install maven")
[ $# -gt 0 ] || command -v jupyter >/dev/null || missing+=("Jupyter: apt-get install jupyter-notebook jupyter-nbconvert")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 1
fi

if [ ! -f "$jar" ]; then
  echo "Building QWL (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/notebooks -am package) >&2
fi

if [ $# -gt 0 ]; then
  data="$1"
else
  data="$(jupyter --data-dir)"
fi
mkdir -p "$data/kernels/qwl"
cat > "$data/kernels/qwl/kernel.json" <<JSON
{
  "argv": ["java", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dfile.encoding=UTF-8", "-cp", "$jar:$target/lib/*",
           "fi.qwl.examples.notebooks.QwlKernel", "{connection_file}"],
  "display_name": "QWL (Java)",
  "language": "java",
  "interrupt_mode": "message"
}
JSON
echo "Installed: $data/kernels/qwl/kernel.json"
