#!/usr/bin/env bash
# Checks the Bicep files and compiles what the portal takes: azuredeploy.json and parameters/*.parameters.json.
#   build.sh            writes the compiled files
#   build.sh --check    compares them with what is committed instead, and writes nothing
# Any warning of the compiler or the linter is a fault.
set -euo pipefail
cd "$(dirname "$0")"

version=0.49.2
check=false
case "${1:-}" in
  "") ;;
  --check) check=true ;;
  *) echo "build.sh takes --check or nothing, not '$1'." >&2; exit 2 ;;
esac

if [[ "$(uname -s) $(uname -m)" != "Linux x86_64" ]]; then
  echo "build.sh takes the Bicep compiler for Linux on x64, and this is $(uname -sm). Use a container or WSL, or Bicep $version of your own." >&2
  exit 2
fi

# The compiler comes as a package from the NuGet feed, once, in a folder that git ignores.
bicep=$PWD/.bicep/azure.bicep.commandline.linux-x64/$version/tools/bicep
if [[ ! -f $bicep ]]; then
  if ! said=$(dotnet package download "Azure.Bicep.CommandLine.linux-x64@$version" --output .bicep --verbosity minimal 2>&1); then
    echo "Bicep $version could not be fetched from the NuGet feed: $(grep -m 1 -E '^ *error' <<<"$said" || echo "$said")" >&2
    exit 1
  fi
fi
chmod +x "$bicep"

# All work is done on a copy, as a snapshot is written beside its parameters.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R bicepconfig.json ./*.bicep modules parameters workbook.json "$work"

# It runs where no ICU is installed, too; nothing that it writes depends on a language.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# The compiler ends well though it warns; here silence is what counts.
quietly() {
  local said
  if ! said=$("$bicep" "$@" 2>&1) || [[ -n $said ]]; then
    sed "s|$work/||g" <<<"$said" >&2
    exit 1
  fi
}

quietly lint --pattern "$work/**/*.bicep"
quietly build "$work/main.bicep" --outfile "$work/azuredeploy.json"
compiled=(azuredeploy.json)
for file in "$work"/parameters/*.bicepparam; do
  name=$(basename "$file" .bicepparam)
  quietly lint "$file"
  quietly build-params "$file" --outfile "$work/parameters/$name.parameters.json"
  # Expands everything as a deployment would, without asking Azure: what a template says no to is heard here.
  quietly snapshot "$file" --location westeurope --resource-group accountbot \
    --tenant-id 00000000-0000-0000-0000-000000000001 --subscription-id 00000000-0000-0000-0000-000000000002
  compiled+=("parameters/$name.parameters.json")
done

outcome=0
for file in "${compiled[@]}"; do
  # The compiler ends without a line feed; git and editors like one.
  [[ -z $(tail -c 1 "$work/$file") ]] || echo >>"$work/$file"
  if ! $check; then
    cp "$work/$file" "$file"
  elif ! cmp -s "$work/$file" "$file"; then
    echo "deploymentTemplates/$file is not what the Bicep files compile to: run deploymentTemplates/build.sh and commit." >&2
    outcome=1
  fi
done
if ((outcome == 0)); then
  echo "Bicep $version: no warning, and ${#compiled[@]} compiled files are $($check && echo 'as committed' || echo 'written')."
fi
exit "$outcome"
