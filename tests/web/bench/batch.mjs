// batch.mjs [N]: how long N communes take in both formats, 3,321 where not
// said, with the longest time in which the page drew nothing, the memory, and
// the processors' time of all the browser while they were made. WORKERS=1: by
// so many at most. LIMIT=1: fails where it is more than the page promises.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, choose, done, projectFile, test }
    from '../browser/harness.mjs';

const MOST_SECONDS = 60, MOST_PAUSE = 1000, MOST_MEMORY = 512;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communes-'));

const count = Number(process.argv[2] ?? 3321);
const limited = process.env.LIMIT !== undefined;

spawnSync('python3', [join(root, 'tests/tools/make-communes'),
    String(count), folder]);
const book = readFileSync(join(folder, 'xa.xlsx'));
rmSync(folder, { recursive: true });

/** The most memory that the tab's process and the browser's have held, MB, and
 * the processors' time of all. */
async function costOf(context) {
    const client = await context.browser().newBrowserCDPSession();
    const { processInfo } = await client.send('SystemInfo.getProcessInfo');
    const most = type => Math.max(...processInfo.filter(p => p.type === type)
        .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(
            readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024));
    return { tab: Math.round(most('renderer')),
        browser: Math.round(most('browser')),
        seconds: processInfo.reduce((sum, p) => sum + p.cpuTime, 0) };
}

await test(`${count} communes in both formats`, async ({ page, context }) => {
    const button = name => page.getByRole('button', { name });

    if (process.env.WORKERS)
        await page.evaluate(n => Object.defineProperty(navigator,
            'hardwareConcurrency', { get: () => n }),
        Number(process.env.WORKERS));

    await choose(page, () => page.locator('#open-file').click(), {
        name: 'ocop.yaml',
        bytes: projectFile('samples/hang-loat/ocop.yaml') });
    await page.waitForSelector('svg.page');
    await button('Hàng loạt').click();
    const opened = Date.now();
    await choose(page, () => button('Chọn bảng dữ liệu').click(),
        { name: 'xa.xlsx', bytes: book });
    await page.waitForSelector('.batch-rows', { timeout: 600000 });
    const checking = (Date.now() - opened) / 1000;
    // The longest time in which the page draws nothing.
    await page.evaluate(() => {
        let last = performance.now();
        window.pause = 0;
        const step = now => {
            window.pause = Math.max(window.pause, now - last);
            last = now;
            requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
    });
    const began = Date.now(), before = await costOf(context);
    await button(/^Lập [\d.]+ văn bản/).click();
    let moved = 0;
    while (await page.locator('.batch-done').count() === 0) {
        await page.locator('.batch-rows').focus();
        await page.keyboard.press('PageDown');
        moved++;
        await page.waitForTimeout(500);
    }
    const seconds = (Date.now() - began) / 1000;
    const pause = await page.evaluate(() => Math.round(window.pause));
    const cost = await costOf(context);
    const words = await page.locator('.batch-done').innerText();
    console.log(`# checked in ${checking} s, made in ${seconds} s (` +
        `${(cost.seconds - before.seconds).toFixed(1)} s of processors), ` +
        `longest pause ${pause} ms, ${moved} moves; memory of the tab ` +
        `${cost.tab} MB, of the browser ${cost.browser} MB`);
    check(words.includes(`Đã lập ${count.toLocaleString('vi-VN')} văn bản`),
        words);
    check(!limited || seconds < MOST_SECONDS, `${seconds} s`);
    check(!limited || pause < MOST_PAUSE, `a pause of ${pause} ms`);
    check(!limited || cost.tab < MOST_MEMORY, `${cost.tab} MB`);
});
await done();
