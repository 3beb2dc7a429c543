// batch.mjs: a batch in the page: the table beside the plan, what is wrong in
// which cell, fifty communes as one zip, a file to print, a dossier; all files
// are those of the native program.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crash } from './browser_page.mjs';
import { check, choose, compareZip, done, native, open, projectFile, same,
    test } from './harness.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { unzipSync } = createRequire(join(root, 'src/web/package.json'))(
    'fflate');
const plan = { name: 'ocop.yaml',
    bytes: projectFile('samples/hang-loat/ocop.yaml') };

/** Invented communes: [xa.csv, xa.xlsx, nhiem-vu.xlsx] as {name, bytes}. */
function communes(...args) {
    const folder = mkdtempSync(join(tmpdir(), 'communes-'));
    const { status, stderr } = spawnSync('python3',
        [join(root, 'tests/tools/make-communes'), ...args, folder]);
    if (status !== 0)
        throw new Error(`${stderr}`);
    const files = ['xa.csv', 'xa.xlsx', 'nhiem-vu.xlsx'].map(name =>
        ({ name, bytes: readFileSync(join(folder, name)) }));
    rmSync(folder, { recursive: true });
    return files;
}

/** Opens a plan and its screen of batches, with a table. */
async function begin(page, own, table) {
    await choose(page, () => page.locator('#open-file').click(), own);
    await page.waitForSelector('svg.page');
    await page.getByRole('button', { name: 'Hàng loạt' }).click();
    await choose(page, () => page.getByRole('button',
        { name: 'Chọn bảng dữ liệu' }).click(), table);
}

const button = (page, name) => page.getByRole('button', { name });

async function checked(page) {
    await page.waitForSelector('.batch-rows', { timeout: 120000 });
}

await test('a batch of 50 communes is as the native one, file by file',
    async ({ page, saved }) => {
        const [csv] = communes('50');
        const meant = native(['batch', plan.name, '--data', 'xa.csv', '-q',
            '-o', '{ma_xa}-{ten_xa}.{ext}'], [plan, csv]);
        await begin(page, plan, csv);
        await checked(page);
        check(await page.locator('.batch-columns li').count() === 15,
            'columns');
        await button(page, /^Lập 50 văn bản/).click();
        const zip = await saved(() => button(page, /^Tải ocop.zip/)
            .click({ timeout: 120000 }));
        const count = compareZip(zip.bytes, meant);
        check(count === 102, `${count} files`);
    }, { shot: 'batch' });

await test('300 communes in both formats; the page can be used meanwhile',
    async ({ page, saved }) => {
        await page.evaluate(() => Object.defineProperty(navigator,
            'hardwareConcurrency', { get: () => 3 }));
        const [, book] = communes('300');
        const meant = native(['batch', plan.name, '--data', 'xa.xlsx', '-q',
            '-o', '{ma_xa}-{ten_xa}.{ext}'], [plan, book]);
        await begin(page, plan, book);
        await checked(page);
        check(await page.locator('.batch-rows tbody tr').count() < 100,
            'rows out of view are there');
        await button(page, /^Lập 300 văn bản/).click();
        const rows = page.locator('.batch-rows');
        const first = await rows.locator('tbody tr').first().innerText();
        await rows.focus();
        await page.keyboard.press('End');
        await page.waitForFunction(first => document.querySelector(
            '.batch-rows tbody tr').innerText !== first, first);
        await rows.locator('tr.chosen').waitFor();
        const zip = await saved(() => button(page, /^Tải ocop.zip/)
            .click({ timeout: 120000 }));
        const count = compareZip(zip.bytes, meant);
        check(count === 602, `${count} files`);
    });

