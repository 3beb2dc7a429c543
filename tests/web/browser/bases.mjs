// bases.mjs: legal bases from the registry while one types, in all three ways
// of a plan; the unit's own tables; what a careful reader finds.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { composer } from './browser_page.mjs';
import { check, done, openFile, projectFile, test } from './harness.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const build = resolve(root, process.env.BUILD ?? 'build');
const registry = JSON.parse(execFileSync(join(build, 'vanban'),
    ['can-cu', '--json'], { env: { ...process.env, VANBAN_HOME: root } }));
const basis = number => registry.find(one => one.number === number);
const { full } = basis('148/QĐ-TTg');
const sample = projectFile('samples/phu-thinh-2025/ke-hoach.yaml');

async function open(page, text = sample) {
    await openFile(page, 'ke-hoach.yaml', Buffer.from(text));
    await page.waitForSelector('.sheet text');
}

const field = page => page.locator('#field-can_cu');
const options = page => page.locator('.bases-box [role=option]');
const tips = page => page.locator('.bases-tooltip li');
const lastLine = async box => (await box.inputValue()).split('\n').at(-1);

/** A new line at the end of the field of legal bases. */
async function newLine(page) {
    await field(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
}

await test('bases: a number in the field of legal bases becomes its citation',
    async ({ page, saved }) => {
        await open(page);
        await newLine(page);
        await page.keyboard.type('148/');
        await options(page).first().waitFor();
        const words = await options(page).first().innerText();
        check(words.includes(full), words);
        check(/thay bằng 26\/2026\/QĐ-TTg/.test(words), words);
        check(await field(page).getAttribute('aria-activedescendant') !== null,
            'nothing tells what is chosen');
        await page.keyboard.press('Enter');
        check(await lastLine(field(page)) === `Căn cứ ${full};`,
            await lastLine(field(page)));
        check(await options(page).count() === 0, 'the list stays');
        await page.waitForFunction(words => document.querySelector('.sheets')
            .textContent.replace(/\s+/g, ' ').includes(words),
        'Quyết định số 148/QĐ-TTg');
        const plan = await saved(() => page.keyboard.press('Control+S'));
        check(plan.bytes.toString().includes(`Căn cứ ${full};`), 'the plan');
    }, { shot: 'bases' });

await test('bases: words, marks or not; the mouse; Escape; the number alone',
    async ({ page }) => {
        await open(page);
        await newLine(page);
        await page.keyboard.type('Căn cứ luat to chuc chinh quyen');
        await options(page).first().waitFor();
        await page.keyboard.press('Escape');
        await options(page).first().waitFor({ state: 'detached' });
        await page.keyboard.type(' dia');
        await page.keyboard.press('Enter');
        check(await lastLine(field(page)) === '', 'Escape was not heeded');
        await page.keyboard.type('Căn cứ luat to chuc chinh quyen');
        await options(page).getByText('72/2025/QH15').click();
        check(await lastLine(field(page))
            === `Căn cứ ${basis('72/2025/QH15').full};`, 'by the mouse: '
            + await lastLine(field(page)));
        await page.keyboard.press('Enter');
        await page.keyboard.type('Quyết định số 148/');
        await options(page).first().waitFor();
        await page.keyboard.press('Shift+Enter');
        check(await lastLine(field(page))
            === 'Căn cứ [căn cứ: 148/QĐ-TTg];', await lastLine(field(page)));
        await page.keyboard.press('Enter');
        await page.keyboard.type('Căn cứ tình hình ngày 24/');
        await page.keyboard.type('2 và 148 hộ');
        check(await options(page).count() === 0, 'a day is no number');
    });

await test('bases: no key of a letter that is being composed is taken',
    async ({ page }) => {
        await open(page);
        await newLine(page);
        await page.keyboard.type('148/');
        await options(page).first().waitFor();
        const ime = await composer(page);
        await ime.compose('Q');
        await field(page).evaluate(box => box.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', isComposing: true,
                bubbles: true, cancelable: true })));
        check(await lastLine(field(page)) === '148/Q', 'Enter was taken');
        await ime.commit('Q');
        await options(page).first().waitFor();
        await page.keyboard.press('Enter');
        check(await lastLine(field(page)) === `Căn cứ ${full};`,
            await lastLine(field(page)));
    });

await test('bases: in the body and in the source', async ({ page, saved }) => {
    await open(page);
    await page.keyboard.press('Alt+2');
    await page.locator('#panel-body .cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Thực hiện Quyết định số 148/');
    await tips(page).first().waitFor();
    await page.locator('.bases-tooltip li[aria-selected]').waitFor();
    await page.waitForTimeout(150); // just after it opens, Enter is a line's
    await page.keyboard.press('Enter');
    await page.keyboard.type(' và căn cứ 148/');
    await tips(page).first().waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Alt+3');
    await page.locator('.source .cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n# Căn cứ Luật Tổ chức chính quyền đ');
    await tips(page).first().waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press('Enter');
    const plan = await saved(() => page.keyboard.press('Control+S'));
    const text = plan.bytes.toString();
    check(text.includes(`Thực hiện ${full} và căn cứ [căn cứ: 148/QĐ-TTg]`),
        'the body');
    check(text.includes(`# Căn cứ ${basis('72/2025/QH15').full}`),
        'the source');
}, { shot: 'bases-body' });

