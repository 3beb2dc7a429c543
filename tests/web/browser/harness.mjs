// harness.mjs: tests of the page in Debian's Chromium, or its Firefox by
// BROWSER=firefox, opened from file:// with the network off.
// `test(name, body)` opens it anew; the body gets
//   page      playwright's page, the program ready
//   native    (args, files) => files of the native program, by their names
//   saved     (click) => {name, bytes} of what the page saves when clicked
// and fails by throwing. A request, an error in the console or on the page
// fails it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync }
    from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFirefox, launch, settings, takeSaved } from './browser_page.mjs';

// Long, for a machine that has other things to do: none of it is a measure.
const WAIT = 90000; // milliseconds
const which = isFirefox ? '-firefox' : ''; // both may run at a time
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { unzipSync } = createRequire(join(root, 'src/web/package.json'))(
    'fflate');
const build = resolve(root, process.env.BUILD ?? 'build');
export const pageUrl = pathToFileURL(join(build, 'vanban.html')).href;

let browser = await launch();
process.on('exit', () => void browser.close());

/** A file of the project. */
export const projectFile = path => readFileSync(join(root, path));

/** What `vanban ARGS` writes in a folder with these files: [name, bytes]. */
export function native(args, files) {
    const folder = mkdtempSync(join(tmpdir(), 'vanban-'));

    for (const { name, bytes } of files)
        writeFileSync(join(folder, basename(name)), bytes);
    const given = new Set(files.map(f => f.name));
    const { status, stderr } = spawnSync(join(build, 'vanban'), args, {
        cwd: folder, env: { ...process.env, VANBAN_HOME: root },
    });
    const made = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(e => e.isFile())
        .map(e => join(e.parentPath ?? e.path, e.name)
            .slice(folder.length + 1))
        .filter(name => !given.has(name))
        .sort()
        .map(name => ({ name, bytes: readFileSync(join(folder, name)) }));

    rmSync(folder, { recursive: true });
    if (status !== 0 && made.length === 0)
        throw new Error(`vanban ${args.join(' ')}: ${stderr}`);
    return made;
}

export function same(one, other, what) {
    if (!Buffer.from(one).equals(Buffer.from(other)))
        throw new Error(`${what}: ${one.length} bytes are not the ` +
            `${other.length} bytes that were meant`);
}

export function check(ok, what) {
    if (!ok)
        throw new Error(what);
}

/** Gives a file, {name, bytes}, to what asks for one when clicked. */
export async function choose(page, click, { name, bytes }) {
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'), click()]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream',
        buffer: bytes });
}

/** Opens a file by the button for that, of the first screen or the desk. */
export const openFile = (page, name, bytes) => choose(page, () =>
    page.getByRole('button', { name: /Mở/ }).first().click(), { name, bytes });

/** A zip has these files, {name, bytes}, and no others; how many it has. */
export function compareZip(zip, meant) {
    const files = unzipSync(new Uint8Array(zip));
    check(Object.keys(files).sort().join() === meant.map(f => f.name).join(),
        `the zip has ${Object.keys(files).sort()}`);
    for (const { name, bytes } of meant)
        same(files[name], bytes, name);
    return Object.keys(files).length;
}

/** A plan and a table of communes, and what `batch` makes of them. */
export function ocopBatch() {
    const [plan, table] = ['ocop.yaml', 'xa.csv'].map(name => ({ name,
        bytes: projectFile(`samples/hang-loat/${name}`) }));
    const meant = native(['batch', plan.name, '--data', table.name, '-q',
        '-o', '{ma_xa}-{ten_xa}.{ext}'], [plan, table]);
    return { plan, table, meant };
}

/** The pages come to have these words. */
export const shows = (page, words) => page.waitForFunction(words =>
    document.querySelector('.sheets').textContent.replace(/\s+/g, ' ')
        .includes(words), words);

/** The page packed with another first file, for a test: its address. */
export function packed(entry) {
    const out = join(build, 'web', `${basename(entry, '.ts')}${which}.html`);
    const { status, stderr } = spawnSync('node', [
        join(root, 'src/web/pack.mjs'), join(build, 'web/vanban.wasm'),
        join(build, 'web/sources'), out, join(root, entry)]);

    if (status !== 0)
        throw new Error(`pack.mjs: ${stderr}`);
    return pathToFileURL(out).href;
}

/** Watches a page for what it must not do; gives what it did. */
function watch(page, url) {
    const faults = [];

    page.on('request', r => {
        const to = r.url();
        if (to !== url && !/^(blob|data):/.test(to))
            faults.push(`asks for ${to}`);
    });
    page.on('pageerror', e => faults.push(`breaks: ${e.stack ?? e}`));
    page.on('console', m => {
        if (m.type() === 'error')
            faults.push(`complains: ${m.text()}`);
    });
    return faults;
}

/** Opens the page in a context and waits until its program answers. */
export async function open(context, url = pageUrl) {
    const page = await context.newPage();
    const faults = watch(page, url);

    await page.goto(url);
    await page.waitForFunction(() =>
        performance.getEntriesByName('program-ready').length > 0, null,
    { timeout: WAIT });
    return { page, faults };
}

/**
 * One test, as above. OPTIONS are those of playwright's context; `shot` names
 * a picture of its end, kept in build/web/shots; `url` is another page's;
 * `chromium`: it needs what only Chromium lets a test do.
 */
export async function test(name, body, options = {}) {
    if (options.chromium && isFirefox)
        return;
    const wrong = await once(name, body, options);

    console.log(`${wrong === '' ? 'ok   ' : 'FAIL '} ${name}`);
    for (const line of wrong === '' ? [] : wrong.split('\n').slice(0, 30))
        console.log(`      ${line}`);
    if (wrong !== '')
        process.exitCode = 1;
}

/** What went wrong; empty: nothing. */
async function once(name, body, { shot, url, chromium: _, ...options }) {
    if (!browser.isConnected())
        browser = await launch();
    const context = await browser.newContext({
        ...settings, acceptDownloads: true, ...options,
    });

    context.setDefaultTimeout(WAIT);
    let wrong = '';
    try {
        const { page, faults } = await open(context, url);
        const saved = click => takeSaved(page, click, WAIT);
        try {
            await body({ page, context, native, saved, faults });
        } finally {
            if (shot !== undefined || process.env.SHOTS)
                await page.screenshot({ path: join(build, 'web/shots',
                    `${shot ?? name.replace(/\W+/g, '-')}${which}.png`) });
        }
        wrong = faults.join('\n');
    } catch (e) {
        wrong = e.stack ?? String(e);
    }
    await context.close().catch(() => undefined); // it may be gone
    return wrong;
}

/** To be called at the end: the browser goes. */
export const done = () => browser.close();
