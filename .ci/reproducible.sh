#!/usr/bin/env bash
# Builds the published jars once more, in another folder, time zone and locale, installs them into an empty local
# repository, deploys them to a folder, and compares them byte by byte with those that 'mvn verify' has left. Arguments are
# passed on to Maven.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
again="$work/another folder"
mkdir -p "$again"
(cd "$root" && git ls-files -z qwl-core qwl-plan qwl-io pom.xml .mvn LICENSE | xargs -0 cp --parents --preserve=mode -t "$again")
# Modules that are not built are none of the parent's here.
sed -i '/<module>examples\//d' "$again/pom.xml"
# The empty repository takes from the user's own what that has, by a file's address, and only the rest from the network.
own="file://$HOME/.m2/repository"
cat > "$work/settings.xml" <<XML
<settings>
  <profiles>
    <profile>
      <id>own</id>
      <activation><activeByDefault>true</activeByDefault></activation>
      <repositories>
        <repository><id>own</id><url>$own</url><releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
      </repositories>
      <pluginRepositories>
        <pluginRepository><id>own</id><url>$own</url><releases><checksumPolicy>ignore</checksumPolicy></releases></pluginRepository>
      </pluginRepositories>
    </profile>
  </profiles>
</settings>
XML
(cd "$again" && TZ=Pacific/Kiritimati LC_ALL=C mvn -B -ntp -q -s "$work/settings.xml" -Daether.offline.protocols=file \
  "-Dmaven.repo.local=$work/repository" "-DaltDeploymentRepository=local::file://$work/deployed" "$@" \
  -DskipTests -Djacoco.skip deploy)
same=0
for jar in "$again"/qwl-*/target/*.jar "$again"/qwl-*/target/bom.json; do
  [ -f "$jar" ] || continue # No bill of materials is made offline.
  cmp "$jar" "$root/${jar#"$again/"}"
  same=$((same + 1))
done
[ "$same" -ge 9 ] || { echo "expected at least 9 artifacts but compared $same" >&2; exit 1; }
echo "Reproducible: $same artifacts are the same."
for place in repository deployed; do
  [ -f "$work/$place/fi/qwl/qwl-parent/0.1.0/qwl-parent-0.1.0.pom" ] || { echo "no parent in $place" >&2; exit 1; }
  found="$(find "$work/$place/fi/qwl" -name '*.jar' | wc -l)"
  [ "$found" -eq 9 ] || { echo "expected 9 jars in $place but found $found" >&2; exit 1; }
done
echo "Installed into an empty repository and deployed to a folder: the parent and 9 jars each."
