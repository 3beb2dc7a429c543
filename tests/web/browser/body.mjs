// The body in a browser: what one types, by whichever keyboard, is what stands
// in the plan; levels, buttons, paste, other ways that bodies are written.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { paste } from './browser_page.mjs';
import { HEAD, openPage, planOf } from './body_page.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const only = process.argv[2] ?? '';
const { page, ime, faults, close } = await openPage();
let passed = 0, failed = 0;

function equal(now, meant, what = '') {
    if (now !== meant)
        throw new Error(`${what}\n  is:    ${JSON.stringify(now)}\n` +
            `  meant: ${JSON.stringify(meant)}`);
}

async function test(name, body) {
    if (!name.includes(only))
        return;
    for (let attempt = 1; attempt <= 3; attempt++) // the machine is shared
        try {
            faults.length = 0;
            await body();
            equal(faults.join('\n'), '', 'faults of the page');
            console.log(`ok    body: ${name}`);
            passed++;
            return;
        } catch (fault) {
            console.log(`${attempt < 3 ? 'again' : 'FAIL '} body: ${name}\n` +
                `${fault.stack ?? fault}`);
        }
    failed++;
}

/** Until the program has answered what there was to ask. */
async function settle() {
    await page.waitForTimeout(150);
    await page.waitForFunction(() => pending === 0);
    await page.waitForTimeout(60);
}

const planText = () => page.evaluate(() => plan.text);
const shown = () => page.evaluate(() => [...document
    .querySelectorAll('.cm-line')].map(line => line.textContent).join('\n'));
const look = n => page.evaluate(n => {
    const line = document.querySelectorAll('.cm-line')[n];
    return `${[...line.classList].filter(name =>
        /^(kind|depth|goes|rows)/.test(name)).join(' ')}`;
}, n);
const words = () => page.evaluate(() => [...document
    .querySelectorAll('.margin .word')].filter(word =>
    word.parentElement.style.visibility !== 'hidden')
    .map(word => word.textContent.replace('\u00a0', ' ')));

async function open(body, whole = planOf(body)) {
    await page.evaluate(text => {
        slow = 0;
        plan.name = 'ke-hoach.yaml';
        plan.setText(text, 'open');
        show();
    }, whole);
    await settle();
}

/** The cursor behind the first place of a text. */
async function cursor(text) {
    await page.evaluate(text => {
        const found = [...document.querySelectorAll('.cm-line')]
            .find(line => line.textContent.includes(text));
        const walker = document.createTreeWalker(found, NodeFilter.SHOW_TEXT);
        let left = found.textContent.indexOf(text) + text.length;
        let node = walker.nextNode();
        while (left > node.length) {
            left -= node.length;
            node = walker.nextNode();
        }
        document.querySelector('.cm-content').focus();
        document.getSelection().collapse(node, left);
    }, text);
    await page.waitForTimeout(60);
}

const { compose, commit } = ime;
const press = key => page.keyboard.press(key);
const tool = name => page.getByRole('button', { name }).first().click();

async function pasteHtml(html, plain = '') {
    await page.focus('.cm-content');
    await paste(page, { ...html === '' ? {} : { 'text/html': html },
        'text/plain': plain });
    await settle();
}

await test('levels, kinds and guesses', async () => {
    await open('I. MỤC ĐÍCH\n1. Mục đích\n- Theo quy định của\nLuật Đất đai.'
        + '\na) Điểm.\n\n| TT | Tên |\n|---|---|\n| 1 | A |\n2. Yêu cầu\n'
        + '- Gạch.');
    equal(await look(0), 'kind-heading depth-0');
    equal(await look(1), 'kind-heading depth-1');
    equal(await look(2), 'kind-gach depth-2');
    equal(await look(3), 'kind-gach goes-on depth-2');
    equal(await look(4), 'kind-diem depth-2');
    equal(await look(7), 'kind-table rows goes-on depth-2');
    equal((await words()).join(), 'đề mục,đề mục ?,gạch ?,điểm,bảng,'
        + 'đề mục ?,gạch');
    await cursor('Theo');
    equal(await page.textContent('.body-status'), 'Dòng 3: Gạch (đoán là '
        + 'dòng dưới nối vào dòng trên; là đoạn riêng thì thêm một dòng '
        + 'trống)');
});

