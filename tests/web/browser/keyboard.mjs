// keyboard.mjs: all that a clerk does, without a pointer: nothing is clicked
// here, and whatever takes the focus away gives it back.
import { createRequire } from 'node:module';
import { takeKeyboard } from './browser_page.mjs';
import { check, choose, compareZip, done, native, ocopBatch, projectFile, same,
    shows, test } from './harness.mjs';

const { parse } = createRequire(new URL('../../../src/web/package.json',
    import.meta.url))('yaml');

const STOPS = 250; // presses of Tab until a thing counts as out of reach

/** The keyboard of a page, with what tests ask of it. */
function hands(page) {
    const { keyboard } = page;
    const has = selector => page.evaluate(selector => {
        const now = document.activeElement;
        return now !== null && now.matches(selector);
    }, selector);
    const now = () => page.evaluate(() => {
        const { tagName, id, className, title } = document.activeElement;
        return `${tagName} #${id} .${className} ${title}`;
    });
    const press = async keys => {
        for (const key of keys.split(' '))
            await keyboard.press(key);
    };
    /** Tab behind the last thing of a page leads into the browser's own
     * window, and a list of downloads that opens is there, too: a script has
     * no way through it. */
    const step = async key => {
        await keyboard.press(key);
        await takeKeyboard(page);
    };
    /** Goes there by Tab; by Shift+Tab where that is asked for. */
    const reach = async (selector, key = 'Tab') => {
        for (let n = 0; n < STOPS; n++) {
            if (await has(selector))
                return;
            await step(key);
        }
        throw new Error(`${selector} is out of reach, at ${await now()}`);
    };
    /** Goes to a box of the form and writes TEXT for what it has. */
    const fill = async (path, text) => {
        await reach(field(path));
        await press('Control+a');
        await keyboard.type(text);
    };
    /** The focus comes to be there, without a key. */
    const arrives = (selector, what) => page.waitForFunction(selector =>
        document.activeElement?.matches(selector), selector,
    { timeout: 20000 }).catch(async () => {
        throw new Error(`${what}: at ${await now()}`);
    });
    /** A dialog opens; Escape leads back from it. */
    const leaves = async (selector, what) => {
        await page.waitForSelector('dialog[open]');
        await press('Escape');
        await arrives(selector, what);
    };
    return { press, step, reach, fill, arrives, leaves, has, now,
        type: text => keyboard.type(text) };
}

const field = path => `[data-path='${JSON.stringify(path)}']`;

/** A file for what asks for one when a key is pressed. */
const give = (page, key, file) => choose(page, async () => {
    await page.waitForTimeout(500); // until the browser has heard of it
    await page.keyboard.press(key);
}, file);

/** From the first screen to the desk with a new document. */
async function begin(page, hand, words, template) {
    await hand.reach('#start-search');
    await hand.type(words);
    await page.waitForFunction(template => document.querySelector(
        '.start-types > ul .start-type')?.dataset.template === template,
    template);
    await hand.press('ArrowDown');
    check(await hand.has(`[data-template="${template}"]`), 'not chosen');
    await hand.press('Enter');
    await hand.arrives('[role=combobox]', 'the dialog has no focus');
    await hand.press('Escape');
    await hand.arrives(`[data-template="${template}"]`,
        'the focus is not given back');
    await hand.press('Enter');
    await hand.arrives('[role=combobox]', 'the dialog has no focus');
    await hand.type('ba dinh, ha noi');
    await page.waitForFunction(() => document.querySelectorAll(
        '[role=option]').length === 1);
    await hand.press('Enter');
    await page.waitForSelector('svg.page');
    await hand.arrives('.form input, .form textarea, .form select',
        'the form has no focus');
}

