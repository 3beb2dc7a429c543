// access.mjs: every screen by axe-core, in light, dark and the largest type;
// and nothing to scroll sideways at 1366 by 768.
import { check, done, openFile, projectFile, test } from './harness.mjs';

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
const looks = { light: {}, dark: { theme: 'dark' }, large: { type: 'large' } };

for (const [name, show] of Object.entries(screens))
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
