// launcher.mjs PROGRAM.wasm ARGUMENT...: the page's program as a command over
// the files of this machine. `make test-web` leaves it as build/web/vanban:
//   BUILD=build/web tests/run commands
import { readFileSync, writeSync } from 'node:fs';
import { Wasi } from '../../src/web/program/wasi.ts';
import { disk } from './disk.mjs';

const [, , wasm, ...args] = process.argv;
const mounts = disk('.');
const wasi = new Wasi({
    args: ['vanban', ...args], mounts,
    variables: Object.fromEntries(Object.entries(process.env)
        .filter(([name]) => /^(VANBAN_HOME|TMPDIR)$/.test(name))),
    input: args.includes('-') ? readFileSync(0) : undefined,
    out: bytes => writeSync(1, bytes), err: bytes => writeSync(2, bytes),
});
process.exitCode = wasi.run(new WebAssembly.Module(readFileSync(wasm)));
for (const [, folder] of mounts)
    folder.save();
