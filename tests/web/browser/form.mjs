// Tests of the form in a browser: run with node, native program in
// build/vanban or VANBAN. SHOT=FILE: a picture of it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { composer, openAlone, paste } from './browser_page.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');
const need = createRequire(path.join(root, 'src/web/package.json'));
const { build } = need('esbuild');
const vanban = path.resolve(process.env.VANBAN ??
    path.join(root, 'build/vanban'));
const folder = mkdtempSync(path.join(tmpdir(), 'vanban-form-'));

function runProgram(args, files) {
    const work = mkdtempSync(path.join(folder, 'goi-'));
    files.forEach(file => writeFileSync(path.join(work, file.name),
        file.text));
    const made = spawnSync(vanban, args, { cwd: work, encoding: 'utf8' });
    rmSync(work, { recursive: true });
    return { status: made.status, out: made.stdout, err: made.stderr,
        files: [], milliseconds: 0 };
}

const declarationOf = name =>
    JSON.parse(execFileSync(vanban, ['schema', name, '--form'], {
        encoding: 'utf8' }));

async function openPage() {
    const bundle = await build({
        entryPoints: [path.join(here, 'form_page.tsx')], bundle: true,
        format: 'iife', target: 'chrome109', write: false, outdir: folder,
        jsx: 'automatic', jsxImportSource: 'preact',
        nodePaths: [path.join(root, 'src/web/node_modules')],
    });
    const text = ending => bundle.outputFiles
        .find(file => file.path.endsWith(ending)).text;
    const file = path.join(folder, 'page.html');
    writeFileSync(file, `<!doctype html><html lang="vi"><meta
        charset="utf-8"><title>Điền</title><style>${text('.css')}
        #place { width: 38rem; height: 100vh }</style>
        <main id="place"></main><script>${text('.js')
            .replaceAll('</script', '<\\/script')}</script></html>`);
    const { browser, page, faults } =
        await openAlone(runProgram);
    await page.goto(`file://${file}`);
    return { browser, page, faults };
}

const { browser, page, faults } = await openPage();
const tests = [];
const test = (name, work) => tests.push([name, work]);

async function show(template, text) {
    await page.evaluate(([declaration, plan]) => {
        window.declaration = declaration;
        window.findings = [];
        window.plan.setText('', 'open');
        window.draw();
        window.plan.name = 'ke-hoach.yaml';
        window.plan.setText(plan, 'open');
        window.draw();
    }, [declarationOf(template), text]);
    await settled();
    await page.evaluate(() => document.querySelectorAll('details')
        .forEach(d => { d.open = true; }));
}

const settled = () => page.evaluate(() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(done))));
const at = (...steps) =>
    page.locator(`[data-path='${JSON.stringify(steps)}']`);
const planText = () => page.evaluate(() => window.plan.text);
const value = (...steps) =>
    page.evaluate(p => window.plan.get(p), steps);

const PLAN = `# của Phòng Kinh tế
mau: ke-hoach-ocop
xa: Phú Thịnh # tên xã
nam: 2026

# người ký
ky:
  quyen_han: |
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
  ho_ten: Nguyễn Văn A
can_cu:
  - Căn cứ Luật A
  # của tỉnh
  - Căn cứ B: số 5
nhiem_vu:
  - ten: Một
  # hai
  - ten: Hai
`;

test('a field is typed into its bytes only', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('xa').fill('Đồng: Tiến');
    await at('ky', 'ho_ten').fill('Trần #B');
    assert.equal(await planText(), PLAN
        .replace('xa: Phú Thịnh', 'xa: "Đồng: Tiến"')
        .replace('Nguyễn Văn A', '"Trần #B"'));
});

test('a blank field is begun, in the order of the template', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('tinh').pressSequentially('Thái Nguyên');
    await at('so').pressSequentially('01');
    assert.match(await planText(),
        /# tên xã\ntinh: Thái Nguyên\nnam: 2026\nso: 01\n\n# người ký/);
});

