// The body without a browser: paste, labels, the text inside the plan,
// commands. UPDATE=1 writes what is expected anew, to be read in the diff.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync,
    writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const need = createRequire(path.join(root, 'src/web/package.json'));
const { build } = need('esbuild');
const vanban = process.env.VANBAN ?? path.join(root, 'build/vanban');
const folder = mkdtempSync(path.join(tmpdir(), 'vanban-body-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function load(file, ...others) {
    const out = path.join(folder, `${path.basename(file, '.ts')}.mjs`);
    await build({ stdin: { contents: [file, ...others].map(name =>
        `export * from './${name}';`).join('\n'),
    resolveDir: path.join(root, 'src/web/body'), loader: 'ts' },
    bundle: true, format: 'esm', platform: 'browser', outfile: out,
    logLevel: 'error' });
    return import(pathToFileURL(out));
}

function expected(file, text) {
    if (process.env.UPDATE === '1' || !existsSync(file))
        writeFileSync(file, text);
    assert.equal(text, readFileSync(file, 'utf8'));
}

/** How the native program understands a body: a line a paragraph. */
function understood(body) {
    const plan = path.join(folder, 'ke-hoach.yaml');
    const lines = body.split('\n').map(line => line && `  ${line}`);
    writeFileSync(plan, `mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã A}
ky_hieu: KH-UBND
dia_danh: A
ngay: 9/2026
trich_yeu: Thực hiện Đề án
mo_dau: Ủy ban nhân dân xã xây dựng kế hoạch.
ket_thuc: Trên đây là Kế hoạch./.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: A}
noi_dung: |2
${lines.join('\n')}
`);
    let out = '';
    try {
        out = execFileSync(vanban, ['check', '--outline',
            '--diagnostic-format=json', 'ke-hoach.yaml'], { cwd: folder,
            encoding: 'utf8', env: { ...process.env, VANBAN_HOME: root } });
    } catch (fault) {
        out = fault.stdout;
    }
    const { outline, findings } = JSON.parse(out);
    const told = findings.filter(finding => finding.line > 11)
        .map(finding => `${finding.line - 11}: ${finding.code}`);
    return outline.filter(line => line.file === 'ke-hoach.yaml' &&
        line.line > 11).map(line => [`${line.line - 11}-`
        + `${line.lastLine - 11}`, line.kind, line.depth, line.label,
    line.text, line.guesses.join()].join(' | ')).concat(told)
        .join('\n') + '\n';
}

const { pasteHtml } = await load('paste.ts');
for (const name of readdirSync(path.join(here, 'paste')))
    if (name.endsWith('.html'))
        test(`paste ${name}`, () => {
            const file = path.join(here, 'paste', name);
            const base = file.slice(0, -'.html'.length);
            const { text } = pasteHtml(readFileSync(file, 'utf8'));
            expected(`${base}.txt`, `${text}\n`);
            if (existsSync(vanban))
                expected(`${base}.outline`, understood(text));
        });

test('words above a column of numbers are names of columns', () => {
    const table = rows => `<table>${rows.map(row => `<tr>${row.map(cell =>
        `<td>${cell}`).join('')}`).join('')}</table>`;
    const head = rows => pasteHtml(table(rows)).text.split('\n')[1];
    assert.equal(head([['Thôn', 'Số tiền'], ['Một', '1.500.000']]),
        '|---|---|');
    assert.equal(head([['Thôn', 'Ghi chú'], ['Một', 'không']]),
        '| Một | không |');
    assert.equal(head([['Một', '12'], ['Hai', '30']]), '| Hai | 30 |');
});

test('a text in one line, broken and empty HTML', () => {
    assert.equal(pasteHtml('').text, '');
    assert.equal(pasteHtml('<p>&nbsp;</p>').text, '');
    assert.equal(pasteHtml('a < b &amp; <i>c').text, 'a < b & *c*');
    assert.equal(pasteHtml('<td>a</p></td></b>').text, 'a');
    assert.equal(pasteHtml('<b>' .repeat(3000) + 'x').text, '**x**');
    assert.deepEqual(pasteHtml('<img src=a><img src=b>'),
        { text: '', tables: 0, images: 2 });
    assert.equal(pasteHtml('Version:0.9\r\nStartHTML:0\r\n<p>a<p>B').text,
        'a\n\nB');
    const many = `<table>${'<tr><td>a<td colspan=2>b'.repeat(3000)}</table>`;
    const from = process.cpuUsage();
    assert.equal(pasteHtml(many).text.split('\n').length, 3000);
    assert.ok(process.cpuUsage(from).user < 2e6);
});

test('thirty pages are pasted at once', () => {
    const html = readFileSync(path.join(here, 'paste/word-danh-sach.html'),
        'utf8');
    const inside = html.slice(html.indexOf('<!--StartFragment-->'),
        html.indexOf('<!--EndFragment-->'));
    const from = process.cpuUsage();
    const { text } = pasteHtml(html.replace(inside, inside.repeat(100)));
    assert.equal(text.split('\n').length, 1000);
    assert.ok(process.cpuUsage(from).user < 2e6);
});

const { labelOf, nextLabel, isBare } = await load('labels.ts');

test('the label of the next line', () => {
    const pairs = {
        '1. Một': '2. ', '2.1. Hai': '2.2. ', '1.9 Hai': '1.10 ',
        'a) Một': 'b) ', 'd) Một': 'đ) ', 'đ) Một': 'e) ', 'e) x': 'g) ',
        'i) x': 'k) ', 'y) x': '', 'I. MỘT': 'II. ', 'IV. x': 'V. ',
        'A. x': 'B. ', 'C. x': 'D. ', 'D. x': 'Đ. ', 'V. x': 'VI. ',
        '- Một': '- ', '+ Một': '+ ', 'Điều 5. Tên': 'Điều 6. ',
        'Chương II': 'Chương III ', '## 1. Một': '## 2. ',
        '\\2. Không': '\\3. ', '**1. Mục:** Từ': '2. ', '1) x': '2) ',
        '1/ x': '2/ ', 'a. x': 'b. ', 'Lời văn.': '', '2025. Năm': '',
        'Số 5': '', '| 1 | 2 |': '', '1.200 đồng': '', '09. x': '10. ',
    };
    for (const line in pairs)
        assert.equal(nextLabel(line), pairs[line], line);
    assert.equal(labelOf('1.Sát'), null);
    assert.ok(isBare('2. ') && isBare('- ') && !isBare('- a'));
});

const { readBody, writeBody } = await load('block.ts');

test('the body is changed in place', () => {
    const cases = JSON.parse(readFileSync(path.join(here, 'body.json')));
    for (const { plan, path: at, text, now, read } of cases) {
        const written = writeBody(plan, at, text);
        assert.equal(written, now, JSON.stringify(plan));
        assert.equal(readBody(written, at).text, read ?? text);
        /* and once more changes nothing */
        assert.equal(writeBody(written, at, text), written);
    }
    assert.equal(readBody('noi_dung: "@a.txt"\n', ['noi_dung']).writing,
        'file');
    assert.equal(readBody('noi_dung:\n  - muc: a\n', ['noi_dung']).writing,
        'lists');
    const place = readBody('a: 1\nNội dung: |\n\n    x\n    y\n\nb: 2\n',
        ['noi_dung']);
    assert.deepEqual([place.line, place.lastLine, place.indent, place.text],
        [3, 5, 4, '\nx\ny']);
});

const { EditorState, ...own } = await load('commands.ts', 'marks.ts',
    '../../../tests/web/state');

/** "a‸b": the cursor, or with two of them what is chosen. */
function pressed(text, command) {
    const at = [...text.matchAll(/‸/g)].map((m, n) => m.index - n);
    let state = EditorState.create({ doc: text.replaceAll('‸', ''),
        selection: { anchor: at[0], head: at[1] ?? at[0] },
        extensions: [own.marks] });
    const done = command({ state, dispatch: transaction => {
        state = transaction.state;
    } });
    const { from, to } = state.selection.main;
    const now = state.doc.toString();
    return done === false ? null : now.slice(0, from) + '‸' +
        (from === to ? '' : `${now.slice(from, to)}‸`) + now.slice(to);
}

test('commands', () => {
    const rows = [
        ['makeHeading', '1. M‸ột', '## 1. M‸ột'],
        ['makeHeading', '## 1. M‸ột', '1. M‸ột'],
        ['makeHeading', '\\1. M‸ột', '## 1. M‸ột'],
        ['makeHeading', '‸a\n\n| x |\nb‸', '## ‸a\n\n| x |\n## b‸'],
        ['makePlain', '1. M‸ột', '\\1. M‸ột'],
        ['makePlain', '## 1. M‸ột', '\\1. M‸ột'],
        ['makePlain', '\\1. M‸ột', '1. M‸ột'],
        ['makePlain', '**1. M‸ột**', '\\1. M‸ột'],
        ['makePlain', '- m‸ột', null],
        ['makeBold', 'một ‸hai‸ ba', 'một **‸hai‸** ba'],
        ['makeBold', 'một **‸hai‸** ba', 'một ‸hai‸ ba'],
        ['makeBold', 'một ha‸i ba', 'một **‸hai‸** ba'],
        ['makeBold', 'một‸ hai ‸ba', 'một **‸hai‸** ba'],
        ['makeItalic', 'một **‸hai‸** ba', 'một ***‸hai‸*** ba'],
        ['makeItalic', 'một *‸hai‸* ba', 'một ‸hai‸ ba'],
        ['addNote', 'Đề án‸ x', 'Đề án^[‸] x'],
        ['newLine', '1. Một‸', '1. Một\n2. ‸'],
        ['newLine', 'd) Một‸', 'd) Một\nđ) ‸'],
        ['newLine', '- Một‸ hai', '- Một\n- ‸hai'],
        ['newLine', '- ‸', '‸'],
        ['newLine', '‸1. Một', null],
        ['newLine', 'Lời‸', null],
        ['moveDown', 'a‸\nb\nc', 'b\na‸\nc'],
        ['moveUp', 'a\n\nb‸', 'b‸\n\na'],
        ['moveUp', 'a‸\nb', null],
        ['addLandscape', '‸a\nb‸', '[trang ngang]\n‸a\nb‸\n[trang dọc]'],
        ['addLandscape', 'a‸', 'a\n[trang ngang]\n‸\n[trang dọc]'],
    ];
    for (const [name, before, after] of rows)
        assert.equal(pressed(before, own[name]), after, `${name}: ${before}`);
    assert.equal(pressed('a‸', own.addTable(3, 2)),
        'a\n| ‸ |  |\n|---|---|\n|  |  |\n|  |  |');
    assert.equal(pressed('a ‸.', own.addReference('chi_tieu')),
        'a [phụ lục: chi_tieu]‸.');
});

test('a paragraph moves with the lines that the program joins to it', () => {
    const said = (line, lastLine) => ({ file: '', line, lastLine, depth: 0,
        kind: 'gach', title: 'gạch', label: '-', text: '', guesses: [] });
    let state = EditorState.create({ doc: '- a\nb\n- c\n- d',
        selection: { anchor: 1 }, extensions: [own.marks] });
    const dispatch = transaction => {
        state = transaction.state;
    };
    dispatch(state.update({ effects: own.setOutline.of([said(1, 2),
        said(3, 3), said(4, 4)]) }));
    own.moveDown({ state, dispatch });
    assert.equal(state.doc.toString(), '- c\n- a\nb\n- d');
    own.moveUp({ state, dispatch });
    assert.equal(state.doc.toString(), '- a\nb\n- c\n- d');
});

test('what is pasted fits where it comes', () => {
    const at = (text, pasted) => {
        const anchor = text.indexOf('‸');
        return own.fitted(EditorState.create({
            doc: text.replace('‸', ''), selection: { anchor } }), pasted);
    };
    assert.equal(at('a ‸b', 'x'), 'x');
    assert.equal(at('a‸b', 'x\ny'), '\nx\ny\n');
    assert.equal(at('‸', 'x\ny'), 'x\ny');
    assert.equal(at('a‸', '| x |'), '\n| x |');
    assert.equal(at('| a‸ | b |', 'x\\\ny\n\nz'), 'x<br>y<br>z');
});
