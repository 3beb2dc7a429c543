// The finished page in Debian's browser, from file:// and without network,
// for the tests of the desk.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const need = createRequire(join(root, 'src/web/package.json'));
const { chromium } = need('playwright-core');

export const PAGE = resolve(process.env.PAGE ??
    join(root, process.env.BUILD ?? 'build', 'vanban.html'));
export const SAMPLE = join(root, 'samples/phu-thinh-2025/ke-hoach.yaml');

/** The first screen; faults of the page and what it asks for are kept. */
export async function openDesk(file = PAGE, options = {}) {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
            '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
    const context = await browser.newContext({ offline: true,
        viewport: { width: 1366, height: 768 }, ...options });
    const page = await context.newPage();
    const faults = [], asked = [];

    page.on('pageerror', fault => faults.push(String(fault)));
    page.on('console', m => m.type() === 'error' && faults.push(m.text()));
    page.on('request', request => {
        if (!/^(file|blob|data):/.test(request.url()))
            asked.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, context, faults, asked, close: () => browser.close() };
}

/** Opens plans and what lies beside them; waits until there are pages. */
export async function openPlan(page, ...files) {
    const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /^Mở / }).first().click(),
    ]);
    await chooser.setFiles(files);
    await page.waitForSelector('.sheet text');
}