await test('what is typed stands in the plan, and nothing else moves',
    async () => {
        await open('1. Một\n2. Hai');
        await cursor('Một');
        await page.keyboard.type(' và nữa');
        equal(await planText(), planOf('1. Một và nữa\n2. Hai'));
        await press('Enter');
        await page.keyboard.type('Mới');
        equal(await shown(), '1. Một và nữa\n2. Mới\n2. Hai');
        await press('Control+z');
        await press('Control+z');
        await settle();
        equal(await planText(), planOf('1. Một\n2. Hai'));
    });

await test('letters composed by an input method', async () => {
    await open('1. Một\n2. Hai\n- Ba.');
    await page.evaluate(() => {
        slow = 30;
    });
    await cursor('Hai');
    await commit(' ');
    for (const step of ['n', 'ng', 'ngh', 'nghi', 'nghie', 'nghiê', 'nghiêm',
        'nghiệm']) {
        await compose(step);
        await page.waitForTimeout(60); // answers come in between
    }
    await commit('nghiệm');
    await commit(' ');
    for (const step of ['t', 'th', 'thu', 'thư', 'thươ', 'thươn', 'thương',
        'thường'])
        await compose(step);
    await commit('thường');
    await settle();
    equal(await shown(), '1. Một\n2. Hai nghiệm thường\n- Ba.');
    equal(await planText(), planOf('1. Một\n2. Hai nghiệm thường\n- Ba.'));
    equal(await look(2), 'kind-gach depth-1');
});

await test('the plan changes elsewhere while a letter is composed',
    async () => {
        await open('1. Một\n2. Hai');
        await cursor('Hai');
        await compose('đ');
        await compose('đươ');
        await page.evaluate(() => plan.setText(plan.text.replace('1. Một',
            '1. Một trăm'), 'form'));
        await compose('đươn');
        await compose('đường');
        await commit('đường');
        await settle();
        equal(await shown(), '1. Một trăm\n2. Haiđường');
        equal(await planText(), planOf(await shown()));
        /* and in the same line: what is typed stands */
        await compose('s');
        await page.evaluate(() => plan.setText(plan.text.replace('2. Hai',
            '2. Ba'), 'form'));
        await compose('sá');
        await commit('sáng');
        await settle();
        equal(await shown(), '1. Một trăm\n2. Haiđườngsáng');
        equal(await planText(), planOf(await shown()));
    });

await test('UniKey: backspaces and letters as fast as they come',
    async () => {
        await open('1. Một\n2. Hai');
        await page.evaluate(() => {
            slow = 15;
        });
        await cursor('Hai');
        /* Telex "dduowngf" as UniKey sends it: takes back, sends anew */
        const sent = [' d', '\b', 'đ', 'u', 'o', '\b\b', 'ươ', 'n', 'g',
            '\b\b\b', 'ờng', ' ', 't', 'o', 'o', '\b\b', 'ô', 't', '\b\b',
            'ốt'];
        for (let turn = 0; turn < 5; turn++)
            for (const keys of sent)
                for (const key of keys)
                    if (key === '\b')
                        await press('Backspace');
                    else
                        await commit(key);
        await settle();
        equal(await shown(), `1. Một\n2. Hai${' đường tốt'.repeat(5)}`);
        equal(await planText(), planOf(await shown()));
    });

await test('a line composed where there was none', async () => {
    await open('');
    await page.click('.cm-content');
    for (const step of ['M', 'Mo', 'Mô', 'Một'])
        await compose(step);
    await commit('Một');
    await press('Enter');
    for (const step of ['h', 'ha', 'hai'])
        await compose(step);
    await commit('hai');
    await settle();
    equal(await planText(), planOf('').replace('\n\n#',
        '\n  Một\n  hai\n\n#'));
});

