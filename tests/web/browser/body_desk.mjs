// The body on the desk: what one types and pastes comes out on the pages, a
// line of a page leads to its line, and the plan saved renders natively.
import { paste } from './browser_page.mjs';
import { check, done, native, openFile, projectFile, same, test }
    from './harness.mjs';

const plan = 'samples/phu-thinh-2025/ke-hoach.yaml';

async function open(page) {
    await openFile(page, 'ke-hoach.yaml', projectFile(plan));
    await page.waitForSelector('svg.page');
    await page.keyboard.press('Alt+2');
    await page.waitForSelector('.cm-line.kind-heading');
}

const shows = (page, words) => page.waitForFunction(words =>
    [...document.querySelectorAll('svg.page')].some(one =>
        one.textContent.replace(/\s+/g, ' ').includes(words)), words);

await test('typed and pasted text comes out on the pages, and is undone',
    async ({ page, saved }) => {
        await open(page);
        await page.click('.cm-line >> nth=0');
        await page.keyboard.press('End');
        await page.keyboard.type(' VÀ KẾT QUẢ');
        await shows(page, 'YÊU CẦU VÀ KẾT QUẢ');
        await paste(page, { 'text/html': projectFile(
            'tests/web/paste/word-chu-thich.html').toString() });
        await shows(page, 'xã đã có 5 sản phẩm');
        await shows(page, 'Trong đó 2 sản phẩm 4 sao.');
        const file = await saved(() => page.getByRole('button',
            { name: 'Lưu tệp' }).click());
        const text = file.bytes.toString();
        check(text.includes('  I. MỤC ĐÍCH, YÊU CẦU VÀ KẾT QUẢ\n'),
            'the plan has not what was typed');
        check(text.includes('5 sản phẩm^[Trong đó 2 sản phẩm 4 sao.].'),
            'the plan has not what was pasted');
        const [meant] = native(['render', 'ke-hoach.yaml', '-f', 'pdf',
            '-o', './'], [{ name: 'ke-hoach.yaml', bytes: file.bytes }]);
        const pdf = await saved(() => page.getByRole('button',
            { name: /PDF/ }).first().click());
        same(pdf.bytes, meant.bytes, pdf.name);
        await page.click('.body-screen .cm-content');
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => !document.querySelector('svg.page')
            .textContent.includes('KẾT QUẢ'));
    }, { shot: 'body' });

await test('a plan of many parts opens on one that holds text',
    async ({ page }) => {
        const begin = async name => {
            await page.getByRole('button', { name }).first().click();
            const drawn = page.locator('svg.page').first();
            const later = page.getByRole('button', { name: 'Để sau' });
            await drawn.or(later).first().waitFor();
            if (await later.count() > 0)
                await later.click();
            await drawn.waitFor();
            await page.keyboard.press('Alt+2');
        };
        const told = words => page.locator('.body-screen p',
            { hasText: words }).waitFor();
        const chosen = page.locator('.body-choice select');

        await begin('Kế hoạch triển khai Chương trình OCOP của cấp xã');
        await told('Văn bản gồm nhiều phần, chọn ở “Đang soạn”');
        await page.locator('.cm-line', { hasText: 'Duy trì, nâng hạng' })
            .waitFor();
        check(await chosen.inputValue() === 'muc_tieu', 'another part');
        // what was chosen stays, whatever else is open between
        await chosen.selectOption('kinh_phi');
        await page.locator('#panel-body .cm-content').click();
        await page.keyboard.type('Ngân sách xã.');
        await shows(page, 'Ngân sách xã.');
        check(await chosen.inputValue() === 'kinh_phi', 'not kept');
        await page.getByRole('button', { name: 'Trang đầu' }).click();
        await begin('Giấy nghỉ phép');
        await told('không có bài văn để soạn ở đây');
    });

await test('a heading is made by its button, and unmade',
    async ({ page }) => {
        await open(page);
        const becomes = (kind, words) => page.waitForFunction(
            ([kind, words]) => [...document.querySelectorAll(
                `.cm-line.kind-${kind}`)].some(one =>
                one.textContent.startsWith(words)), [kind, words]);

        await page.locator('.cm-line', { hasText: '2. Yêu cầu' }).first()
            .click();
        await page.getByRole('button', { name: 'Không là đề mục' }).click();
        await becomes('khoan', '\\2. Yêu cầu');
        await page.getByRole('button', { name: 'Đề mục', exact: true })
            .click();
        await becomes('heading', '## 2. Yêu cầu');
    });

await test('a label that is typed takes the place of the offered one',
    async ({ page }) => {
        await open(page);
        await page.click('.body-screen .cm-line >> nth=0');
        await page.keyboard.press('Control+a');
        await page.keyboard.type('1. Nội dung:\na) Rà soát.\nb) Lập bảng.\n'
            + '2. Kinh phí.\nBa triệu.');
        const lines = await page.locator('.body-screen .cm-line')
            .allInnerTexts();
        check(lines.join('\n') === '1. Nội dung:\na) Rà soát.\n'
            + 'b) Lập bảng.\n2. Kinh phí.\n3. Ba triệu.', lines.join('\n'));
    });

await done();
