// call.mjs: calls of the program under test, as the page's and as the native
// one, and the lines that tell how a test went.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Wasi } from '../../src/web/program/wasi.ts';

const build = resolve(process.env.BUILD ?? 'build');
const module = new WebAssembly.Module(
    readFileSync(`${build}/web/vanban.wasm`));

/** {status, out, err} of the page's program; a trap is its status -1. */
export function call(args, { mounts, variables = {} }) {
    const out = [], err = [];
    const wasi = new Wasi({
        args: ['vanban', ...args], mounts, variables,
        out: bytes => out.push(bytes), err: bytes => err.push(bytes),
    });
    let status = -1;

    try {
        status = wasi.run(module);
    } catch (e) {
        err.push(Buffer.from(`${e.stack}\n`));
    }
    return { status, out: Buffer.concat(out), err: Buffer.concat(err) };
}

/** The same of the native program. */
export function native(args, { cwd, variables = {} }) {
    const { status, stdout, stderr } = spawnSync(`${build}/vanban`, args, {
        cwd, env: { ...process.env, ...variables }, maxBuffer: 1 << 28,
    });
    return { status, out: stdout, err: stderr };
}

let failed = 0;

export function verdict(ok, name, why = '') {
    console.log(`${ok ? 'ok   ' : 'FAIL '} ${name}`);
    if (ok)
        return;
    failed++;
    process.exitCode = 1;
    for (const line of String(why).split('\n').slice(0, 40))
        console.log(`      ${line}`);
}