test('lines are those of a block or of a list', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('ky', 'quyen_han').fill('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n');
    assert.equal(await at('can_cu').inputValue(),
        'Căn cứ Luật A\nCăn cứ B: số 5');
    await at('can_cu').fill('Căn cứ Luật A\nMới\nCăn cứ B: số 5');
    assert.match(await planText(), /quyen_han: \|\n {4}KT\. CHỦ TỊCH\n/);
    assert.match(await planText(), new RegExp('can_cu:\n  - Căn cứ Luật A\n' +
        '  - Mới\n  # của tỉnh\n  - Căn cứ B: số 5\n'));
});

test('fast keys while the page draws: no letter lost or doubled', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.evaluate(() => { window.timer = setInterval(window.draw, 1); });
    const text = 'Uy ban nhan dan xa '.repeat(12) + 'het';
    await at('mo_dau').focus();
    await page.keyboard.type(text, { delay: 0 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('- dong hai: #1', { delay: 0 });
    await page.evaluate(() => clearInterval(window.timer));
    assert.equal(await at('mo_dau').inputValue(), `${text}\n- dong hai: #1`);
    assert.equal(await value('mo_dau'), `${text}\n- dong hai: #1`);
});

test('UniKey: backspaces and composed letters', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.evaluate(() => { window.timer = setInterval(window.draw, 1); });
    await at('ky', 'chuc_vu').focus();
    for (const [typed, back, composed] of [['nguoi', 2, 'ời'],
        ['dd', 2, 'đ'], ['uong', 3, 'ường'], ['Viet', 2, 'ệt']]) {
        await page.keyboard.type(typed);
        for (let n = 0; n < back; n++)
            await page.keyboard.press('Backspace');
        await page.keyboard.insertText(composed);
    }
    await page.evaluate(() => clearInterval(window.timer));
    assert.equal(await at('ky', 'chuc_vu').inputValue(),
        'nguờiđuườngViệt');
    assert.equal(await value('ky', 'chuc_vu'), 'nguờiđuườngViệt');
});

test('composition of an input method, with changes from elsewhere',
     async () => {
    await show('ke-hoach-ocop', PLAN);
    const { compose, commit } = await composer(page);
    await at('xa').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    for (const text of ['d', 'đ', 'đo', 'đô', 'đôn', 'đông']) {
        await compose(text);
        await page.evaluate(() => window.draw());
        await page.evaluate(n => window.plan.set(['nam'], n), text.length +
            '');
    }
    await commit('đồng');
    await page.keyboard.type(' B');
    await settled();
    assert.equal(await at('xa').inputValue(), 'Phú Thịnh đồng B');
    assert.equal(await value('xa'), 'Phú Thịnh đồng B');
    assert.equal(await at('nam').inputValue(), '4');
});

test('what changes elsewhere shows, and the cursor stays', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('xa').focus();
    await page.keyboard.press('End');
    await page.evaluate(() => window.plan.setText(
        window.plan.text.replace('Phú Thịnh', 'Xã Phú Thịnh'), 'source'));
    await settled();
    await page.keyboard.type('!');
    assert.equal(await at('xa').inputValue(), 'Xã Phú Thịnh!');
});

test('undo goes back over fields', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('xa').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('abc');
    await at('nam').fill('2027');
    await page.keyboard.press('Control+z');
    await settled();
    assert.equal(await at('nam').inputValue(), '2026');
    await page.keyboard.press('Control+z');
    await settled();
    assert.equal(await planText(), PLAN);
    await page.keyboard.press('Control+y');
    await settled();
    assert.equal(await at('xa').inputValue(), 'Phú Thịnhabc');
});

