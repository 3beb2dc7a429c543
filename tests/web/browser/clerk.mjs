// clerk.mjs: what a clerk does with the page from its first screen to the
// files, and a few documents of a table: in each browser that it is made for.
import { paste } from './browser_page.mjs';
import { check, choose, compareZip, done, native, ocopBatch, same, shows,
    test } from './harness.mjs';

const OUTLINE = `I. MỤC ĐÍCH
1. Nâng chất lượng sản phẩm của xã:
a) Hướng dẫn các hộ ghi chép;
b) Hỗ trợ bao bì, nhãn hàng.
II. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế chủ trì, báo cáo trước ngày 15 tháng 12.
`;
const TITLE = 'Phát triển sản phẩm OCOP năm 2026';

const button = (page, name) => page.getByRole('button', { name }).first();

/** All that the page makes of the plan is what the native program makes. */
async function compare(page, saved) {
    const plan = await saved(() => button(page, /^Lưu tệp/).click());
    const made = native(['render', plan.name, '-f', 'pdf,docx', '-o', './',
        '--draft'], [plan]);
    for (const [id, ending] of [['pdf', 'pdf'], ['word', 'docx']]) {
        const file = await saved(async () => {
            await page.click(`#make-${id}`);
            const draft = button(page, 'Tải bản nháp');
            if (await draft.waitFor({ timeout: 1000 }).then(() => true,
                () => false))
                await draft.click();
        });
        same(file.bytes, made.find(f => f.name.endsWith(ending)).bytes,
            file.name);
    }
    return plan;
}

await test('clerk: a plan from the form and an outline, mended, made, kept',
    async ({ page, saved }) => {
        await page.locator('[data-template="ke-hoach"]').click();
        await page.getByRole('combobox').fill('ba dinh, ha noi');
        await page.keyboard.press('Enter');
        await page.waitForSelector('svg.page');
        await page.locator('.form [data-path=\'["trich_yeu"]\']').fill(TITLE);
        await shows(page, TITLE);
        await page.keyboard.press('Alt+2');
        await page.locator('#panel-body .cm-content').click();
        await page.keyboard.press('Control+a');
        await paste(page, { 'text/plain': OUTLINE });
        await shows(page, 'Hỗ trợ bao bì, nhãn hàng.');
        // a key that is not known is mended by its button
        await page.keyboard.press('Alt+3');
        await page.locator('.sheet text', { hasText: 'OCOP năm' }).first()
            .click();
        const line = page.locator('.source .cm-activeLine');
        await line.filter({ hasText: /OCOP năm|trich_yeu/ }).waitFor();
        for (let n = 0; n < 5 && !(await line.first().innerText())
            .startsWith('trich_yeu'); n++)
            await page.keyboard.press('ArrowUp'); // its key stands above
        await page.keyboard.press('Home');
        for (let n = 0; n < 'trich_y'.length; n++)
            await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Delete');
        const wrong = page.locator('.finding', { hasText: 'trich_yu' });
        await wrong.first().getByRole('button', { name: 'Sửa' }).click();
        await wrong.first().waitFor({ state: 'detached' });
        await shows(page, TITLE);
        await compare(page, saved);
        await page.click('#panel-source .cm-content');
        await page.keyboard.press('Control+Home');
        await page.keyboard.type('# chưa vào tệp nào\n');
        await page.waitForTimeout(200); // until it is told that it is not yet
        await page.locator('.kept-mark', { hasText: /^Đã giữ/ }).waitFor();
        await page.reload();
        await page.locator('#continue-last').click();
        await shows(page, TITLE);
        const again = await saved(() => button(page, /^Lưu tệp/).click());
        check(again.bytes.toString().startsWith('# chưa vào tệp nào\n')
            && again.bytes.includes('Phòng Kinh tế chủ trì'),
        'the text is lost');
    });

await test('clerk: a few documents of a table are the native ones',
    async ({ page, saved }) => {
        const { plan, table, meant } = ocopBatch();
        await choose(page, () => page.click('#open-file'), plan);
        await page.waitForSelector('svg.page');
        await button(page, 'Hàng loạt').click();
        await choose(page, () => button(page, 'Chọn bảng dữ liệu').click(),
            table);
        await button(page, /^Lập \d+ văn bản/).click();
        const zip = await saved(() => button(page, /^Tải ocop.zip/).click());
        compareZip(zip.bytes, meant);
    });

await done();
