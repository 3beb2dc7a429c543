// The findings in a browser: make errors, mend them by their buttons. Run with
// node; the native program is build/vanban or VANBAN.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAlone } from './browser_page.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');
const need = createRequire(path.join(root, 'src/web/package.json'));
const { build } = need('esbuild');
const vanban = path.resolve(root, process.env.VANBAN
    ?? `${process.env.BUILD ?? 'build'}/vanban`);
const folder = mkdtempSync(path.join(tmpdir(), 'vanban-findings-'));
const axe = need.resolve('axe-core/axe.min.js');

const PLAN = `# của Phòng Kinh tế
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: "KH - UBND" # ký hiệu
dia_danh: Xã Phú Thịnh
ngay: 9/2026
trich_yeuu: Thực hiện Đề án
noi_dung: "@noi-dung.txt"
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: Trần Đức Quý}
`;
const BESIDE = [{ name: 'noi-dung.txt', text: 'I. MỤC ĐÍCH\nPhát triển.\n' }];

function runProgram(args, files) {
    const work = mkdtempSync(path.join(folder, 'goi-'));
    files.forEach(file => writeFileSync(path.join(work, file.name),
        file.text));
    let out = '', err = '', status = 0;
    try {
        out = execFileSync(vanban, args, { cwd: work, encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, VANBAN_HOME: root } });
    } catch (fault) {
        ({ stdout: out, stderr: err, status } = fault);
    }
    rmSync(work, { recursive: true });
    return { status, out, err, files: [], milliseconds: 0 };
}

async function bundle() {
    const made = await build({
        entryPoints: [path.join(here, 'findings_page.tsx')], bundle: true,
        format: 'iife', target: 'chrome109', write: false, outdir: folder,
        jsx: 'automatic', jsxImportSource: 'preact',
        nodePaths: [path.join(root, 'src/web/node_modules')],
    });
    const text = ending => made.outputFiles
        .find(file => file.path.endsWith(ending)).text;
    const file = path.join(folder, 'page.html');
    writeFileSync(file, `<!doctype html><html lang="vi"><meta
        charset="utf-8"><title>Cần xem</title><style>${text('.css')}</style>
        <main id="place" style="height: 14rem; overflow: auto"></main>
        <script>${text('.js').replaceAll('</script', '<\\/script')}</script>
        </html>`);
    return file;
}

const { browser, page, faults } =
    await openAlone(runProgram);
await page.goto(`file://${await bundle()}`);

const text = () => page.evaluate(() => window.plan.text);
const button = words => page.getByRole('button', { name: words });

/** Puts a plan onto the desk and waits for its findings. */
async function open(plan, beside = BESIDE) {
    await settle(() => page.evaluate(([plan, beside]) => {
        window.beside = beside;
        window.plan.setText('', 'open');
        window.plan.setText(plan, 'open');
    }, [plan, beside]));
}

/** Waits until the plan as it now stands has been checked. */
async function settle(work) {
    const before = await page.evaluate(() => window.checks);
    await work();
    await page.waitForFunction(before => window.checks > before, before);
    await page.waitForTimeout(150);
}