test('items are added, moved and removed, by keyboard, too', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
    await settled();
    await page.keyboard.type('Ba');
    await page.keyboard.press('Alt+ArrowUp');
    await settled();
    assert.equal(await page.evaluate(() => document.activeElement.value),
        'Ba');
    assert.match(await planText(),
        /nhiem_vu:\n {2}- ten: Một\n {2}- ten: Ba\n {2}# hai\n {2}- ten: Hai/);
    await page.getByRole('button', { name: 'Bỏ: Nhiệm vụ 1' }).click();
    await settled();
    assert.deepEqual((await value('nhiem_vu')).map(v => v.ten),
        ['Ba', 'Hai']);
    assert.match(await planText(), /# hai/);
});

async function pasteInto(locator, data) {
    await locator.focus();
    await paste(page, data);
    await settled();
}

test('a table takes keys, and a paste from Excel', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('chi_tieu', 0, 'ten').focus();
    await page.keyboard.type('Sản phẩm mới');
    await settled();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sản phẩm');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hộ');
    await settled();
    assert.deepEqual(await value('chi_tieu'),
        [{ ten: 'Sản phẩm mới', don_vi_tinh: 'sản phẩm' },
         { don_vi_tinh: 'hộ' }]);
    await pasteInto(at('chi_tieu', 1, 'ten'), { 'text/plain':
        '"Dòng\n""hai"""\tA\tsp\t01\r\nHàng: 3\t\t- m\t1.200\r\n' });
    assert.deepEqual((await value('chi_tieu')).slice(1), [
        { ten: 'Dòng\n"hai"', nhom: 'A', don_vi_tinh: 'sp', ke_hoach: '01' },
        { ten: 'Hàng: 3', don_vi_tinh: '- m', ke_hoach: '1.200' }]);
    await page.keyboard.press('Alt+ArrowUp');
    await settled();
    assert.equal((await value('chi_tieu'))[0].ten, 'Dòng\n"hai"');
    await page.getByRole('button', { name: 'Bỏ hàng 2' }).click();
    await settled();
    assert.equal((await value('chi_tieu')).length, 2);
});

test('a paste from Word with a header finds its columns', async () => {
    await show('ke-hoach-ocop', PLAN);
    await pasteInto(at('von', 0, 'nguon'), { 'text/plain': 'x', 'text/html':
        '<table><tr><td>Kế hoạch</td><td><p>Nguồn kinh phí</p></td></tr>' +
        '<tr><td rowspan="2">50.000.000</td><td><p>Ngân sách</p><p>xã</p>' +
        '</td></tr><tr><td>Khác<br>nữa</td></tr></table>' });
    assert.deepEqual(await value('von'), [
        { nguon: 'Ngân sách\nxã', ke_hoach: '50.000.000' },
        { nguon: 'Khác\nnữa' }]);
});

test('three hundred rows are pasted at once', async () => {
    await show('ke-hoach-ocop', PLAN);
    const rows = Array.from({ length: 300 }, (_, n) =>
        `Chỉ tiêu ${n}\tNhóm\tsp\t${n}`).join('\n');
    await pasteInto(at('chi_tieu', 0, 'ten'), { 'text/plain': rows });
    assert.equal((await value('chi_tieu')).length, 300);
});

test('a choice, a tick and a day', async () => {
    await show('ke-hoach-ocop', PLAN);
    await at('do_khan').selectOption('hỏa tốc');
    await at('in_do_khan').check();
    await at('ngay').fill('3/2026');
    assert.equal(await value('do_khan'), 'hỏa tốc');
    assert.equal(await value('in_do_khan'), 'có');
    assert.equal(await value('ngay'), '3/2026');
    await at('do_khan').selectOption('');
    await at('in_do_khan').uncheck();
    await at('ngay').fill('');
    assert.equal(await value('do_khan'), null);
    assert.equal(await value('in_do_khan'), null);
    assert.equal(await value('ngay'), null);
});

test('findings stand at their field, and are mended there', async () => {
    await show('ke-hoach-ocop', PLAN.replace('Nguyễn Văn A', 'Nguyễn Văn A')
        .replace('nam: 2026', 'nam: 2026\ndia_danh: Xã Phú Thịnh'));
    await page.evaluate(() => window.check());
    await settled();
    const box = page.locator('.field', { has: at('dia_danh') });
    const mend = box.locator('.field-findings button').first();
    await mend.click();
    await settled();
    assert.equal(await value('dia_danh'), 'Phú Thịnh');
});

