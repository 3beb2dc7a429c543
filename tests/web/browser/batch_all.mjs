// batch_all.mjs: all 3,321 communes in both formats in less than a minute,
// with the page usable meanwhile and the memory of the tab bounded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, done, projectFile, test } from './harness.mjs';

const MOST_SECONDS = 60, MOST_PAUSE = 500, MOST_MEMORY = 400;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communes-'));

spawnSync('python3', [join(root, 'tests/tools/make-communes'), folder]);
const book = readFileSync(join(folder, 'xa.xlsx'));
rmSync(folder, { recursive: true });

async function choose(page, click, name, bytes) {
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'), click()]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream',
        buffer: bytes });
}

/** Memory of the page's own heap in MB. */
async function heapOf(client) {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(m => m.name === 'JSHeapUsedSize').value / 1e6;
}

await test('3,321 communes in both formats', async ({ page, context }) => {
    const client = await context.newCDPSession(page);
    const button = name => page.getByRole('button', { name });

    await client.send('Performance.enable');
    await choose(page, () => page.locator('#open-file').click(), 'ocop.yaml',
        projectFile('samples/hang-loat/ocop.yaml'));
    await page.waitForSelector('svg.page');
    await button('Hàng loạt').click();
    const opened = Date.now();
    await choose(page, () => button('Chọn bảng dữ liệu').click(), 'xa.xlsx',
        book);
    await page.waitForSelector('.batch-rows', { timeout: 90000 });
    const checking = (Date.now() - opened) / 1000;
    check(await page.locator('.batch-rows tbody tr').count() < 100,
        'rows out of view are there');
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
    const began = Date.now();
    await button(/^Lập 3.321 văn bản/).click();
    let heap = 0, moved = 0;
    while (await page.locator('.batch-done').count() === 0) {
        heap = Math.max(heap, await heapOf(client));
        await page.locator('.batch-rows').focus();
        await page.keyboard.press('PageDown');
        moved++;
        await page.waitForTimeout(500);
    }
    const seconds = (Date.now() - began) / 1000;
    const pause = await page.evaluate(() => Math.round(window.pause));
    const words = await page.locator('.batch-done').innerText();
    console.log(`# checked in ${checking} s, made in ${seconds} s, longest ` +
        `pause ${pause} ms, heap ${Math.round(heap)} MB, ${moved} moves`);
    check(/Đã lập 3.321 văn bản/.test(words), words);
    check(seconds < MOST_SECONDS, `${seconds} s`);
    check(pause < MOST_PAUSE, `a pause of ${pause} ms`);
    check(heap < MOST_MEMORY, `${heap} MB`);
    check(await page.locator('.batch-rows tr.chosen').count() === 1,
        'no row is chosen');
}, { shot: 'batch-all' });
await done();
