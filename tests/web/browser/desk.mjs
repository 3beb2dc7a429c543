// desk.mjs: the desk with a plan: places between pages and plan, keys, what is
// typed with composed letters, faults of the program, paper.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync }
    from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composer, isFirefox } from './browser_page.mjs';
import { printsTo } from './firefox_page.mjs';
import { check, done, native, open, openFile, projectFile, same, test }
    from './harness.mjs';

const sample = projectFile('samples/phu-thinh-2025/ke-hoach.yaml');

/** Opens a plan from the first screen. */
async function openPlan(page, text = sample, name = 'ke-hoach.yaml') {
    await openFile(page, name, Buffer.from(text));
    await page.waitForSelector('.sheet text');
}

const sourceText = page => page.evaluate(() =>
    document.querySelector('.source .cm-content').cmTile?.root?.view?.state
        .doc.toString()
        ?? document.querySelector('.source .cm-content').innerText);
const shows = (page, text) => page.waitForFunction(text =>
    document.querySelector('.sheets').textContent.includes(text), text);
/** A click on a line of the pages. */
const clickLine = (page, text) =>
    page.locator('.sheet text', { hasText: text }).first().click();

await test('desk: a line of a page leads to its source, and back',
    async ({ page }) => {
        await openPlan(page);
        await page.keyboard.press('Alt+3');
        await clickLine(page, 'Củng cố, kiện toàn');
        await page.waitForSelector('.cm-activeLine');
        check((await page.locator('.cm-activeLine').innerText())
            .includes('- Củng cố, kiện toàn'), 'another line is active');
        check(await page.locator('rect.mark').count() > 0, 'nothing marked');
        // a key further down: the pages follow
        await page.keyboard.press('Control+End');
        await page.waitForFunction(() =>
            document.querySelector('.pages-count').innerText.includes('4/4'));
        // from the form to the body, which shows that line
        await page.keyboard.press('Alt+1');
        await page.locator('.sheets').evaluate(box => box.scrollTo(0, 0));
        await clickLine(page, 'MỤC ĐÍCH, YÊU CẦU');
        await page.waitForSelector('#panel-body .cm-activeLine');
    });

await test('desk: a key right behind a click goes where the click led',
    async ({ page }) => {
        await openPlan(page);
        for (const [tab, panel] of [[3, 'source'], [2, 'body'], [1, 'body']]) {
            await page.keyboard.press(`Alt+${tab}`);
            await page.locator(tab === 1 ? '.form' : '.cm-content').waitFor();
            await page.waitForTimeout(200);
            // no frame is drawn, no timer has run between click and key
            const at = await page.evaluate(async () => {
                [...document.querySelectorAll('.sheet text')]
                    .find(text => text.textContent.includes('Mục đích:'))
                    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
                for (let n = 0; n < 9; n++)
                    await null;
                return document.activeElement.closest('[role=tabpanel]')?.id
                    + getSelection().anchorNode?.parentElement
                        .closest('.cm-line')?.textContent;
            });
            check(/Mục đích:/.test(at) && at.startsWith(`panel-${panel}`),
                `tab ${tab}: ${at}`);
        }
    });

await test('desk: only pages that changed are drawn anew', async ({ page }) => {
    await openPlan(page);
    await page.waitForFunction(() =>
        document.querySelectorAll('.sheet > svg').length === 4);
    await page.keyboard.press('Alt+3');
    await clickLine(page, 'Mục đích:');
    await page.evaluate(() => document.querySelectorAll('.sheet > svg')
        .forEach(svg => (svg.kept = true)));
    await page.keyboard.press('End');
    await page.keyboard.type(' abc');
    await shows(page, 'abc');
    const kept = await page.evaluate(() => [...document.querySelectorAll(
        '.sheet > svg')].map(svg => svg.kept === true));
    check(kept.join() === 'false,true,true,true', `kept: ${kept}`);
});

await test('desk: keys, and a saved plan that the native program renders alike',
    async ({ page, saved }) => {
        await openPlan(page);
        await page.keyboard.press('Alt+3');
        await clickLine(page, 'Mục đích:');
        await page.keyboard.press('End');
        await page.keyboard.type(' xyz');
        await shows(page, 'xyz');
        const plan = await saved(() => page.keyboard.press('Control+S'));
        check(plan.bytes.toString() === sample.toString()
            .replace('1. Mục đích:', '1. Mục đích: xyz'), 'another text');
        const pdf = await saved(() => page.keyboard.press('Control+Shift+F'));
        same(pdf.bytes, native(['render', plan.name, '-f', 'pdf', '-o', './'],
            [plan])[0].bytes, pdf.name);
        await page.keyboard.press('Alt+1');
        await page.waitForSelector('#panel-form');
        await page.keyboard.press('F1');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        // undone from another view than it was done in
        await page.getByRole('button', { name: /^Hoàn tác/ }).first().click();
        await page.waitForFunction(() => !document.querySelector('.sheets')
            .textContent.includes('xyz'));
    });