test('a missing field is told at the field', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.evaluate(() => window.check());
    await settled();
    assert.ok(await page.locator('.field', { has: at('noi_nhan') })
        .locator('.field-findings li').count() +
        await page.locator('.field', { has: at('muc_tieu') })
            .locator('.field-findings li').count() > 0);
});

test('a place is focused, and a focused field tells its place', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.evaluate(() => window.draw({ line: 11 }));
    await settled();
    assert.equal(await page.evaluate(() =>
        document.activeElement.dataset.path), '["ky","quyen_han"]'
        .replace('quyen_han', 'ho_ten'));
    await page.evaluate(() => window.draw({ line: 9 }));
    await settled();
    assert.equal(await page.evaluate(() =>
        document.activeElement.selectionStart), 0);
    await page.evaluate(() => window.draw({ line: 0,
        path: ['nhiem_vu', 1, 'ten'] }));
    await settled();
    assert.equal((await page.evaluate(() => window.places.at(-1))).line, 19);
});

test('a broken source is not written over', async () => {
    await show('ke-hoach-ocop', PLAN);
    const text = PLAN.replace('nam: 2026', 'nam: "2026');
    await page.evaluate(t => window.plan.setText(t, 'source'), text);
    await settled();
    assert.equal(await at('xa').isDisabled(), true);
    assert.equal(await at('xa').inputValue(), 'Phú Thịnh');
    assert.equal(await page.getByRole('alert').count(), 1);
    await page.evaluate(t => window.plan.setText(t, 'source'), PLAN);
    await settled();
    assert.equal(await at('xa').isDisabled(), false);
    assert.equal(await planText(), PLAN);
});

test('a plan in INI is written over as a plan of the page', async () => {
    await show('thong-bao', 'mau: x\n');
    await page.evaluate(() => {
        window.plan.name = 'a.ini';
        window.plan.setText('mau = thong-bao\nky_hieu = TB-UBND\n' +
            '[ky]\nho_ten = Nguyễn: A\n', 'open');
        window.draw();
    });
    await page.getByRole('button', { name: 'Đổi sang biểu điền' }).click();
    await page.waitForFunction(() => window.plan.name === 'a.yaml' &&
        window.plan.text !== '');
    assert.equal(await planText(), 'mau: thong-bao\nky_hieu: TB-UBND\nky:\n' +
        '  ho_ten: "Nguyễn: A"\n');
});

test('all templates and dossiers have a form', async () => {
    const names = execFileSync(vanban, ['list', 'templates'], {
        encoding: 'utf8' }).split('\n').map(l => l.split('\t')[0])
        .filter(n => n !== '');
    for (const name of [...names, 'ocop-ho-so', 'ocop-nam']) {
        await show(name, `mau: ${name}\n`);
        assert.ok(await page.locator('[data-path]').count() > 0, name);
    }
});

test('axe finds nothing serious, in light and dark', async () => {
    await show('ke-hoach-ocop', PLAN);
    await page.evaluate(() => window.check());
    await page.addScriptTag({ path: need.resolve('axe-core') });
    for (const theme of ['light', 'dark']) {
        await page.evaluate(t => {
            document.documentElement.dataset.theme = t;
        }, theme);
        const found = await page.evaluate(async () =>
            (await window.axe.run(document)).violations
                .filter(v => /serious|critical/.test(v.impact))
                .map(v => `${v.id}: ${v.nodes[0].html}`));
        assert.deepEqual(found, []);
        if (process.env.SHOT)
            await page.screenshot({ path: `${process.env.SHOT}-${theme}.png` });
    }
});

let failed = 0;
for (const [name, work] of tests) {
    if (process.env.ONE && !name.includes(process.env.ONE))
        continue;
    let fault = null;
    for (let attempt = 1; attempt <= 3; attempt++) { // the machine is shared
        faults.length = 0;
        fault = null;
        try {
            await work();
            assert.deepEqual(faults, []);
            break;
        } catch (wrong) {
            fault = wrong;
        }
    }
    if (fault === null) {
        console.log(`ok    form: ${name}`);
    } else {
        failed++;
        console.log(`FAIL  form: ${name}\n${fault.stack}`);
    }
}
await browser.close();
rmSync(folder, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
