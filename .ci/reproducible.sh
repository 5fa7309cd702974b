#!/usr/bin/env bash
# Builds the published jars once more, in another folder, time zone and locale, and compares them byte by byte with those
# that 'mvn verify' has left. Arguments are passed on to Maven.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
again="$(mktemp -d)/another folder"
trap 'rm -rf "$(dirname "$again")"' EXIT
mkdir -p "$again"
(cd "$root" && git ls-files -z qwl-core qwl-plan qwl-io pom.xml .mvn LICENSE | xargs -0 cp --parents --preserve=mode -t "$again")
# Modules that are not built are none of the parent's here.
sed -i '/<module>examples\//d' "$again/pom.xml"
(cd "$again" && TZ=Pacific/Kiritimati LC_ALL=C mvn -B -ntp -q "$@" -DskipTests -Djacoco.skip package)
same=0
for jar in "$again"/qwl-*/target/*.jar "$again"/qwl-*/target/bom.json; do
  [ -f "$jar" ] || continue # No bill of materials is made offline.
  cmp "$jar" "$root/${jar#"$again/"}"
  same=$((same + 1))
done
[ "$same" -ge 9 ] || { echo "expected at least 9 artifacts but compared $same" >&2; exit 1; }
echo "Reproducible: $same artifacts are the same."