await test('rows that fail are told at their cells and saved to be mended',
    async ({ page, saved }) => {
        const [, book] = communes('--broken', '90'); // for two workers
        const meant = native(['batch', plan.name, '--data', 'xa.xlsx!Xã',
            '-q', '-f', 'pdf', '-o', '{ma_xa}-{ten_xa}.{ext}'],
        [plan, book]);
        await begin(page, plan, book);
        await checked(page);
        await page.getByLabel('Chỉ PDF').check();
        await button(page, /^Có lỗi \(4\)/).click();
        check(await page.locator('.batch-rows .faulty').count() >= 4,
            'no cells are marked');
        await page.locator('.batch-rows').focus();
        await page.keyboard.press('ArrowDown');
        await page.getByText('Cột “Tên xã”').first().waitFor();
        await page.keyboard.press('ArrowDown'); // a fault far to the right
        await page.waitForFunction(() => {
            const box = document.querySelector('.batch-rows');
            const cell = box.querySelector('tr.chosen .faulty');
            return cell?.getBoundingClientRect().right
                <= box.getBoundingClientRect().right;
        });
        await page.keyboard.press('Enter');
        await page.locator('dialog svg.page').first().waitFor();
        await page.keyboard.press('Escape');
        await button(page, /^Lập 86 văn bản/).click();
        const mend = await saved(() => button(page,
            'Tải các hàng cần sửa').click({ timeout: 120000 }));
        same(mend.bytes, meant.find(f => f.name === 'failed.csv').bytes,
            'failed.csv');
        const zip = await saved(() => button(page, /^Tải ocop.zip/).click());
        compareZip(zip.bytes, meant);
    }, { shot: 'batch-faults' });

await test('a table called like what the batch writes is made, too, and what '
    + 'was made comes into view', async ({ page, saved }) => {
    const [{ bytes }] = communes('5'), data = 'bang-failed.csv';
    const meant = native(['batch', plan.name, '--data', data, '-q', '-o',
        '{ma_xa}-{ten_xa}.{ext}'], [plan, { name: data, bytes }]);
    await begin(page, plan, { name: 'failed.csv', bytes });
    await checked(page);
    await button(page, /^Lập 5 văn bản/).click();
    const save = button(page, /^Tải ocop.zip/);
    await save.waitFor();
    check(await save.evaluate(element => element.getBoundingClientRect()
        .bottom <= innerHeight), 'what was made is out of sight');
    compareZip((await saved(() => save.click())).bytes, meant);
});

/** A batch of 900 is under way. */
async function underWay(page, csv) {
    await begin(page, plan, csv);
    await button(page, /^Lập 900 văn bản/).click();
    await page.waitForFunction(() => Number(document.querySelector(
        '[role=progressbar]')?.getAttribute('aria-valuenow')) > 20, null,
    { timeout: 120000 });
}

await test('a batch that is stopped leaves what was made',
    async ({ page, saved }) => {
        const [csv] = communes('900');
        await underWay(page, csv);
        await button(page, 'Dừng lại').click();
        const zip = await saved(() => button(page, 'Tải phần đã lập')
            .click());
        const files = unzipSync(new Uint8Array(zip.bytes));
        const count = Object.keys(files).length;
        check(count > 20 && count < 1800, `${count} files`);
        const [name] = Object.keys(files).filter(n => n.endsWith('.pdf'));
        const meant = native(['batch', plan.name, '--data', 'xa.csv', '-q',
            '-f', 'pdf', '-o', '{ma_xa}-{ten_xa}.{ext}'], [plan, csv]);
        same(files[name], meant.find(f => f.name === name).bytes, name);
    });

await test('a worker that breaks off is told, and what was made is there',
    async ({ page, saved }) => {
        const [csv] = communes('900');
        await page.evaluate(() => {
            const { Worker } = window;
            window.workers = [];
            window.Worker = class extends Worker {
                constructor(...args) {
                    super(...args);
                    window.workers.push(this);
                }
            };
        });
        await underWay(page, csv);
        await page.evaluate(() => window.workers.at(-1).dispatchEvent(
            new ErrorEvent('error', { message: 'lỗi thử', cancelable: true })));
        await page.locator('.toast', { hasText: 'lỗi thử' }).waitFor();
        const zip = await saved(() => button(page, 'Tải phần đã lập')
            .click());
        const names = Object.keys(unzipSync(new Uint8Array(zip.bytes)));
        check(names.length > 20 && names.every(n => /\.(pdf|docx)$/.test(n)),
            `${names.length} files, ${names.at(-1)}`);
        await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
        await button(page, /^Lập 900 văn bản/).waitFor();
    });

