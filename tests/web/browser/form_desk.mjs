// form_desk.mjs: the form on the desk: what is typed shows on the pages, and
// fields and pages find each other.
import { check, done, projectFile, test } from './harness.mjs';

const plan = 'samples/xop-2025/ke-hoach.yaml';

async function open(page) {
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /Mở/ }).first().click()]);

    await chooser.setFiles({ name: 'ke-hoach.yaml', mimeType: 'text/yaml',
        buffer: projectFile(plan) });
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