await test('desk: an error is marked, F8 goes there, its mend mends it',
    async ({ page }) => {
        await openPlan(page, sample.toString().replace('trich_yeu:',
            'trich_yu:'));
        await page.keyboard.press('Alt+3');
        // the plan has been read carefully, too
        await page.locator('.findings-counts', { hasText: 'gợi ý' }).waitFor();
        await page.keyboard.press('F8');
        await page.waitForSelector('.cm-lintRange-error');
        await page.locator('.cm-lintRange-error').first().hover();
        await page.locator('.cm-diagnosticAction').first().click();
        await shows(page, 'trên địa bàn xã Phú Thịnh năm 2025');
        await page.waitForFunction(() => !document.querySelector(
            '.findings-list').textContent.includes('trich_yu'));
    });

await test('desk: what a careful reader finds stays while one types',
    async ({ page }) => {
        const careful = page.locator('.finding-go', {
            hasText: 'viết hoa tên cơ quan' });
        await openPlan(page);
        await careful.waitFor();
        const place = () => careful.innerText();
        await page.keyboard.press('Alt+3');
        const line = Number(/^\s*dòng (\d+)/.exec(await place())[1]);
        await clickLine(page, 'MỤC ĐÍCH, YÊU CẦU');
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        // its line goes down with it, before it is read again
        await page.waitForFunction(n => document.querySelector(
            '.findings-list').textContent.includes(`dòng ${n}`), line + 1);
        check(await careful.count() === 1, 'gone, or twice');
        await page.locator('.finding', { has: careful }).getByRole('button',
            { name: 'Sửa' }).click();
        await careful.waitFor({ state: 'detached' });
        check((await sourceText(page)).includes('Sở Nông nghiệp và môi'),
            'not mended');
    });

/** Drops files where the pointer would be. */
const drop = async (page, selector, files) => {
    await page.waitForSelector(selector);
    await page.evaluate(({ selector, files }) => {
        const data = new DataTransfer();
        for (const [name, text] of files)
            data.items.add(new File([text], name));
        document.querySelector(selector).dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true,
                cancelable: true }));
    }, { selector, files });
};

await test('desk: a table is laid beside the open plan, and kept with it',
    async ({ page, context, faults }) => {
        await openPlan(page, sample.toString().replace('noi_dung: |',
            'phu_luc:\n- tieu_de: Danh sách\n  noi_dung: "@muc.txt"\n'
            + 'noi_dung: |'));
        const missing = page.locator('.finding', { hasText: 'muc.txt' });
        await missing.first().waitFor();
        await page.keyboard.press('Alt+3');
        // an editor takes the file as little as the rest of the desk
        await drop(page, '.source .cm-content', [['muc.txt',
            'Chữ của tệp kèm theo.\n']]);
        await shows(page, 'Chữ của tệp kèm theo.');
        await missing.first().waitFor({ state: 'detached' });
        check(!(await sourceText(page)).includes('Chữ của tệp'),
            'put into the text');
        await drop(page, '.sheets', [['anh.gif', 'x']]);
        await page.locator('.toast', { hasText: 'Không mở được anh.gif' })
            .waitFor();
        await drop(page, '.sheets', [['anh.png', 'x']]);
        await page.locator('.toast', { hasText: '[ảnh: anh.png | Tên ảnh]' })
            .waitFor();
        await page.waitForTimeout(500);
        const again = await open(context);
        await again.page.click('#continue-last');
        await again.page.waitForSelector('.sheet text');
        await shows(again.page, 'Chữ của tệp kèm theo.');
        faults.push(...again.faults);
    });