await test('keyboard: a plan is chosen, and each kind of box filled',
    async ({ page }) => {
        const hand = hands(page);
        await begin(page, hand, 'ke hoach ocop', 'ke-hoach-ocop');
        // a choice, a line, a day
        await hand.reach(`select${field(['cap_xa'])}`);
        await hand.press('Home ArrowDown ArrowDown ArrowDown');
        await hand.fill(['ngay'], '20/3/2026');
        await shows(page, 'ngày 20 tháng 3 năm 2026');
        await hand.reach('.date .button');
        // a grid: arrows, a row more by typing, moved and removed
        await hand.reach('.grid textarea');
        const place = JSON.parse(await page.evaluate(() =>
            document.activeElement.dataset.path));
        const list = place.slice(0, -2);
        const cell = (row, column) => field([...list, row, column]);
        const rows = await page.locator(`.grid:has(${cell(0, place.at(-1))}) `
            + 'tbody tr').count();
        for (let row = 1; row < rows; row++)
            await hand.press('ArrowDown');
        check(await hand.has(`tr.new textarea`), 'not in the new row');
        await hand.type('Chè xanh thử');
        await shows(page, 'Chè xanh thử');
        await hand.press('Alt+ArrowUp');
        await hand.arrives(cell(rows - 2, place.at(-1)), 'the row moved away');
        await hand.reach('.row-actions .button:last-child');
        await hand.press('Enter');
        await hand.arrives('.grid textarea, .grid select',
            'the focus went with the row');
        // yes or no
        await hand.reach('.form input[type=checkbox]');
        await hand.press('Space');
        // a list: an item added, filled, moved, removed
        await hand.reach('.items .add .button');
        await hand.press('Enter');
        await hand.arrives('.item :is(input, textarea, select)',
            'the new item has no focus');
        await hand.press('Alt+ArrowUp');
        await hand.arrives('.item :is(input, textarea, select)',
            'the moved item has no focus');
        await hand.reach('.item-head .button:last-child', 'Shift+Tab');
        await hand.press('Enter');
        await hand.arrives('.items :is(input, textarea, select, button)',
            'the focus went with the item');
    });

await test('keyboard: text, source, findings and files',
    async ({ page, saved }) => {
        const hand = hands(page);
        await begin(page, hand, 'ke hoach', 'ke-hoach');
        await hand.fill(['trich_yeu'], 'Trồng rừng năm 2026');
        await hand.press('Alt+2');
        await hand.arrives('#panel-body .cm-content', 'the text has no focus');
        await hand.press('Control+a');
        await hand.type('I. MỤC ĐÍCH\n1. Trồng mới 12 ha rừng.\n'
            + '2. Sở Nông nghiệp và môi trường chủ trì.\n');
        await shows(page, 'Trồng mới 12 ha rừng.');
        await hand.press('Escape Tab');
        check(!await hand.has('#panel-body .cm-content'), 'no way out');
        await hand.press('Alt+3');
        await hand.arrives('#panel-source .cm-content', 'no focus in Nguồn');
        await hand.press('Escape Tab');
        check(!await hand.has('#panel-source .cm-content'), 'no way out');
        await hand.press('Alt+3 Control+Home');
        await hand.type('trich_yeuu: X\n');
        const wrong = page.locator('.finding', { hasText: 'trich_yeuu' });
        await wrong.waitFor();
        await hand.press('Escape Tab F8');
        await hand.arrives('#panel-source .cm-content', 'F8 leads nowhere');
        await hand.press('Escape');
        // an error in the way: the question, and back from it
        await hand.reach('#make-pdf', 'Shift+Tab');
        await hand.press('Enter');
        await hand.leaves('#make-pdf', 'the question keeps the focus');
        await hand.press('Alt+3 Control+Home Control+Shift+K');
        await wrong.waitFor({ state: 'detached' });
        await hand.press('Escape');
        await hand.reach('#make-pdf', 'Shift+Tab');
        const plan = await saved(() => hand.press('Control+s'));
        const made = native(['render', plan.name, '-f', 'pdf,docx', '-o',
            './', '--draft'], [plan]);
        for (const [keys, ending] of [['Control+Shift+F', 'pdf'],
            ['Control+Shift+D', 'docx']])
            same((await saved(() => hand.press(keys))).bytes,
                made.find(f => f.name.endsWith(ending)).bytes, ending);
        check(await hand.has('#make-pdf'), 'a download loses the focus');
    });

