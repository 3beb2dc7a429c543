// The browser of the page's tests, Debian's Chromium or, by BROWSER=firefox,
// its Firefox ESR; and a page of its own in it that asks for nothing and
// whose faults are kept. CHROMIUM and FIREFOX name other programs.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as inFirefox from './firefox_page.mjs';

const { chromium, firefox } = createRequire(fileURLToPath(new URL(
    '../../../src/web/package.json', import.meta.url)))('playwright-core');

export const isFirefox = process.env.BROWSER === 'firefox';
const folder = isFirefox ? mkdtempSync(join(tmpdir(), 'vanban-saved-')) : '';
if (isFirefox)
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const [type, how] = isFirefox ? [firefox, {
    channel: 'moz-firefox', // by WebDriver BiDi, a stock Firefox
    args: ['--remote-allow-system-access'], // of firefox_page.mjs
    downloadsPath: folder,
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
}] : [chromium, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
        '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
}];
/** Of each context: a desk of the smallest screen, without a network. */
export const settings = { offline: true, locale: 'vi-VN',
    viewport: { width: 1366, height: 768 } };

export const launch = () => type.launch(how);

/** A browser that keeps things in a folder: its only context. */
export const launchIn = folder =>
    type.launchPersistentContext(folder, { ...how, ...settings });

/** Firefox names no download that playwright would know again: what comes to
 * lie in the folder is it, when nothing of it is under way any more. */
async function takeFromFolder(click, wait) {
    const files = () => readdirSync(folder, { withFileTypes: true })
        .filter(one => one.isFile()).map(one => one.name);
    const until = Date.now() + wait;

    for (const name of files())
        rmSync(join(folder, name));
    await click();
    while (Date.now() < until) {
        const [name, ...more] = files();
        const bytes = name === undefined || more.length > 0
            || name.endsWith('.part') ? '' : readFileSync(join(folder, name));
        if (bytes.length > 0)
            return { name, bytes };
        await new Promise(done => setTimeout(done, 50));
    }
    throw new Error('nothing is saved');
}

/** What the page saves when clicked: {name, bytes}. */
export async function takeSaved(page, click, wait) {
    if (isFirefox)
        return takeFromFolder(click, wait);
    const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: wait }), click()]);
    return { name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()) };
}

/** Pastes {type: text} by keys where the cursor is, through the clipboard:
 * an event that a script makes has no data in Firefox. */
export async function paste(page, kinds) {
    await page.evaluate(kinds => addEventListener('copy', event => {
        event.preventDefault();
        event.stopImmediatePropagation();
        for (const [type, text] of Object.entries(kinds))
            event.clipboardData.setData(type, text);
    }, { capture: true, once: true }), kinds);
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
}

/** An input method: compose(text) shows what is composed so far, each step
 * in place of the one before; commit(text) ends it. */
export async function composer(page) {
    if (isFirefox)
        return { compose: text => inFirefox.compose(page, text, false),
            commit: text => inFirefox.compose(page, text, true) };
    const session = await page.context().newCDPSession(page);
    return {
        compose: text => session.send('Input.imeSetComposition', {
            text, selectionStart: text.length, selectionEnd: text.length }),
        commit: text => session.send('Input.insertText', { text }),
    };
}

/** The tab's process ends as by a fault of its own. */
export async function crash(page) {
    if (isFirefox) {
        await inFirefox.crash(page);
        return;
    }
    const session = await page.context().newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash').catch(() => undefined);
}

/** The page has the keyboard again, where the browser's own window had it:
 * there Firefox makes no click of a key. */
export async function takeKeyboard(page) {
    if (isFirefox && !await page.evaluate(() => document.hasFocus()))
        await inFirefox.focus(page);
}

/** An empty page, offline; runProgram answers what it asks of the program. */
export async function openAlone(runProgram) {
    const browser = await launch();
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', fault => faults.push(String(fault)));
    page.on('console', m => m.type() === 'error' && faults.push(m.text()));
    await page.exposeFunction('runProgram', runProgram);
    return { browser, context, page, faults };
}