await test('desk: a picture is put into the text by its button',
    async ({ page }) => {
        const picture = projectFile('samples/phu-thinh-2025/trang-1.png')
            .toString('base64');
        const put = page.getByRole('button', { name: 'Đưa ảnh vào nội dung' });
        const lay = async name => {
            await page.waitForSelector('.sheets');
            await page.evaluate(([name, picture]) => {
                const data = new DataTransfer();
                data.items.add(new File([Uint8Array.from(atob(picture),
                    c => c.charCodeAt(0))], name));
                document.querySelector('.sheets').dispatchEvent(new DragEvent(
                    'drop', { dataTransfer: data, bubbles: true,
                        cancelable: true }));
            }, [name, picture]);
            await put.click();
        };
        await openPlan(page);
        // the form is open: behind the last line, and there one types
        await lay('so-do.png');
        await page.locator('#panel-body .cm-activeLine',
            { hasText: '[ảnh: so-do.png | ]' }).waitFor();
        await page.keyboard.type('Sơ đồ xã');
        await shows(page, 'Sơ đồ xã');
        // the body is open: below the line in hand
        await page.locator('#panel-body .cm-content').press('Control+Home');
        await lay('xa.png');
        await page.keyboard.type('Xã Phú Thịnh');
        await shows(page, 'Xã Phú Thịnh');
        const lines = (await page.evaluate(() => document.querySelector(
            '#panel-body .cm-content').innerText)).split('\n');
        check(lines[1] === '[ảnh: xa.png | Xã Phú Thịnh]', lines[1]);
        await page.keyboard.press('Alt+3');
        check(/\n {2}\[ảnh: so-do.png \| Sơ đồ xã\]\n/
            .test(await sourceText(page)), 'not at the end of the body');
    });

await test('desk: what is opened has the keyboard', async ({ page }) => {
    await openPlan(page);
    const focused = selector => page.waitForFunction(selector =>
        document.activeElement.matches(selector), selector);
    await focused('.form :is(input, textarea, select)');
    await page.keyboard.press('Alt+2');
    await focused('#panel-body .cm-content');
    await page.keyboard.press('Alt+3');
    await focused('#panel-source .cm-content');
});

await test('desk: a draft is made only where the clerk says so',
    async ({ page, saved }) => {
        await openPlan(page, 'mau: ke-hoach\ntrich_yeu: Thử\n');
        await page.click('#make-word');
        await page.getByRole('dialog').waitFor();
        const file = await saved(() => page.getByRole('button',
            { name: 'Tải bản nháp' }).click());
        check(file.bytes.length > 2000 && /\.docx$/.test(file.name),
            `${file.name}, ${file.bytes.length} bytes`);
    });

await test('desk: composed letters are neither lost nor doubled',
    async ({ page }) => {
        const ime = await composer(page);
        await openPlan(page);
        await page.keyboard.press('Alt+3');
        await clickLine(page, 'Mục đích:');
        await page.keyboard.press('End');
        for (const word of [' việc', ' được', ' người']) {
            // each step of Telex replaces what is composed so far
            for (let n = 1; n <= word.length; n++)
                await ime.compose(word.slice(0, n).normalize('NFC'));
            await ime.commit(word);
        }
        // UniKey takes letters back and types others
        await page.keyboard.type(' nam');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await page.keyboard.insertText('ăm');
        await shows(page, 'việc được người');
        const text = await sourceText(page);
        check(text.includes('Mục đích: việc được người năm'),
            text.match(/Mục đích.*/)?.[0]);
    });

// It gets no message, or one that it breaks at.
for (const [name, said] of [['a hang', '10 giây'],
    ['a trap', 'dừng giữa chừng']])
    await test(`desk: ${name} of the program is told, the text stays`,
        async ({ page, saved }) => {
            await openPlan(page);
            await page.keyboard.press('Alt+3');
            await clickLine(page, 'Mục đích:');
            await page.keyboard.press('End');
            await page.evaluate(traps => {
                const post = Worker.prototype.postMessage;
                globalThis.heal = () => (Worker.prototype.postMessage = post);
                Worker.prototype.postMessage = function (message) {
                    if (traps)
                        post.call(this, { ...message, args: null });
                };
            }, name === 'a trap');
            await page.keyboard.type(' còn nguyên');
            await page.getByRole('alert').waitFor();
            check((await page.getByRole('alert').innerText())
                .includes(said), 'said otherwise');
            check((await sourceText(page)).includes('còn nguyên'),
                'text lost');
            const plan = await saved(() => page.keyboard.press('Control+S'));
            check(plan.bytes.includes('còn nguyên'), 'it cannot be saved');
            await page.evaluate('heal()');
            await page.getByRole('button', { name: 'Thử lại' }).click();
            await shows(page, 'còn nguyên');
            await page.getByRole('alert').waitFor({ state: 'detached' });
            await page.click('.source .cm-activeLine');
            await page.keyboard.press('End');
            await page.keyboard.type(' nhé');
            await shows(page, 'nhé');
            check(await page.getByRole('alert').count() === 0, 'still told');
        });

