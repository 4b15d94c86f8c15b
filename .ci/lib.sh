# What .ci/run is made of. Sourced, not run.

readonly azurite_version=3.35.0

step() {
    printf '\n== %s (%ds)\n' "$1" "$SECONDS"
}

fail() {
    echo "$1" >&2
    exit 1
}

require_dotnet() {
    command -v dotnet >/dev/null \
        || fail "The .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or: curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
    dotnet --version \
        || fail "No .NET SDK here satisfies global.json. Get .NET 10 from https://dotnet.microsoft.com/download/dotnet/10.0."
}

require_node() {
    local remedy="Get Node.js 20 or newer, with npm, from https://nodejs.org (Debian and Ubuntu: https://deb.nodesource.com)."
    if ! command -v node >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Node.js"
        { apt-get update -qq && apt-get install -y -qq nodejs npm; } >/dev/null || true
    fi
    command -v node >/dev/null && command -v npx >/dev/null || fail "Node.js or npx is missing. $remedy"
    node --version
    [ "$(node -p 'parseInt(process.versions.node, 10)')" -ge 20 ] || fail "This Node.js is too old for Azurite. $remedy"
}

# Downloads Azurite once, so that no test waits for it.
fetch_azurite() {
    echo "Azurite $azurite_version (the first time, npx downloads about 190 MB)"
    npx --yes "azurite@$azurite_version" --version \
        || fail "npx could not get azurite@$azurite_version. Is the npm registry in reach?"
}

# The browser tests take an installed Chromium or Chrome before anything else; without one they try Playwright's own download.
find_browser() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null; then
            "$name" --version 2>/dev/null || true
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Chromium"
        { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null || true
    fi
}

# Warnings are errors, so a package with an advisory of these severities stops here; a feed that offers no advisories (NU1900) is only told of.
audit_packages() {
    dotnet restore Collate.slnx --force -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=high "-p:WarningsNotAsErrors=NU1900"
    dotnet restore Collate.slnx --force >/dev/null
}

# Keeps the data of a developer's demo; finish puts it back.
set_azurite_data_aside() {
    if [ -d .azurite ]; then
        mv .azurite "$work/azurite"
    fi
}

# Line coverage of the engine over all test projects: a line counts as covered if any of them reached it.
print_engine_coverage() {
    find artifacts/tests -name coverage.cobertura.xml -exec cat {} + | awk '
        /<source>/ { gsub(/.*<source>|<\/source>.*/, ""); source = $0 }
        /<class / {
            match($0, /filename="[^"]*"/)
            file = substr($0, RSTART + 10, RLENGTH - 11)
            if (file !~ /^(\/|[A-Za-z]:)/) file = source file
            gsub(/\\/, "/", file)
            engine = sub(/^.*\/functions\/Collate\//, "", file)
        }
        engine && /<line / {
            match($0, /number="[0-9]+"/); line = file ":" substr($0, RSTART + 8, RLENGTH - 9)
            match($0, /hits="[0-9]+"/); hits = substr($0, RSTART + 6, RLENGTH - 7)
            if (!(line in seen)) { seen[line] = 1; lines[file]++; all++ }
            if (hits > 0 && !(line in hit)) { hit[line] = 1; covered[file]++; reached++ }
        }
        END {
            if (!all) { print "No coverage was reported."; exit 1 }
            for (file in lines) if (covered[file] < .9 * lines[file])
                printf "%6.1f %%  %s\n", 100 * covered[file] / lines[file], file | "sort -k3"
            close("sort -k3")
            printf "Engine line coverage: %.1f %% (%d of %d lines); files under 90 %% are listed above.\n", 100 * reached / all, reached, all
        }'
}

# The last words, whatever happened: dotnet test says "Failed: 0, Passed: 24, ..." once for each project.
finish() {
    local status=$1
    if [ -d "$work/azurite" ]; then
        rm -rf .azurite
        mv "$work/azurite" .azurite
    fi
    touch "$work/tests.log"
    local count
    count=$(awk '
        match($0, /Failed: +[0-9]+, Passed: +[0-9]+/) {
            split(substr($0, RSTART, RLENGTH), part, /[:,] */)
            failed += part[2]; passed += part[4]
        }
        END { printf "%d passed, %d failed", passed, failed }' "$work/tests.log")
    rm -rf "$work"
    # Stopped half-way, or without a single test, is not passed, whatever the last command answered.
    if [ "$status" = 0 ] && { [ "$held" != yes ] || [ "${count%% *}" = 0 ]; }; then
        status=1
    fi
    printf '\n== %s after %ds\n' "$([ "$status" = 0 ] && echo "All held" || echo "Failed (exit code $status)")" "$SECONDS"
    echo "$count"
    exit "$status"
}