await test('buttons and keys', async () => {
    await open('1. Một\n- Hai\n2. Ba');
    await cursor('Một');
    await press('Control+Alt+1');
    await cursor('2. Ba');
    await tool('Không là đề mục');
    equal(await shown(), '## 1. Một\n- Hai\n\\2. Ba');
    await settle();
    equal(await look(0), 'kind-heading depth-0');
    equal(await look(2), 'kind-khoan depth-0');
    await cursor('Hai');
    await press('Control+b');
    equal((await shown()).split('\n')[1], '- **Hai**');
    await press('Control+b');
    await press('Alt+Shift+ArrowUp');
    equal(await shown(), '- Hai\n## 1. Một\n\\2. Ba');
    await tool('Chú thích');
    await page.keyboard.type('Lời');
    await settle();
    equal((await words()).length, 3);
    await cursor('Ba');
    await tool('Bảng');
    for (const [field, count] of [['Hàng, kể cả hàng tên cột', '3'],
        ['Cột', '2']]) {
        await page.getByLabel(field, { exact: true }).focus();
        await press('Control+a');
        await press('Backspace');
        await page.keyboard.type(count);
    }
    await page.getByRole('button', { name: 'Thêm bảng' }).click();
    await page.waitForFunction(
        () => document.activeElement?.closest('.cm-editor') !== null);
    await page.keyboard.type('TT');
    equal((await shown()).split('\n').slice(3).join('\n'),
        '| TT |  |\n|---|---|\n|  |  |\n|  |  |');
    equal(await planText(), planOf(await shown()));
});

await test('find and replace, in Vietnamese', async () => {
    await open('1. Xã cũ\n2. Xã cũ');
    await cursor('1. Xã');
    await press('Control+f');
    await page.keyboard.type('cũ');
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('mới');
    await page.getByRole('button', { name: 'thay tất cả' }).click();
    equal(await shown(), '1. Xã mới\n2. Xã mới');
    await press('Escape');
});

await test('paste of Word, and as it is', async () => {
    const base = path.join(here, '../paste/word-danh-sach');
    await open('1. Trước\n2. Sau');
    await cursor('Trước');
    await pasteHtml(readFileSync(`${base}.html`, 'utf8'), 'nào đó');
    const pasted = readFileSync(`${base}.txt`, 'utf8').trimEnd();
    equal(await planText(), planOf(`1. Trước\n${pasted}\n2. Sau`));
    await open('1. Trước');
    await cursor('Trước');
    await pasteHtml('', ': *a* | b\n**c**');
    equal(await shown(), '1. Trước: *a* | b\n**c**');
    await pasteHtml('<p>x<img src="a.png">', 'x');
    equal((await shown()).split('\n')[1], '**c**x');
});

await test('bodies of phụ lục', async () => {
    const plan = planOf('Thân [phụ lục: a].') + 'phu_luc:\n  - ten: a\n'
        + '    tieu_de: Biểu một\n    noi_dung: |\n      1. Của a\n      2. B\n'
        + '  # ghi\n  - ten: b\n    tieu_de: Biểu hai\n';
    await open('', plan);
    const choice = page.getByLabel('Đang soạn');
    await choice.selectOption({ label: await page.evaluate(() =>
        [...document.querySelectorAll('.body-choice option')]
            .find(one => one.textContent.includes('Biểu một')).textContent) });
    await settle();
    equal(await shown(), '1. Của a\n2. B');
    equal((await words()).length, 2);
    await cursor('Của a');
    await page.keyboard.type(' thôi');
    equal(await planText(), plan.replace('Của a', 'Của a thôi'));
    await choice.selectOption({ label: await page.evaluate(() =>
        [...document.querySelectorAll('.body-choice option')]
            .find(one => one.textContent.includes('Biểu hai')).textContent) });
    await page.click('.cm-content');
    await page.keyboard.type('Một');
    equal((await planText()).endsWith('    tieu_de: Biểu hai\n'
        + '    noi_dung: |\n      Một\n'), true, await planText());
});