/** Pages of a PDF: its size, and the words with their places, in points. */
function pagesOf(file) {
    const text = execFileSync('pdftotext', ['-bbox', file, '-'],
        { encoding: 'utf8' });
    const numbers = (part, names) => names.map(name =>
        Number(new RegExp(`${name}="([\\d.-]+)"`).exec(part)[1]));
    return text.split('<page ').slice(1).map(page => ({
        size: numbers(page, ['width', 'height']),
        words: page.split('<word ').slice(1).map(word => ({
            text: />(.*?)</.exec(word)[1],
            place: numbers(word, ['xMin', 'yMax']),
        })),
    }));
}

const NEAR = .3; // points, a tenth of a millimetre

/** Says where two PDFs differ; empty: they are alike. */
function unlike(printed, meant) {
    const near = (a, b, by) => a.every((n, at) => Math.abs(n - b[at]) < by);
    if (printed.length !== meant.length)
        return `${printed.length} pages, not ${meant.length}`;
    return meant.map(({ size, words }, n) => {
        const other = printed[n];
        if (!near(size, other.size, 1))
            return `page ${n + 1} is ${other.size}, not ${size}`;
        const left = [...other.words];
        const lost = words.filter(word => {
            const at = left.findIndex(one => one.text === word.text
                && near(one.place, word.place, NEAR));
            if (at >= 0)
                left.splice(at, 1);
            return at < 0;
        });
        return [...lost, ...left].slice(0, 5).map(word =>
            `page ${n + 1}, ${word.place}: ${word.text}`).join('\n');
    }).filter(line => line !== '').join('\n');
}

await test('desk: the pages on paper are those of the PDF', async (
    { page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vanban-print-'));
    const file = join(folder, 'in.pdf'), other = join(folder, 'native.pdf');
    const text = sample.toString().replace('noi_dung: |',
        'phu_luc:\n- tieu_de: Danh sách\n  huong: ngang\n  noi_dung: '
        + 'Sản phẩm của xã.\nnoi_dung: |');

    await openPlan(page, text);
    await page.evaluate(() => document.documentElement.dataset.type =
        'largest');
    if (isFirefox) {
        await printsTo(page, file);
        await page.click('#print');
        for (let n = 0; n < 300 && !(existsSync(file)
            && readFileSync(file).includes('%%EOF')); n++)
            await page.waitForTimeout(100);
    } else {
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    }
    const [pdf] = native(['render', 'k.yaml', '-f', 'pdf', '-o', './'],
        [{ name: 'k.yaml', bytes: Buffer.from(text) }]);
    writeFileSync(other, pdf.bytes);
    const wrong = unlike(pagesOf(file), pagesOf(other));
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
        .split('\n').slice(2).filter(line => line !== '');
    rmSync(folder, { recursive: true });
    check(wrong === '', wrong);
    check(fonts.every(font => /Liberation.*\byes\s+yes\s+yes\b/.test(font)),
        fonts.join('\n'));
});

await test('desk: a button prints the pages, and the desk comes back',
    async ({ page }) => {
        await openPlan(page);
        await page.evaluate(() => {
            window.print = () => {
                dispatchEvent(new Event('beforeprint'));
                window.sheets = document.querySelectorAll(
                    'body > .paper > div > svg.page').length;
            };
        });
        await page.click('#print');
        await page.waitForFunction(() => window.sheets !== undefined);
        check(await page.evaluate('sheets') === 4, 'other pages');
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        check(await page.locator('body > .paper').count() === 0,
            'paper stays');
        // where the pages lack something the clerk is asked, as for a file
        await page.keyboard.press('Alt+3');
        await page.click('.source .cm-content');
        await page.keyboard.press('Control+a');
        await page.keyboard.type('mau: ke-hoach');
        await page.click('#print');
        await page.getByRole('button', { name: 'In bản nháp' }).waitFor();
    });

await test('desk: it is asked before unsaved work is left', async (
    { page }) => {
    const asked = [];
    page.on('dialog', dialog => {
        asked.push(dialog.type());
        void dialog.dismiss();
    });
    await openPlan(page);
    await page.keyboard.press('Alt+3');
    await clickLine(page, 'Mục đích:');
    await page.keyboard.type('a');
    await shows(page, 'aMục');
    await Promise.all([page.waitForEvent('dialog'),
        page.close({ runBeforeUnload: true })]);
    check(asked.join() === 'beforeunload', `asked: ${asked}`);
});

await done();
