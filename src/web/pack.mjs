// pack.mjs PROGRAM.wasm SOURCES PAGE.html [ENTRY]: the page as one file, with
// all that it needs. SOURCES is the folder of the libraries' sources, for the
// licences; ENTRY another first file than main.tsx, for tests.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { licences } from './about/licences.mjs';

const MOST = 3.5e6; // bytes of the page
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const FONTS = '/usr/share/fonts/truetype';

/** The files that the program sees besides the plan, as [name, bytes]. */
export function programFiles() {
    const own = ['fonts', 'templates'].flatMap(folder =>
        readdirSync(join(root, folder), { recursive: true,
            withFileTypes: true })
            .filter(e => e.isFile())
            .map(e => join(e.parentPath ?? e.path, e.name)));
    const faces = [
        ...['Regular', 'Bold', 'Italic', 'BoldItalic'].map(
            style => `${FONTS}/liberation2/LiberationSerif-${style}.ttf`),
        `${FONTS}/dejavu/DejaVuSans.ttf`,
    ];

    return [
        ...own.sort().map(path => [path.slice(root.length + 1), path]),
        ...faces.map(path => [path.slice(1), path]),
    ].map(([name, path]) => [name, readFileSync(path)]);
}

/** What esbuild makes of an entry: {js, css, packages}. */
export function bundle(entry, more = {}) {
    const made = buildSync({
        entryPoints: [resolve(here, entry)], bundle: true, minify: true,
        format: 'iife', target: ['chrome109', 'firefox115'], write: false,
        legalComments: 'none', jsx: 'automatic', jsxImportSource: 'preact',
        outdir: 'out', metafile: true, charset: 'utf8', logLevel: 'warning',
        absWorkingDir: here, ...more,
    });
    const ending = e => made.outputFiles.find(f => f.path.endsWith(e));
    const packages = Object.values(made.metafile.outputs)
        .flatMap(o => Object.entries(o.inputs))
        .filter(([, input]) => input.bytesInOutput > 0)
        .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
        .filter(name => name !== undefined);

    return {
        js: ending('.js').text, css: ending('.css')?.text ?? '',
        packages: [...new Set(packages)].sort(),
    };
}

/** A part, as program/packed.ts reads it. */
function part(name, files) {
    const index = Buffer.from(
        JSON.stringify(files.map(([file, bytes]) => [file, bytes.length])));
    const head = Buffer.alloc(4);

    head.writeUInt32LE(index.length);
    // Smaller by a twentieth than what zlib makes; no name, no time in it.
    const packed = execFileSync('libdeflate-gzip', ['-12', '-c'], {
        input: Buffer.concat([head, index, ...files.map(f => f[1])]),
        maxBuffer: MOST,
    });
    packed.fill(0, 4, 8);
    console.log(`${name.padEnd(8)} ${packed.length} bytes`);
    return `<script type="application/octet-stream" id="packed-${name}">` +
        `${packed.toString('base64')}</script>`;
}

/** The list of all types as the program gives it, for start/types.ts. */
async function types(wasm, files) {
    const inside = join(dirname(resolve(wasm)), 'inside.mjs');
    buildSync({
        entryPoints: [join(here, 'program/inside.ts')], outfile: inside,
        bundle: true, format: 'esm', platform: 'node', logLevel: 'warning',
    });
    const { Folder, lay, Wasi } = await import(pathToFileURL(inside).href);
    const home = new Folder(true), out = [];

    for (const [name, bytes] of files)
        lay(home, name, bytes);
    const status = new Wasi({
        args: ['vanban', 'list', 'templates', '--json'],
        variables: { VANBAN_HOME: '/app' },
        mounts: [['/app', home], ['.', new Folder()]],
        out: bytes => out.push(bytes),
        err: bytes => process.stderr.write(bytes),
    }).run(new WebAssembly.Module(readFileSync(wasm)));
    if (status !== 0)
        throw new Error(`list templates: status ${status}`);
    return Buffer.concat(out);
}

/** The manual of plans as HTML, for the help: its headings below the page's
 * own, nothing to link to, examples that the keyboard can scroll. */
function manual() {
    return execFileSync('mandoc', ['-T', 'html', '-O', 'fragment',
        join(root, 'man/vanban-plan.5')], { encoding: 'utf8' })
        .replace(/^[^]*?<section[^]*?<\/section>\n/, '')
        .replace(/<table class="foot">[^]*$/, '')
        .replace(/<\/div>\s*$/, '')
        .replace(/<h1[^>]*>(?:<a[^>]*>)?DESCRIPTION[^]*?<\/h1>/, '')
        .replace(/<a class="permalink"[^>]*>([^]*?)<\/a>/g, '$1')
        .replace(/<(\/?)h2/g, '<$1h4').replace(/<(\/?)h1/g, '<$1h3')
        .replace(/ (?:class|id)="[^"]*"/g, '')
        .replace(/<pre>/g, '<pre tabindex="0">')
        .replace(/&#x([0-9A-F]+);/g, (_, code) =>
            String.fromCodePoint(parseInt(code, 16)));
}

async function pack(wasm, sources, out, entry = 'main.tsx') {
    const main = bundle(entry), begin = bundle('begin.ts');
    const worker = bundle('program/worker.ts');
    const files = programFiles();
    const all = licences(sources, join(here, 'wasm/pins'),
        join(here, 'node_modules'), main.packages);
    // Inside <script> and <style> only their own ends mean something.
    const script = begin.js.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
    const style = main.css.replace(/<(?=\/style)/gi, '\\3C ');
    const hashes = [script, main.js].map(text => `'sha256-${
        createHash('sha256').update(text).digest('base64')}'`).join(' ');
    const filled = {
        policy: [
            "default-src 'none'", "base-uri 'none'", "form-action 'none'",
            `script-src ${hashes} 'wasm-unsafe-eval'`,
            'worker-src blob:', "style-src 'unsafe-inline'",
            'img-src data: blob:',
        ].join('; '),
        style, script,
        parts: [
            part('page', [['main.js', Buffer.from(main.js)]]),
            part('program', [['vanban.wasm', readFileSync(wasm)]]),
            part('files', [['worker.js', Buffer.from(worker.js)],
                ['types.json', await types(wasm, files)], ...files]),
            part('about', [['licences.json',
                Buffer.from(JSON.stringify(all))],
                ['manual.html', Buffer.from(manual())]]),
        ].join('\n'),
    };
    const html = readFileSync(join(here, 'index.html'), 'utf8')
        .replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);

    writeFileSync(out, html);
    // The same beside the page, for those who hand it on.
    writeFileSync(out.replace(/\.html$/, '') + '-licences.txt',
        all.map(l => `${'='.repeat(72)}\n${l.name} ${l.version}: ${
            l.what}\n\n${l.text.trim()}\n\n`).join(''));
    const size = Buffer.byteLength(html);
    console.log(`${out}: ${size} bytes`);
    if (size > MOST) {
        console.error(`pack.mjs: more than ${MOST} bytes`);
        process.exitCode = 1;
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
    await pack(...process.argv.slice(2));