/** What stands where in data: [path, text]. */
function leavesOf(value, path = []) {
    return value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inside]) =>
            leavesOf(inside, [...path, key]))
        : [[path, String(value)]];
}

/** Where the focus is in the form; NULL: no longer in it. */
const boxNow = page => page.evaluate(() => {
    const now = document.activeElement;
    const { top, bottom } = now.getBoundingClientRect();
    return now.closest('.form') && { kind: now.type ?? now.tagName,
        folded: now.tagName === 'SUMMARY' && !now.parentElement.open,
        path: now.dataset.path, value: now.value,
        seen: bottom > 0 && top < innerHeight };
});

/** Writes TEXT into the box with the focus; long ones as an input method
 * does, at once. */
async function fillBox(page, hand, kind, text) {
    if (kind === 'checkbox') {
        await hand.press('Space');
    } else if (kind === 'select-one') {
        await hand.press('Home');
        for (let n = 0; n < STOPS && (await boxNow(page)).value !== text; n++)
            await hand.press('ArrowDown');
    } else {
        await hand.press('Control+a');
        await (text.length < 9 ? hand.type(text)
            : page.keyboard.insertText(text));
    }
}

/** Goes once through the form by Tab, opening what is folded, and fills what
 * there is a text for; what is left of them then. */
async function fillForm(page, hand, texts) {
    const left = new Map(texts.map(([path, text]) =>
        [JSON.stringify(path), text.trim()]));
    let box = await boxNow(page);

    for (let n = 0; n < 2 * STOPS && box !== null; n++) {
        check(box.seen, `${box.path} is out of view`);
        if (box.folded)
            await hand.press('Enter');
        if (left.has(box.path)) {
            await fillBox(page, hand, box.kind, left.get(box.path));
            check((await boxNow(page))?.path === box.path,
                `${box.path} loses the focus`);
            left.delete(box.path);
        }
        await hand.step('Tab');
        box = await boxNow(page);
    }
    return [...left.keys()];
}

await test('keyboard: a dossier, from nothing to all of its files',
    async ({ page, saved }) => {
        const hand = hands(page);
        const data = parse(projectFile('samples/ocop-ho-so/san-pham.yaml')
            .toString());
        delete data.ho_so; // it is begun with
        delete data.van_ban.phieu_dang_ky.nam; // has no box of its own
        await hand.reach('#start-dossier');
        await hand.press('Enter');
        await hand.arrives('[role=combobox]', 'the dialog has no focus');
        await hand.type('phu thinh, thai nguyen');
        await page.waitForFunction(() => document.querySelectorAll(
            '[role=option]').length === 1);
        await hand.press('Enter');
        await hand.arrives('.form input', 'the form has no focus');
        const left = await fillForm(page, hand, leavesOf(data));
        check(left.length === 0, `no box for ${left}`);
        await shows(page, 'Chè xanh Đồng Xanh');
        await page.waitForFunction(() =>
            document.querySelector('.finding.error') === null);
        const plan = await saved(() => hand.press('Control+s'));
        await hand.press('Alt+2');
        await hand.arrives('.dossier input', 'no focus in the documents');
        await hand.reach('#make-all', 'Shift+Tab');
        const { bytes } = await saved(() => hand.press('Enter'));
        compareZip(bytes, native(['dossier', plan.name, '-o', './'], [plan]));
    });

