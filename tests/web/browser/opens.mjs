// opens.mjs: the page opens, and what its program makes is what the native
// one makes.
import { check, done, native, openFile, projectFile, same, test }
    from './harness.mjs';

const plan = 'samples/phu-thinh-2025/ke-hoach.yaml';

await test('opens from file:// with the network off', async ({ page }) => {
    await page.waitForSelector('#app button');
    check(await page.evaluate(() => document.body.innerText.length > 50),
        'nothing is shown');
}, { shot: 'opens' });

await test('PDF and DOCX of a sample are the native ones',
    async ({ page, saved }) => {
        const bytes = projectFile(plan);
        const meant = native(['render', 'ke-hoach.yaml', '-f', 'pdf,docx',
            '-o', './'], [{ name: 'ke-hoach.yaml', bytes }]);

        await openFile(page, 'ke-hoach.yaml', bytes);
        await page.waitForSelector('svg.page');
        for (const [ending, name] of [['pdf', /PDF/], ['docx', /Word/]]) {
            const file = await saved(() =>
                page.getByRole('button', { name }).first().click());
            same(file.bytes, meant.find(f => f.name.endsWith(ending)).bytes,
                file.name);
        }
    }, { shot: 'desk' });

await done();