await test('a tab that is killed in the midst of a batch keeps the plan',
    async ({ page, context, faults }) => {
        const [csv] = communes('900');
        await underWay(page, csv);
        await crash(page);
        faults.length = 0;
        const { page: again } = await open(context);
        await again.locator('#continue-last').click();
        await again.waitForSelector('svg.page');
        await button(again, 'Hàng loạt').click();
        await choose(again, () => button(again, 'Chọn bảng dữ liệu').click(),
            csv);
        await button(again, /^Lập 900 văn bản/).waitFor();
    });

const axe = readFileSync(join(root,
    'src/web/node_modules/axe-core/axe.min.js'), 'utf8');

async function readable(page, what) {
    await page.evaluate(axe);
    const found = await page.evaluate(async () =>
        (await window.axe.run()).violations
            .filter(v => /serious|critical/.test(v.impact))
            .map(v => `${v.id}: ${v.nodes[0].html}`));
    check(found.length === 0, `${what}: ${found.join('\n')}`);
}

await test('the screens have no serious fault for screen readers',
    async ({ page }) => {
        const [, book] = communes('--broken', '60');
        await begin(page, plan, book);
        await checked(page);
        await page.locator('.batch-rows').focus();
        await page.keyboard.press('ArrowDown');
        await readable(page, 'batch');
        await page.evaluate(() => {
            document.documentElement.dataset.theme = 'dark';
        });
        await readable(page, 'batch, dark');
        await page.evaluate(() => {
            document.documentElement.dataset.type = 'largest';
        });
        check(await page.evaluate(() => document.documentElement.scrollWidth
            <= innerWidth), 'it scrolls sideways');
    }, { shot: 'batch-dark' });

await test('a file to print with a second table is as the native one',
    async ({ page, saved }) => {
        const own = { name: 'giao.yaml',
            bytes: projectFile('samples/hang-loat/giao-nhiem-vu.yaml') };
        const data = ['xa', 'nhiem-vu'].map(stem => ({ name: `${stem}.csv`,
            bytes: projectFile(`samples/hang-loat/${stem}.csv`) }));
        const meant = native(['batch', own.name, '--data', 'xa.csv', '--join',
            'nhiem_vu:ma_xa=nhiem-vu.csv', '-q', '--joined',
            'in-tat-ca.pdf', '--duplex'], [own, ...data]);
        await begin(page, own, data[0]);
        await choose(page, () => button(page, 'Thêm bảng thứ hai').click(),
            data[1]);
        await page.getByText('Cột của nhiem-vu.csv').waitFor();
        await checked(page);
        await page.getByLabel('Một tệp PDF có mọi văn bản').check();
        await page.getByLabel('In hai mặt').check();
        await button(page, /^Lập 4 văn bản/).click();
        const pdf = await saved(() => button(page, /^Tải in-tat-ca.pdf/)
            .click({ timeout: 120000 }));
        same(pdf.bytes, meant[0].bytes, 'in-tat-ca.pdf');
    }, { shot: 'batch-print' });

await test('a place that no column fills is given one; a column is put in',
    async ({ page }) => {
        const text = plan.bytes.toString().replaceAll('{{so_thon}}',
            '{{so_xom}}');
        const [csv] = communes('5');
        await begin(page, { name: plan.name, bytes: Buffer.from(text) }, csv);
        await page.getByText('không có cột nào điền vào').waitFor();
        await page.locator('.batch-missing select').selectOption('so_thon');
        await button(page, /^Lập 5 văn bản/).waitFor();
        await page.locator('.batch-columns button[title*="Chủ tịch"]').first()
            .click();
        await page.locator('dialog textarea').last().click();
        await page.keyboard.press('End');
        await button(page, /^Chèn vào/).click();
        await page.getByText('1 chỗ trong văn bản').first().waitFor();
    }, { shot: 'batch-match' });

await test('a dossier of a product is as the native one', async ({ page,
    saved }) => {
    const own = { name: 'san-pham.yaml',
        bytes: projectFile('samples/ocop-ho-so/san-pham.yaml') };
    const meant = native(['dossier', own.name, '-o', './'], [own]);

    await choose(page, () => page.locator('#open-file').click(), own);
    // data of a dossier open on its screen
    await page.getByText('Công văn đề nghị').first().waitFor();
    await readable(page, 'dossier');
    const zip = await saved(() => button(page, 'Lập cả bộ').click());
    compareZip(zip.bytes, meant);
}, { shot: 'dossier' });
await done();
