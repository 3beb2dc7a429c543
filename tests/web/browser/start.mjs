// start.mjs: the first screen, and what is kept: a type is found and begun for
// one's commune, files are taken, a tab that is killed gives its text back.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crash, launchIn } from './browser_page.mjs';
import { check, done, open, projectFile, test } from './harness.mjs';

const axe = projectFile('src/web/node_modules/axe-core/axe.min.js').toString();

/** No fault that axe-core calls serious. */
async function accessible(page, where) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    const bad = violations.filter(v =>
        ['serious', 'critical'].includes(v.impact));

    check(bad.length === 0, `${where}: ` + bad.map(v =>
        `${v.id} at ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
        .join('; '));
}

async function chooseCommune(page, words) {
    await page.getByRole('combobox').fill(words);
    await page.keyboard.press('Enter');
}

/** The plan as the desk has it. */
async function planText(page) {
    await page.getByRole('tab', { name: 'Nguồn' }).click();
    await page.waitForSelector('.cm-content');
    return page.evaluate(() => document.querySelector('.cm-content')
        .innerText);
}

/** Begins a document, with the commune that was chosen before or is now. */
async function begin(page, name) {
    await page.locator(`[data-template="${name}"]`).click();
    await page.waitForSelector('[role=combobox], svg.page');
    if (await page.getByRole('combobox').isVisible())
        await chooseCommune(page, 'ba dinh, ha noi');
    await page.waitForSelector('svg.page');
}

/** Waits until what was typed is kept. */
async function kept(page) {
    await page.waitForTimeout(200); // until it is told that it is not yet
    await page.locator('.kept-mark', { hasText: /^Đã giữ/ }).waitFor();
}

async function type(page, words) {
    await page.getByRole('tab', { name: 'Nguồn' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(words);
}

const drop = (page, name, bytes) => page.evaluate(([name, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64),
        c => c.charCodeAt(0))], name));
    for (const kind of ['dragover', 'drop'])
        document.querySelector('.start').dispatchEvent(new DragEvent(kind,
            { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, Buffer.from(bytes).toString('base64')]);

await test('by keyboard alone: a type by words, the commune, its plan',
    async ({ page }) => {
        await page.locator('#start-search').focus();
        await page.keyboard.type('ke hoach');
        await page.keyboard.press('Enter');
        await page.getByRole('combobox').waitFor();
        await page.keyboard.type('ba dinh, thanh hoa');
        await page.waitForFunction(() =>
            document.querySelectorAll('[role=option]').length === 1);
        await accessible(page, 'choosing a commune');
        check(/Thanh Ho/.test(await page.getByRole('option').innerText()),
            'the province is not shown');
        await page.keyboard.press('Enter');
        await page.waitForSelector('svg.page');
        const text = await planText(page);
        check(/ten: Ủy ban nhân dân xã Ba Đình/.test(text), text);
        check(!/Phú Thịnh/.test(text), "the samples' commune is left");
    });

await test('the first screen: found by Mẫu, no fault of access, no sideways '
    + 'scrolling', async ({ page }) => {
    await page.locator('.start-type').first().waitFor();
    await page.locator('#start-search').fill('1.10');
    await page.waitForFunction(() =>
        document.querySelectorAll('.start-type').length === 1);
    check(/nghỉ phép/.test(await page.locator('.start-type').innerText()),
        'Mẫu 1.10 is not found');
    await page.locator('#start-search').fill('');
    await page.waitForFunction(() =>
        document.querySelectorAll('.start-type').length > 40);
    await accessible(page, 'the first screen');
    check(await page.evaluate(() => document.querySelector('.start')
        .scrollWidth <= innerWidth), 'scrolls sideways');
    await page.locator('#own-files').click();
    await accessible(page, "the unit's own files");
}, { shot: 'start-own' });

await test('a plan in TCVN3 is opened as Unicode, where one wants it so',
    async ({ page }) => {
        await page.locator('.start-type').first().waitFor();
        await drop(page, 'cu.yaml', Buffer.from('mau: ke-hoach\ntrich_yeu: '
            + 'VÒ viÖc triÓn khai kÕ ho¹ch n¨m 2026 cña Uû ban nh©n d©n '
            + 'x· vµ c¸c ®¬n vÞ liªn quan\n', 'latin1'));
        await page.getByText('Uỷ ban nhân dân').waitFor();
        await page.getByRole('button', { name: 'Đổi và mở' }).click();
        await page.waitForSelector('svg.page');
        check(/trich_yeu: Về việc triển khai/.test(await planText(page)),
            'the plan is not Unicode');
    });

await test('the bar above the findings keeps its place',
    async ({ page, context }) => {
        await begin(page, 'ke-hoach');
        const bar = page.getByRole('separator', { name: 'Bề cao' });
        await bar.focus();
        for (let n = 0; n < 5; n++)
            await page.keyboard.press('ArrowUp');
        const at = await bar.getAttribute('aria-valuenow');
        check(at === '67', `the bar is at ${at}`);
        await kept(page);
        const { page: again } = await open(context);
        await again.locator('#continue-last').click();
        const now = await again.getByRole('separator', { name: 'Bề cao' })
            .getAttribute('aria-valuenow');
        check(now === at, `the bar was at ${at}, is at ${now}`);
    });

await test('nothing on the first screen moves once it is there',
    async ({ page, context }) => {
        await begin(page, 'to-trinh');
        await kept(page);
        await context.addInitScript(() => {
            window.shifts = [];
            new PerformanceObserver(list => window.shifts.push(
                ...list.getEntries().map(e => `${e.value}: `
                    + e.sources.map(s => s.node?.id || s.node?.className))))
                .observe({ type: 'layout-shift', buffered: true });
        });
        const { page: again } = await open(context);
        await again.locator('#continue-last').waitFor();
        await again.waitForTimeout(1500); // what comes late has come
        const shifts = await again.evaluate(() => window.shifts);
        check(shifts.length === 0, `moves by ${shifts.join('; ')}`);
    }, { chromium: true });

await test('the first screen in the dark', async ({ page }) => {
    await page.locator('.start-type').first().waitFor();
    await accessible(page, 'in the dark');
}, { shot: 'start-dark', colorScheme: 'dark' });

await test('the commune is kept, and what was begun stands first',
    async ({ page, context }) => {
        await begin(page, 'to-trinh');
        const { page: again } = await open(context);
        await again.locator('#continue-last').waitFor();
        check(/Ba Đình/.test(await again.locator('#choose-commune')
            .innerText()), 'the commune is not kept');
        await accessible(again, 'with a plan at hand');
    }, { shot: 'start' });

await test("a product's dossier is begun for the commune",
    async ({ page }) => {
        await page.locator('#start-dossier').click();
        await page.getByRole('combobox').waitFor();
        await chooseCommune(page, '00004');
        await page.waitForFunction(() => [...document
            .querySelectorAll('input, textarea')].some(i =>
            i.value === 'Ba Đình'));
    }, { shot: 'start-dossier' });

await test('a tab that crashes gives the text back',
    async ({ page, context, faults }) => {
        await begin(page, 'ke-hoach');
        await type(page, '# chữ vừa gõ xong\n');
        await kept(page);
        await crash(page);
        faults.length = 0;
        const { page: again } = await open(context);
        await again.locator('#continue-last').click();
        check(/# chữ vừa gõ xong/.test(await planText(again)),
            'the words are lost');
        check(await again.getByText('bản sao').count() === 0,
            'the dead tab still has the plan');
    });

await test('a tab that crashes in the midst of a word gives all of it back',
    async ({ page, context, faults }) => {
        await begin(page, 'ke-hoach');
        await kept(page);
        await type(page, '# chữ cuối cùng');
        await crash(page);
        faults.length = 0;
        const { page: again } = await open(context);
        await again.locator('#continue-last').click();
        check(/# chữ cuối cùng/.test(await planText(again)),
            'the words are lost');
        const left = await again.evaluate(() =>
            Object.keys(localStorage).filter(key => /last/.test(key)));
        check(left.length === 0, `${left} is left`);
    });

await test('closed in the midst of a word, nothing is lost',
    async ({ page, context }) => {
        await begin(page, 'ke-hoach');
        await type(page, '# ngay trước khi đóng\n');
        await page.close();
        const { page: again } = await open(context);
        await again.locator('#continue-last').click();
        check(/# ngay trước khi đóng/.test(await planText(again)),
            'the words are lost');
    });

await test('two tabs with one plan do not write over each other',
    async ({ page, context }) => {
        await begin(page, 'ke-hoach');
        await type(page, '# cửa sổ một\n');
        const { page: other } = await open(context);
        await other.getByText('đang mở ở cửa sổ khác').waitFor();
        await other.locator('#continue-last').click();
        await other.getByText('ở đây là một bản sao').waitFor();
        await type(other, '# cửa sổ hai\n');
        await type(page, '# gõ thêm\n');
        await kept(page);
        await page.close();
        await other.close();
        const { page: third } = await open(context);
        await third.locator('.start-plan').nth(1).waitFor();
        check(await third.locator('.start-plan').count() === 2,
            'there are not both');
        const texts = [];
        for (const n of [0, 1]) {
            await third.locator('.start-plan').nth(n).click();
            texts.push(await planText(third));
            await third.getByRole('button', { name: /Trang đầu/ }).click();
            await third.locator('.start-plan').nth(1).waitFor();
        }
        check(texts.some(t => /gõ thêm\n# cửa sổ một/.test(t))
            && texts.some(t => /cửa sổ hai/.test(t)), 'one is lost');
    });

await test('a version is looked at and brought back', async ({ page }) => {
    await begin(page, 'ke-hoach');
    await page.getByRole('tab', { name: 'Nguồn' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('mau: ke-hoach');
    await kept(page);
    await page.locator('#versions').click();
    await page.locator('.version').first().waitFor();
    await page.locator('.version').last().click();
    await page.locator('.versions-pages svg.page').first().waitFor();
    await accessible(page, 'the versions');
    await page.locator('#restore-version').click();
    await page.waitForFunction(() => /Ba Đình/.test(document
        .querySelector('.cm-content').innerText));
}, { shot: 'versions' });

await test('files: a plan is opened, a Word file is told of, a bad template '
    + 'too, a good one is kept', async ({ page, context }) => {
    await page.locator('.start-type').first().waitFor();
    await drop(page, 'cũ.docx', 'PK');
    await page.getByText('cũ.docx: không đọc được văn bản cũ').waitFor();
    await drop(page, 'xa.xlsx', 'PK');
    await page.getByText('rồi bấm Hàng loạt').waitFor();
    await drop(page, 'cu.yaml', Buffer.from([0x6d, 0x61, 0x75, 0xff]));
    await page.getByText('cu.yaml: tệp không phải UTF-8').waitFor();
    const made = (name, body) => `<template name="${name}" title="Của xã">
        <fields/><body>${body}</body></template>`;
    await drop(page, 'sai.xml', made('sai', '<parra>Một</parra>'));
    await page.getByText('chưa dùng được').waitFor();
    check(/parra/.test(await page.locator('.notice.error').last()
        .innerText()), "not in the program's words");
    await page.getByRole('button', { name: 'Xong' }).click();
    await drop(page, 'cua-xa.xml', made('cua-xa', '<para>Một</para>'));
    await page.getByText('đã nhận').waitFor();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.locator('[data-template="cua-xa"]').waitFor();
    const { page: again } = await open(context);
    await again.locator('[data-template="cua-xa"]').waitFor();
    await again.locator('#own-files').click();
    await again.getByRole('button', { name: 'Bỏ cua-xa.xml' }).click();
    await again.getByRole('button', { name: 'Bỏ tệp' }).click();
    await again.getByText('Chưa có tệp nào').waitFor();
    await again.getByRole('button', { name: 'Xong' }).click();
    await again.waitForFunction(() =>
        document.querySelector('[data-template="cua-xa"]') === null);
    await drop(again, 'ke-hoach.yaml',
        projectFile('samples/phu-thinh-2025/ke-hoach.yaml'));
    await again.waitForSelector('svg.page');
});

/** The whole browser dies by signal 9, and is started again. */
async function killed(name, body) {
    const profile = mkdtempSync(join(tmpdir(), 'vanban-profile-'));
    let wrong = '';
    try {
        await body(() => launchIn(profile), profile);
    } catch (e) {
        wrong = e.stack ?? String(e);
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    console.log(`${wrong === '' ? 'ok   ' : 'FAIL '} ${name}`);
    if (wrong !== '') {
        console.log(wrong.replace(/^/gm, '      '));
        process.exitCode = 1;
    }
}

const KILL = `while some=; for p in /proc/[0-9]*; do
        [ "\${p#/proc/}" != $$ ] && tr "\\0" "\\n" 2>/dev/null <"$p/cmdline" |
            grep -qxF -e "--user-data-dir=$0" -e "$0" &&
            some=1 && kill -9 "\${p#/proc/}"
    done; [ "$some" ]; do sleep 0.1; done 2>/dev/null`;

/** Ends the browser that has the folder, and none else; then it is gone. */
function killBrowserOf(profile) {
    return new Promise(resolve => {
        spawn('sh', ['-c', KILL, profile]).on('close', resolve);
    });
}

await killed('the browser is killed: the text is there a second later',
    async (launch, profile) => {
        let context = await launch();
        let { page } = await open(context);
        await begin(page, 'ke-hoach');
        await type(page, '# trước khi mất điện\n');
        await kept(page);
        await killBrowserOf(profile);
        context = await launch();
        ({ page } = await open(context));
        await page.locator('#continue-last').click();
        check(/# trước khi mất điện/.test(await planText(page)),
            'the words are lost');
        await context.close();
    });

await killed('without storage all works, and it is told', async launch => {
    const context = await launch();
    await context.addInitScript(() => Object.defineProperty(window,
        'indexedDB', { get: () => { throw new Error('refused'); } }));
    const { page } = await open(context);
    await page.getByText('không cho trang giữ lại gì').waitFor();
    await begin(page, 'ke-hoach');
    await page.getByText('hãy bấm Lưu tệp').waitFor();
    await context.close();
});

await done();
