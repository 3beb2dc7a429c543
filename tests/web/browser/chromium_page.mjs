// Debian's Chromium for tests of the page, and a page of its own in it that
// asks for nothing and whose faults are kept.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(fileURLToPath(new URL(
    '../../../src/web/package.json', import.meta.url)))('playwright-core');

export const launch = () => chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
        '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
});

/** An empty page, offline; runProgram answers what it asks of the program. */
export async function openAlone(runProgram) {
    const browser = await launch();
    const context = await browser.newContext({ offline: true,
        viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', fault => faults.push(String(fault)));
    page.on('console', m => m.type() === 'error' && faults.push(m.text()));
    await page.exposeFunction('runProgram', runProgram);
    return { browser, context, page, faults };
}