await test('keyboard: pages lead to what they are written from',
    async ({ page }) => {
        const hand = hands(page);
        await begin(page, hand, 'ke hoach', 'ke-hoach');
        await hand.reach('.sheets');
        for (let n = 0; n < 40 && !(await page.locator(
            '.pages [aria-live]').last().innerText())
            .includes('MỤC ĐÍCH'); n++)
            await hand.press('ArrowDown');
        await hand.press('Enter');
        await hand.arrives('#panel-body .cm-content', 'Enter leads nowhere');
        check((await page.locator('.cm-activeLine').innerText())
            .includes('MỤC ĐÍCH'), 'another line');
    });

await test('keyboard: dialogs, looks, tabs, versions',
    async ({ page }) => {
        const hand = hands(page);
        await begin(page, hand, 'cong van', 'cong-van');
        await hand.reach('#make-pdf', 'Shift+Tab');
        for (const name of ['#versions', '[aria-keyshortcuts=F1]',
            '.toolbar-group:last-child .button:last-child']) {
            await hand.reach(name);
            await hand.press('Enter');
            await hand.leaves(name, `${name}: the focus is not given back`);
        }
        await hand.press('F1');
        await hand.leaves('.toolbar-group:last-child .button:last-child',
            'F1');
        await hand.reach('#tab-form');
        await hand.press('ArrowRight ArrowRight');
        await hand.arrives('#tab-source', 'arrows do not turn tabs');
        // a version is brought back
        await hand.press('Alt+1');
        await hand.fill(['trich_yeu'], 'Báo cáo số liệu');
        await shows(page, 'Báo cáo số liệu');
        await hand.reach('#versions', 'Shift+Tab');
        await hand.press('Enter');
        await page.waitForSelector('.version input');
        await hand.reach('.version input');
        await page.waitForFunction(() => document.querySelectorAll(
            '.version input').length > 0);
        await hand.press('ArrowDown');
        await hand.press('Escape');
        await hand.arrives('#versions', 'the versions keep the focus');
        // home, and what was begun is gone from there, too
        await hand.reach('.toolbar > .button:first-child', 'Shift+Tab');
        await hand.press('Enter');
        await page.waitForSelector('.start');
        await hand.reach('.start-plans .button');
        await hand.press('Enter');
        await hand.leaves('.start-plans .button', 'the question');
        await hand.press('Enter');
        await hand.reach('dialog .button.danger');
        await hand.press('Enter');
        await page.waitForFunction(() => document.querySelector(
            '.start-plan') === null);
        await hand.reach('#own-files', 'Shift+Tab');
        await hand.press('Enter');
        await hand.leaves('#own-files', 'own files');
    });

await test('keyboard: documents of a table', async ({ page, saved }) => {
    const hand = hands(page);
    const { plan, table, meant } = ocopBatch();
    await hand.reach('#open-file');
    await give(page, 'Enter', plan);
    await page.waitForSelector('svg.page');
    await hand.reach('#batch', 'Shift+Tab');
    await hand.press('Enter');
    await hand.arrives('.batch-begin .button', 'nothing to begin with');
    await give(page, 'Enter', table);
    await page.getByRole('button', { name: /^Lập \d+ văn bản/ }).waitFor();
    check(!/^BODY/.test(await hand.now()), 'a chosen table loses the focus');
    await hand.reach('.batch-rows');
    await hand.press('ArrowDown ArrowDown Enter');
    await hand.leaves('.batch-rows', 'the preview keeps the focus');
    await hand.reach('.batch .button.main', 'Shift+Tab');
    await hand.press('Enter');
    await page.getByRole('button', { name: /^Tải ocop.zip/ }).waitFor();
    check(!/^BODY/.test(await hand.now()), 'making loses the focus');
    for (let n = 0; n < STOPS && !await page.evaluate(() =>
        /^Tải ocop.zip/.test(document.activeElement.innerText)); n++)
        await hand.step('Tab');
    const zip = await saved(() => hand.press('Enter'));
    compareZip(zip.bytes, meant);
    await hand.reach('.batch-head .button', 'Shift+Tab');
    await hand.press('Enter');
    await hand.arrives('#batch', 'the way back loses the focus');
});

await done();