const tests = {
    'errors stand first, each says its line': async () => {
        await open(PLAN);
        const titles = await page.locator('h3').allInnerTexts();
        assert.match(titles[0], /^Lỗi \(\d\)$/);
        assert.match(titles[1], /^Cảnh báo \(\d\)$/);
        await button(/^dòng 7 mẫu không có trường này: trich_yeuu/).click();
        const places = await page.evaluate(() => window.places);
        assert.deepEqual(places.at(-1), { line: 7, column: 1,
            path: ['trich_yeuu'] });
    },
    'an error is mended by its button and nothing else changes': async () => {
        await open(PLAN);
        const row = page.locator('.finding', { hasText: 'trich_yeuu' });
        await settle(() => row.getByRole('button', { name: 'Sửa' }).click());
        assert.equal(await text(), PLAN.replace('trich_yeuu', 'trich_yeu'));
        assert.equal(await page.locator('.finding',
            { hasText: 'trich_yeuu' }).count(), 0);
        await settle(() => button('Hoàn tác').first().click());
        assert.equal(await text(), PLAN);
    },
    'all safe mends are shown first and then made': async () => {
        await open(PLAN);
        await button(/^Sửa tất cả 3 chỗ/).click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('tr').nth(2).waitFor();
        assert.equal(await dialog.locator('tr').count(), 3);
        assert.match(await dialog.locator('tr').first().innerText(),
            /dòng 4/);
        await settle(() => dialog.getByRole('button',
            { name: 'Sửa 3 chỗ' }).click());
        assert.equal(await text(), PLAN.replace('trich_yeuu', 'trich_yeu')
            .replace('KH - UBND', 'KH-UBND')
            .replace('Xã Phú', 'Phú'));
    },
    'the keyboard alone mends, and stays in the list': async () => {
        await open(PLAN);
        await page.locator('.finding', { hasText: 'KH - UBND' })
            .getByRole('button', { name: 'Sửa' }).focus();
        await settle(() => page.keyboard.press('Enter'));
        assert.match(await text(), /"KH-UBND" # ký hiệu/);
        assert.equal(await page.evaluate(() => document.activeElement
            .classList.contains('finding-go')), true);
    },
    'what stands in another file is named and has no button': async () => {
        await open(PLAN);
        const row = page.locator('.finding', { hasText: 'noi-dung.txt' });
        assert.match(await row.innerText(), /tệp noi-dung\.txt, dòng 2/);
        assert.equal(await row.getByRole('button',
            { name: 'Sửa' }).count(), 0);
        await row.locator('.finding-go').click();
        const places = await page.evaluate(() => window.places);
        assert.equal(places.at(-1).file, 'noi-dung.txt');
    },
    'the clause and the explanation are told on demand': async () => {
        await open(PLAN);
        const row = page.locator('.finding', { hasText: 'Xã Phú Thịnh' });
        assert.match(await row.innerText(), /Phụ lục I, phần I, II\.4/);
        const why = row.getByRole('button', { name: 'Vì sao' });
        await why.click();
        await row.getByText('Căn cứ: NĐ 30/2020').waitFor();
        await row.getByText('Địa danh là tên gọi chính thức').waitFor();
        assert.equal(await why.getAttribute('aria-expanded'), 'true');
    },
    'a text that has changed meanwhile is left alone': async () => {
        await open(PLAN);
        await page.evaluate(() => {
            window.runProgram = () => new Promise(() => undefined);
            window.plan.setText(window.plan.text.replace('ky_hieu: "',
                'ky_hieu:   "'), 'source');
        });
        const before = await text();
        await page.locator('.finding', { hasText: 'KH - UBND' })
            .getByRole('button', { name: 'Sửa' }).click();
        assert.equal(await text(), before);
        await page.getByText('Chữ ở đó vừa được đổi').waitFor();
        await page.reload();
    },
    'letters beyond the basic plane do not shift a place': async () => {
        await open(PLAN.replace('Thực hiện', '𝐀😀 Thực hiện')
            .replace('trich_yeuu', 'trich_yeu')
            .replace('Đề án', 'Đề án.'));
        await settle(() => page.locator('.finding', { hasText: 'dấu chấm' })
            .getByRole('button', { name: 'Sửa' }).click());
        assert.match(await text(), /𝐀😀 Thực hiện Đề án\n/);
    },
    'axe finds no serious fault': async () => {
        await open(PLAN);
        await page.getByRole('button', { name: 'Vì sao' }).first().click();
        await page.addScriptTag({ path: axe });
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.filter(v => v.impact === 'serious'
            || v.impact === 'critical').map(v => v.id), []);
    },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
    try {
        await test();
        assert.deepEqual(faults.splice(0), []);
        console.log(`ok    ${name}`);
    } catch (error) {
        failed++;
        console.log(`FAIL  ${name}\n      ${error.message}`);
    }
}
if (process.env.SHOT) {
    await page.reload();
    await open(PLAN);
    await page.locator('#place').evaluate(e => e.style.height = '30rem');
    await page.getByRole('button', { name: 'Vì sao' }).first().click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${process.env.SHOT}-1.png` });
    await button(/^Sửa tất cả/).click();
    await page.screenshot({ path: `${process.env.SHOT}-2.png` });
}
await browser.close();
rmSync(folder, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