await test('a body in lists is shown, and converted when one agrees',
    async () => {
        await open('', `${HEAD}noi_dung: # mục\n  - muc: Mục tiêu\n` +
            '    noi_dung:\n      - muc: Chung\n        noi_dung: Trồng ' +
            '**12 ha** rừng^[Theo Đề án.].\n      - muc: Riêng\n' +
            '        noi_dung:\n          - - TT\n            - Tên\n' +
            '          - - 1\n            - Bưởi\n# cuối\n');
        await settle();
        const text = await page.textContent('.body-elsewhere .read');
        await tool('Chuyển thành bài văn');
        await page.locator('dialog').getByRole('button',
            { name: 'Chuyển', exact: true }).click();
        await settle();
        equal(await shown(), text);
        equal((await shown()).includes('**12 ha** rừng^[Theo Đề án.]'), true,
            text);
        equal((await planText()).startsWith(`${HEAD}noi_dung: | # mục\n`),
            true, await planText());
        equal((await planText()).endsWith('# cuối\n'), true);
    });

await test('a body in a file, a broken plan, a plan in INI', async () => {
    await open('', `${HEAD}noi_dung: "@noi-dung.txt"\n`);
    equal(await page.isVisible('text=noi-dung.txt'), true);
    await tool('Xem ở Nguồn');
    equal(await page.evaluate(() => places.at(-1).line), 11);
    await open('', planOf('1. Một'));
    await page.evaluate(() => plan.setText(`${plan.text}"x\n`, 'source'));
    equal(await page.isVisible('text=chỗ viết sai'), true);
    await page.evaluate(() => plan.setText(plan.text.replace('"x\n', ''),
        'source'));
    equal(await shown(), '1. Một');
    await page.evaluate(() => {
        plan.name = 'ke-hoach.ini';
        plan.setText('[chung]\nmau = ke-hoach\n', 'open');
    });
    equal(await page.isVisible('text=lối INI'), true);
});

await test('axe finds no fault, light and dark, with the search open',
    async () => {
        await page.evaluate(readFileSync(createRequire(path.join(here,
            '../../../src/web/package.json')).resolve('axe-core/axe.min.js'),
        'utf8'));
        await open('', planOf('I. MỘT\n1. Hai^[x]\n- **Ba** [phụ lục: a] '
            + 'của\ntiếp\n\n| TT | A |\n|---|---|\n| 1 | b |')
            + 'phu_luc:\n  - ten: a\n    tieu_de: A\n    noi_dung: |\n'
            + '      x\n');
        await cursor('MỘT');
        await press('Control+f');
        for (const theme of ['light', 'dark']) {
            await page.evaluate(theme => {
                document.documentElement.dataset.theme = theme;
            }, theme);
            await page.waitForTimeout(100);
            const found = await page.evaluate(() => axe.run('#place', {
                resultTypes: ['violations'] }));
            equal(found.violations.map(one => `${one.impact} ${one.id}: ` +
                one.nodes.map(node => `${node.target} ${node.any.map(any =>
                    any.message)}`).join('; ')).join('\n'), '', theme);
        }
        await press('Escape');
        await page.evaluate(() => {
            document.documentElement.dataset.theme = 'light';
        });
    });

await test('thirty pages: no key is lost', async () => {
    const line = n => `${n}. Thực hiện tốt công tác tuyên truyền, vận động `
        + 'nhân dân trên địa bàn xã tham gia Chương trình mỗi xã một sản '
        + 'phẩm.\n- Giao Phòng Kinh tế chủ trì, phối hợp với các thôn.';
    const body = ['I. NHIỆM VỤ', ...Array.from({ length: 450 }, (_, n) =>
        line(n + 1))].join('\n');
    await open(body);
    await page.waitForTimeout(1500);
    await cursor('NHIỆM VỤ');
    const times = await page.evaluate(async () => {
        const times = [];
        for (let n = 0; n < 60; n++) {
            const from = performance.now();
            document.execCommand('insertText', false, 'ă');
            times.push(performance.now() - from);
            await new Promise(done => setTimeout(done, 60));
        }
        return times.sort((a, b) => a - b);
    });
    const p95 = times[Math.floor(times.length * .95)];
    console.log(`      key to text in the plan: ${p95.toFixed(1)} ms (95 %)`);
    equal((await planText()).includes(`NHIỆM VỤ${'ă'.repeat(60)}`), true);
});

console.log(`${passed} passed, ${failed} failed`);
await close();
process.exit(failed > 0 ? 1 : 0);