await test('bases: found by words in their dialog, and read aloud',
    async ({ page, saved }) => {
        await open(page);
        await page.getByRole('button', { name: 'Chèn căn cứ' }).click();
        await page.locator('dialog input:focus').waitFor();
        await page.keyboard.type('danh gia phan hang san pham 2023');
        await page.locator('dialog [role=option]').first().waitFor();
        await page.evaluate(readFileSync(join(root,
            'src/web/node_modules/axe-core/axe.min.js'), 'utf8'));
        const found = await page.evaluate(async () =>
            (await window.axe.run()).violations
                .filter(v => /serious|critical/.test(v.impact))
                .map(v => `${v.id}: ${v.nodes[0].html}`));
        check(found.length === 0, found.join('\n'));
        await page.keyboard.press('Enter');
        await page.waitForFunction(words => document.querySelector(
            '#field-can_cu').value.endsWith(words), `Căn cứ ${full};`);
        await page.keyboard.press('Alt+2');
        await page.locator('#panel-body .cm-content').click();
        await page.keyboard.press('Control+End');
        await page.getByRole('button', { name: 'Chèn căn cứ' }).click();
        await page.locator('dialog input:focus').waitFor();
        await page.keyboard.type('148');
        await page.getByRole('button', { name: 'Chèn theo số' }).click();
        await page.waitForFunction(() => document.querySelector(
            '#panel-body .cm-content').innerText.includes(
            '[căn cứ: 148/QĐ-TTg]'));
        const plan = await saved(() => page.keyboard.press('Control+S'));
        check(plan.bytes.toString().includes('[căn cứ: 148/QĐ-TTg]'),
            'the plan');
    }, { shot: 'bases-dialog' });

const OWN = 'Loại,Số ký hiệu,Ngày,Cơ quan,Trích yếu\r\n'
    + 'Quyết định,991/QĐ-UBND,02/3/2026,Ủy ban nhân dân tỉnh Mẫu,'
    + 'ban hành Quy chế mẫu\r\n';

await test('bases: tables of the unit, of legal bases and of wrong words',
    async ({ page }) => {
        await page.getByRole('button', { name: /Mẫu của đơn vị/ }).click();
        const [chooser] = await Promise.all([
            page.waitForEvent('filechooser'),
            page.getByRole('button', { name: 'Thêm tệp' }).click()]);
        const file = (name, text) => ({ name, mimeType: 'text/csv',
            buffer: Buffer.from(text) });
        await chooser.setFiles([file('can-cu-xa.csv', OWN),
            file('chu-sai.csv', 'Sai,Đúng\r\nkinh dế,kinh tế\r\n'),
            file('so-lieu.csv', 'Xã,Tỉnh\r\nA,B\r\n')]);
        await page.getByText('đã nhận, bảng căn cứ').waitFor();
        await page.getByText('đã nhận, bảng chữ sai').waitFor();
        await page.getByText('Bảng này không phải bảng căn cứ').waitFor();
        await page.getByRole('button', { name: 'Xong' }).click();
        await open(page, sample.toString().replace('1. Mục đích:',
            '1. Mục đích kinh dế:'));
        await page.getByRole('button', { name: /^Vì sao:.*kinh dế/ })
            .waitFor();
        await newLine(page);
        await page.keyboard.type('991/');
        await options(page).first().waitFor();
        await page.keyboard.press('Enter');
        check((await lastLine(field(page))).startsWith('Căn cứ Quyết định số '
            + '991/QĐ-UBND ngày 02 tháng 3 năm 2026 của'),
        await lastLine(field(page)));
    });

await test('bases: a finding has its clause, an example and its mend',
    async ({ page }) => {
        await open(page, sample.toString().replace('1. Mục đích:',
            '1. Mục đích sát nhập:'));
        const item = page.locator('.finding', { hasText: 'sát nhập' });
        await item.getByRole('button', { name: /^Vì sao/ }).click();
        await item.getByText(/^Sai:/).first().waitFor();
        await item.getByText(/^Đúng:/).first().waitFor();
        await item.getByText(/^Căn cứ:/).waitFor();
        await item.getByRole('button', { name: 'Sửa', exact: false }).first()
            .click();
        await page.waitForFunction(() => document.querySelector('.sheets')
            .textContent.includes('sáp nhập'));
    });
await done();
