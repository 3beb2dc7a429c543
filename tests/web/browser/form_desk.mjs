// form_desk.mjs: the form on the desk: what is typed shows on the pages, and
// fields and pages find each other.
import { check, done, openFile, projectFile, test } from './harness.mjs';

const plan = 'samples/xop-2025/ke-hoach.yaml';

async function open(page) {
    await openFile(page, 'ke-hoach.yaml', projectFile(plan));
    await page.waitForSelector('svg.page');
    await page.waitForSelector('.form [data-path]');
}

await test('what is typed into a field shows on its page',
    async ({ page }) => {
        await open(page);
        await page.locator('[data-path=\'["ky","ho_ten"]\']')
            .fill('Trần Thị Chữ');
        await page.waitForFunction(() => [...document.querySelectorAll(
            'svg.page text')].some(t => /Trần Thị Chữ/.test(t.textContent
            .replace(/\u00a0/g, ' '))));
    }, { shot: 'form' });

await test('a click on a line goes to its field', async ({ page }) => {
    await open(page);
    await page.locator('svg.page [data-l]', { hasText: /CHỦ TỊCH/ }).last()
        .click();
    await page.waitForFunction(() => /"ky"/.test(
        document.activeElement?.getAttribute('data-path') ?? ''));
    check(await page.locator('.form').isVisible(), 'the form is gone');
});

await done();
