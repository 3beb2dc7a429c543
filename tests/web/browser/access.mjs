// access.mjs: every screen by axe-core, in light, dark and the largest type;
// and nothing to scroll sideways at 1366 by 768.
import { check, choose, done, native, openFile, ocopBatch, projectFile, test }
    from './harness.mjs';

const sample = projectFile('samples/phu-thinh-2025/ke-hoach.yaml');
const axe = projectFile('src/web/node_modules/axe-core/axe.min.js').toString();
const GRAVE = ['serious', 'critical'];

async function openPlan(page, text = sample) {
    await openFile(page, 'ke-hoach.yaml', Buffer.from(text));
    await page.waitForSelector('.sheet text');
}

const screens = {
    'first screen': async () => undefined,
    'form': openPlan,
    'body': async page => {
        await openPlan(page);
        await page.keyboard.press('Alt+2');
    },
    'source': async page => {
        await openPlan(page, sample.toString().replace('trich_yeu:',
            'trich_yu:'));
        await page.keyboard.press('Alt+3');
    },
    'batch': async page => {
        await openPlan(page);
        await page.click('#batch');
    },
    'dossier': async page => {
        await page.click('#start-dossier');
        await page.getByRole('combobox').fill('phu thinh, thai nguyen');
        await page.keyboard.press('Enter');
        await page.waitForSelector('.finding.error');
        await page.keyboard.press('Alt+2');
    },
    'keys': async page => {
        await openPlan(page);
        await page.keyboard.press('F1');
    },
    'about': async page => {
        await openPlan(page);
        await page.getByRole('button', { name: 'Giới thiệu' }).click();
    },
};
const TABLE = 'Chọn bảng dữ liệu';

/** Hàng loạt with a table, one row of which has mistakes. */
async function openBatch(page) {
    const { plan, table } = ocopBatch();
    const bytes = Buffer.from(table.bytes.toString()
        .replace(/^2,[^,]*,[^,]*,[^,]*/m, '2,,,'));
    await openFile(page, plan.name, plan.bytes);
    await page.waitForSelector('.sheet text');
    await page.click('#batch');
    await choose(page, () => page.getByRole('button', { name: TABLE })
        .click(), { name: table.name, bytes });
    await page.getByRole('button', { name: /^Lập \d+ văn bản/ }).waitFor();
}

/** Dialogs, and what a screen comes to. */
const later = {
    'import report': async page => {
        const plan = { name: 'cu.yaml', bytes: sample };
        const [word] = native(['render', plan.name, '-f', 'docx', '-o', './',
            '--draft'], [plan]);
        await openFile(page, 'cu.docx', word.bytes);
        await page.waitForSelector('dialog[open]');
    },
    'versions': async page => {
        await openPlan(page);
        await page.click('#versions');
        await page.locator('.versions-pages .sheet text').first().waitFor();
    },
    'question of errors': async page => {
        await openPlan(page, sample.toString().replace('trich_yeu:',
            'trich_yu:'));
        await page.click('#make-pdf');
        await page.waitForSelector('dialog[open]');
    },
    'question of removing': async page => {
        await openPlan(page);
        await page.getByRole('button', { name: /Trang đầu/ }).click();
        await page.locator('.start-plans .button').first().click();
        await page.waitForSelector('dialog[open]');
    },
    "unit's files": async page => {
        await page.click('#own-files');
        await page.waitForSelector('dialog[open]');
    },
    "dossier's form": async page => {
        await openFile(page, 'ho-so.yaml',
            projectFile('samples/ocop-ho-so/san-pham.yaml'));
        await page.waitForSelector('.sheet text');
        for (const group of await page.locator('details.group').all())
            await group.evaluate(one => void (one.open = true));
    },
    'batch with mistakes': openBatch,
    'a column put in': async page => {
        await openBatch(page);
        await page.locator('.batch [title^="Chèn cột"]').first().click();
        await page.waitForSelector('dialog[open]');
    },
    'a record seen': async page => {
        await openBatch(page);
        await page.locator('.batch-rows').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('dialog .sheet text').first().waitFor();
    },
    'batch made': async page => {
        await openBatch(page);
        await page.getByRole('button', { name: /^Lập \d+ văn bản/ }).click();
        await page.getByRole('button', { name: /^Tải .*\.zip/ }).waitFor();
    },
};
const looks = { light: {}, dark: { theme: 'dark' }, large: { type: 'large' } };

for (const [name, show] of Object.entries({ ...screens, ...later }))
    await test(`access: ${name}`, async ({ page }) => {
        const wrong = [];
        await show(page);
        await page.waitForTimeout(600);
        for (const [look, data] of Object.entries(looks)) {
            await page.evaluate(data => Object.assign(
                document.documentElement.dataset,
                { theme: 'light', type: 'usual' }, data), data);
            await page.evaluate(axe);
            const found = await page.evaluate(async () =>
                (await globalThis.axe.run(document, {
                    resultTypes: ['violations'] })).violations.map(v => ({
                    id: v.id, impact: v.impact,
                    nodes: v.nodes.slice(0, 4).map(n => n.html.slice(0, 120)
                        + ' ' + (n.any[0]?.message ?? '').slice(0, 120)),
                })));
            for (const v of found.filter(v => GRAVE.includes(v.impact)))
                wrong.push(`${look}: ${v.id}\n  ${v.nodes.join('\n  ')}`);
            if (look !== 'large') {
                const wide = await page.evaluate(() =>
                    document.documentElement.scrollWidth);
                if (wide > 1366)
                    wrong.push(`${look}: ${wide} pixels wide`);
            }
        }
        check(wrong.length === 0, wrong.join('\n'));
    });

await done();
