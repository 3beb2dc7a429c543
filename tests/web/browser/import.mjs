// Last year's file at the page: chosen, dropped and pasted, it opens as form,
// text and pages, with what the program says of it.
import { paste } from './browser_page.mjs';
import { check, done, native, openFile, projectFile, same, test }
    from './harness.mjs';

const file = 'tests/cli/files/van-ban-cu.xml';
const plan = 'samples/phu-thinh-2025/ke-hoach.yaml';

/** The plan that the native program makes of a document. */
const planOf = (name, bytes) => native(['import', name, '-o',
    'ke-hoach.yaml'], [{ name, bytes }])[0].bytes;

async function savedPlan(page, saved) {
    return saved(() => page.getByRole('button', { name: 'Lưu tệp' }).click());
}

/** Pastes HTML, and its text, where the cursor is. */
const pasteHtml = async (page, html) => paste(page, { 'text/html': html,
    'text/plain': await page.evaluate(html => new DOMParser()
        .parseFromString(html, 'text/html').body.textContent, html) });

await test('a Word file is a plan, with what was left out and guessed',
    async ({ page, saved }) => {
        const word = native(['render', 'ke-hoach.yaml', '-f', 'docx', '-o',
            './'], [{ name: 'ke-hoach.yaml', bytes: projectFile(plan) }])[0];

        await openFile(page, 'nam-truoc.docx', word.bytes);
        const dialog = page.getByRole('dialog',
            { name: 'Đã đọc từ nam-truoc.docx' });
        await dialog.getByText('đã nhận ra: mẫu “Kế hoạch”').waitFor();
        await dialog.getByRole('button', { name: 'Xem văn bản' }).click();
        await page.waitForSelector('svg.page');
        const made = await savedPlan(page, saved);
        check(made.name === 'nam-truoc.yaml', made.name);
        same(made.bytes, planOf('nam-truoc.docx', word.bytes), made.name);
    }, { shot: 'import' });

await test('Word\'s XML is told from a template, and dropped on the desk',
    async ({ page, saved }) => {
        const bytes = projectFile(file);

        await openFile(page, 'ke-hoach.yaml', projectFile(plan));
        await page.waitForSelector('svg.page');
        await page.evaluate(text => {
            const data = new DataTransfer();
            data.items.add(new File([text], 'cu.xml'));
            document.querySelector('.desk').dispatchEvent(new DragEvent(
                'drop', { dataTransfer: data, bubbles: true,
                    cancelable: true }));
        }, bytes.toString());
        const dialog = page.getByRole('dialog', { name: 'Đã đọc từ cu.xml' });
        await dialog.getByText('1 hộp chữ').waitFor();
        await page.keyboard.press('Escape');
        const made = await savedPlan(page, saved);
        same(made.bytes, planOf('cu.xml', bytes), made.name);
    });

const whole = projectFile('tests/web/word-ca-van-ban.html').toString();

await test('a whole document that is pasted opens as one',
    async ({ page, saved }) => {
        await page.waitForSelector('#open-file'); // it listens by then
        await pasteHtml(page, whole);
        await page.getByRole('dialog', { name: 'Đã đọc từ chữ vừa dán' })
            .waitFor();
        await page.keyboard.press('Escape');
        await page.waitForSelector('svg.page');
        const text = (await savedPlan(page, saved)).bytes.toString();
        for (const part of ['mau: bao-cao', 'Ủy ban nhân dân xã Ba Vì',
            'so: 15', 'BC-UBND', 'dia_danh: Ba Vì', '| Sản phẩm | Số sao |',
            'Nguyễn Văn A', 'Lưu: VT'])
            check(text.includes(part), `no ${part} in:\n${text}`);
    }, { shot: 'import-pasted' });

await test('on the desk this is offered, and the paste stays',
    async ({ page }) => {
        await openFile(page, 'ke-hoach.yaml', projectFile(plan));
        await page.waitForSelector('svg.page');
        await page.keyboard.press('Alt+2');
        await page.waitForSelector('.cm-line.kind-heading');
        await page.focus('.body-screen .cm-content');
        await pasteHtml(page, whole);
        const offered = page.getByRole('button',
            { name: 'Mở thành văn bản mới' });
        await offered.waitFor();
        check(await page.evaluate(() => document.querySelector(
            '.body-screen .cm-content').textContent.includes('Mật ong')),
        'the paste is not in the body');
        await offered.click();
        await page.getByRole('dialog', { name: 'Đã đọc từ chữ vừa dán' })
            .waitFor();
    });

await test('what is no document is told, with a way out',
    async ({ page }) => {
        await openFile(page, 'cu.doc',
            Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
        await page.getByText(/cu\.doc: .*\.docx/).waitFor();
        await openFile(page, 'hong.docx', Buffer.from('PK\x03\x04 hong'));
        await page.getByText(/hong\.docx: /).waitFor();
        await pasteHtml(page, '<p>Một đoạn văn.</p>'.repeat(40));
        await page.getByText('không có phần đầu của một văn bản').waitFor();
    });

await done();
