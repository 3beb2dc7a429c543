// The plan: edits change what they are to change, keep comments and the ways
// of writing, and are read by the native program as they were meant.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync }
    from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { buildSync } = createRequire(join(root, 'src/web/'))('esbuild');
const folder = mkdtempSync(join(tmpdir(), 'plan-'));
const native = process.env.VANBAN ?? join(root, 'build/vanban');

after(() => rmSync(folder, { recursive: true }));
buildSync({ entryPoints: [join(root, 'src/web/plan/plan.ts')], bundle: true,
            format: 'esm', platform: 'neutral', mainFields: ['module', 'main'],
            outfile: join(folder, 'plan.mjs'), logLevel: 'error' });
const { Plan } = await import(join(folder, 'plan.mjs'));

function planOf(text, name = 'p.yaml') {
    const plan = new Plan();

    plan.name = name;
    plan.setText(text, 'open');
    return plan;
}

/** What the program reads: path to kind and text. */
function dump(text) {
    const file = join(folder, 'p.yaml');

    writeFileSync(file, text);
    const run = spawnSync(native, ['dump', '--stage', 'value', file]);
    const values = new Map();

    values.faults = run.stderr.toString().split('\n')
        .filter(l => / lỗi: .*\[(YAML|KEY|INCLUDE)_/.test(l)).length;
    values.told = run.stderr.toString();
    for (const line of run.stdout.toString().split('\n')) {
        const found = /^(\S+) \d+:\d+ (text|block|null|list|map)(?: (".*"))?/
            .exec(line);

        if (found !== null)
            values.set(found[1], found[3] === undefined ? null
                : unquoted(found[3]));
    }
    return values;
}

function unquoted(text) {
    return text.slice(1, -1).replace(/\\(x..|.)/g, (_, c) =>
        c === 'n' ? '\n' : c === 't' ? '\t' : c === 'r' ? '\r'
            : c[0] === 'x' ? String.fromCharCode(parseInt(c.slice(1), 16))
                : c);
}

const pathText = path => path.map((s, i) =>
    typeof s === 'number' ? `[${s}]` : (i > 0 ? '.' : '') + s).join('');

function comments(text) {
    // "## 1. …" is a heading in the text of a body
    return text.split(/\r?\n/).filter(l => /^\s*#(?!# )/.test(l));
}

// ---- by hand

test('an edit changes only its bytes', () => {
    const text = '# đầu\nmau: ke-hoach # loại\nso:   01   # số\n' +
        'ky: {ho_ten: A, chuc_vu: "B"} # ngoặc\n# cuối\n';
    const plan = planOf(text);

    assert.ok(plan.set(['so'], '1.200'));
    assert.ok(plan.set(['ky', 'ho_ten'], 'Trần, B'));
    assert.equal(plan.text, text.replace('01', '1.200')
        .replace('ho_ten: A', 'ho_ten: "Trần, B"'));
});

test('quoting stays, and comes where it is needed', () => {
    const plan = planOf("a: 'x'\nb: \"y\"\nc: z\n");

    assert.ok(plan.set(['a'], "l'a"));
    assert.ok(plan.set(['b'], 'nói "vâng" \\'));
    assert.ok(plan.set(['c'], 'V/v: việc #1'));
    assert.equal(plan.text, "a: 'l''a'\nb: \"nói \\\"vâng\\\" \\\\\"\n" +
        'c: "V/v: việc #1"\n');
    assert.ok(plan.set(['c'], '# đầu "dòng"'));
    assert.equal(plan.get(['c']), '# đầu "dòng"');
});

test('several lines become a block, whose depth stays', () => {
    const plan = planOf('a: 1 # số\nb: |\n    x\n    y\n\n# sau\nc: 2\n');

    assert.ok(plan.set(['a'], 'một: 1\n- hai # 2\n\n\tba  '));
    assert.ok(plan.set(['b'], 'x\n  thụt\ny'));
    assert.equal(plan.text, 'a: | # số\n  một: 1\n  - hai # 2\n\n  \tba  \n' +
        'b: |\n    x\n      thụt\n    y\n\n# sau\nc: 2\n');
    assert.ok(plan.set(['b'], '  thụt\ny'));
    assert.match(plan.text, /b: \|4\n {6}thụt\n {4}y\n\n# sau/);
    assert.ok(plan.set(['b'], null));
    assert.match(plan.text, /\nb:\n\n# sau/);
});

test('a key is found as the program finds it', () => {
    const plan = planOf('Nơi nhận: A\n"Trích yếu": B\nSỐ: 1\n');

    assert.ok(plan.set(['noi_nhan'], 'C'));
    assert.ok(plan.set(['trich_yeu'], 'D'));
    assert.ok(plan.set(['so'], '2'));
    assert.equal(plan.text, 'Nơi nhận: C\n"Trích yếu": D\nSỐ: 2\n');
});

test('a new key goes where the template has it', () => {
    const plan = planOf('mau: x\n# một\na: 1\n\n# ba\nc: 3\n');
    const order = ['a', 'b', 'c', 'd'];

    assert.ok(plan.set(['b'], '2', 'form', order));
    assert.ok(plan.set(['d', 'e'], '5', 'form', order));
    assert.equal(plan.text,
                 'mau: x\n# một\na: 1\nb: 2\n\n# ba\nc: 3\nd:\n  e: 5\n');
});

test('a new first key stands above the comments of the next', () => {
    const plan = planOf('k:\n  # của b\n  b: 1\n');

    assert.ok(plan.set(['k', 'a'], '0', 'form', ['a', 'b']));
    assert.equal(plan.text, 'k:\n  a: 0\n  # của b\n  b: 1\n');
});

test('a plan to start from is filled in place', () => {
    const text = 'ky:\n  # quyền hạn\n  quyen_han:\n  # tên\n  ho_ten:\n' +
        'ds:\n  # tên\n  - ten:\n    # số\n    so:\n';
    const plan = planOf(text);

    assert.ok(plan.set(['ky', 'quyen_han'], 'TM. X\nCT'));
    assert.ok(plan.set(['ky', 'ho_ten'], 'A'));
    assert.ok(plan.set(['ds', 0, 'so'], '5'));
    assert.equal(plan.text, 'ky:\n  # quyền hạn\n  quyen_han: |\n' +
        '    TM. X\n    CT\n  # tên\n  ho_ten: A\nds:\n  # tên\n  - ten:\n' +
        '    # số\n    so: 5\n');
});

test('items come, go and move with their comments', () => {
    const plan = planOf('l:\n  # a\n  - ten: A\n    so: 1\n  # b\n' +
        '  - B # hai\n\n  - |\n    C\n    c\nm: 1\n');

    assert.ok(plan.move(['l'], 2, 0));
    assert.equal(plan.text, 'l:\n  # a\n\n  - |\n    C\n    c\n' +
        '  - ten: A\n    so: 1\n  # b\n  - B # hai\nm: 1\n');
    assert.ok(plan.insert(['l'], 1, { ten: 'X', so: '2' }));
    assert.ok(plan.insert(['l'], 4, 'cuối: cùng'));
    assert.ok(plan.remove(['l', 2]));
    assert.equal(plan.text, 'l:\n  # a\n\n  - |\n    C\n    c\n' +
        '  - ten: X\n    so: 2\n  # b\n  - B # hai\n  - "cuối: cùng"\nm: 1\n');
    assert.ok(plan.remove(['m']));
    assert.ok(plan.insert(['moi'], 0, 'một'));
    assert.match(plan.text, /\nmoi:\n {2}- một\n$/);
});

test('moving does not lose a blank line above the first item', () => {
    const plan = planOf('l:\n- a\n- b\n- c\n');

    assert.ok(plan.move(['l'], 0, 2));
    assert.equal(plan.text, 'l:\n- b\n- c\n- a\n');
});

test('brackets are written out where a text needs lines', () => {
    const plan = planOf('xa: {ten: A, ds: [x, "y z"]} # ghi\nso: 1\n');

    assert.ok(plan.set(['xa', 'loai'], 'xã'));
    assert.equal(plan.text,
                 'xa: {ten: A, ds: [x, "y z"], loai: xã} # ghi\nso: 1\n');
    assert.ok(plan.set(['xa', 'ten'], 'A\nB'));
    assert.equal(plan.text, 'xa: # ghi\n  ten: |\n    A\n    B\n  ds:\n' +
        '    - x\n    - y z\n  loai: xã\nso: 1\n');
});

test('colons of sentences are read, and stay', () => {
    const text = 'mau: cong-van\ntrich_yeu: V/v: đăng ký: lần 2\n' +
        'noi_nhan:\n  - Như trên;\n  - Lưu: VT\nso: 5\n';
    const plan = planOf(text);

    assert.equal(plan.broken, null);
    assert.equal(plan.get(['trich_yeu']), 'V/v: đăng ký: lần 2');
    assert.equal(plan.getText(['noi_nhan', 1]), 'Lưu: VT');
    assert.ok(plan.set(['so'], '6'));
    assert.equal(plan.text, text.replace('so: 5', 'so: 6'));
    assert.ok(plan.set(['noi_nhan', 1], 'Lưu: VT, KT'));
    assert.match(plan.text, / {2}- "Lưu: VT, KT"\n/);
});

test('a broken plan shows the last good state and is not written', () => {
    const plan = planOf('a: 1\nb:\n  c: 2\n');

    plan.setText('a: "1\nb:\n  c: 2\n', 'source');
    assert.notEqual(plan.broken, null);
    assert.equal(plan.get(['b', 'c']), '2');
    assert.equal(plan.set(['a'], '5'), false);
    assert.equal(plan.text, 'a: "1\nb:\n  c: 2\n');
    plan.setText('a: "1"\nb:\n  c: 2\n', 'source');
    assert.equal(plan.broken, null);
    assert.ok(plan.set(['a'], '5'));
});

test('CRLF, a BOM, duplicates and anchors', () => {
    const plan = planOf('\ufeffa: 1\r\na: 2\r\nb: *ten\r\nc: &x d\r\n');

    assert.equal(plan.get(['a']), '1');
    assert.equal(plan.getText(['b']), '*ten');
    assert.ok(plan.set(['b'], '**đậm**'));
    assert.ok(plan.set(['c'], 'e\nf'));
    assert.ok(plan.set(['a'], '3'));
    assert.equal(plan.text, '\ufeffa: 3\r\na: 2\r\nb: "**đậm**"\r\n' +
        'c: |\r\n  e\r\n  f\r\n');
});

test('lines and places', () => {
    const plan = planOf('a: 1\nl:\n  - ten: A\n    nd: |\n      x\n\n' +
        '      y\n  - B\n');

    assert.equal(plan.lineOf(['l', 0, 'nd']), 4);
    assert.deepEqual(plan.pathAt(7), ['l', 0, 'nd']);
    assert.deepEqual(plan.pathAt(8), ['l', 1]);
    assert.deepEqual(plan.pathAt(1), ['a']);
    assert.deepEqual(plan.pathAt(40), []);
});

test('undo and redo go over all views', () => {
    const plan = planOf('a: 1\n');

    plan.set(['a'], '12');
    plan.set(['a'], '123');
    plan.setText('a: 123\nb: 1\n', 'body');
    assert.ok(plan.undo());
    assert.equal(plan.text, 'a: 123\n');
    assert.ok(plan.undo());
    assert.equal(plan.text, 'a: 1\n');
    assert.equal(plan.undo(), false);
    assert.ok(plan.redo() && plan.redo());
    assert.equal(plan.text, 'a: 123\nb: 1\n');
    plan.together(() => {
        plan.set(['a'], 'x');
        plan.set(['b'], 'y');
    }, 'form');
    plan.undo();
    assert.equal(plan.text, 'a: 123\nb: 1\n');
});

test('an empty plan takes its first key', () => {
    const plan = planOf('# chỉ có lời\n');

    assert.ok(plan.set(['mau'], 'ke-hoach'));
    assert.ok(plan.set(['ky', 'ho_ten'], 'A'));
    assert.equal(plan.text,
                 '# chỉ có lời\nmau: ke-hoach\nky:\n  ho_ten: A\n');
});

test('what the program reads in its own way is read so', () => {
    const plan = planOf('a: [x, -]\nb: "@noi-dung.txt"\nc: |\n  \fx\n' +
        'd:\n  Kế hoạch: một\n');

    assert.equal(plan.broken, null);
    assert.equal(plan.get(['a', 1]), '-');
    assert.equal(plan.fileAt(['b']), 'noi-dung.txt');
    assert.equal(plan.getText(['d']), 'Kế hoạch: một');
    assert.ok(plan.set(['e'], '@x'));
    assert.equal(plan.fileAt(['e']), null);
    assert.equal(dump(plan.text).get('e'), '@x\n');
});

// ---- by chance, against the native program

function randomOf(seed) {
    let s = seed;

    return n => {
        s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
        return Math.floor(s / 4294967296 * n);
    };
}

const pieces = ['a', 'Căn cứ Luật', ': ', ' #', '# ', '"', "'", '- ', '\n',
    '\n\n', '\t', '  ', '|', '>', '🌾', '01', '1.200', '@', '*', '&', '!',
    '%', '{', '}', '[', ']', ',', '\\', '~', 'null', '---', '...', '“', '”',
    '?', ':', 'so: 1', 'x:y', '=', ' ; ', '…', '\r\n', '[bảng: x]', '{{nam}}',
    '^[chú]', '|a|b|', '\u00a0', 'ầ', 'TM. ỦY BAN', '$', '`', '<br>', '/./'];

function randomText(random) {
    let text = '';

    for (let n = 1 + random(7); n > 0; n--)
        text += pieces[random(pieces.length)];
    return text.normalize('NFC');
}

function textPaths(plan, path = [], found = []) {
    const value = plan.get(path);

    if (Array.isArray(value))
        value.forEach((_, i) => textPaths(plan, [...path, i], found));
    else if (value !== null && typeof value === 'object')
        for (const key of Object.keys(value))
            textPaths(plan, [...path, key], found);
    else if (path.length > 0 && plan.has(path))
        found.push(path);
    return found;
}

function samplePlans() {
    const plans = [];
    const walk = where => {
        for (const e of readdirSync(where, { withFileTypes: true }))
            if (e.isDirectory())
                walk(join(where, e.name));
            else if (/\.ya?ml$/.test(e.name))
                plans.push(readFileSync(join(where, e.name), 'utf8'));
    };

    walk(join(root, 'samples'));
    plans.splice(0, plans.length, ...plans.filter(p => /^mau:/m.test(p)));
    for (const name of ['ke-hoach-ocop', 'bien-ban', 'quyet-dinh-kem-theo'])
        plans.push(execFileSync(native, ['new', name]).toString());
    plans.push('a: 1\n');
    plans.push('# x\na: "q"\nb: \'s\'\nc: >\n  f\n  g\nl: [1, {x: y}]\n' +
        'd:\n- |-\n  x\n- k: v\n  m:\n  - z\ne:\n  # n\n  dài\n  hơn\n');
    return plans;
}

/** Blank lines at the end say nothing, and blanks alone neither. */
const meant = text => /\S/.test(text) ? text.replace(/\r\n?/g, '\n')
    .replace(/(\n[ \t]*)+$/, '') : '';

test('items come, go and move at random, as the program reads it', () => {
    const starts = [
        'l:\n  # a\n  - t: A # x\n    s: 1\n  # b\n  - B\n\n  - |\n' +
            '    C\n    c\n  -\n  - t: |\n      D\n\n      d\n\n# m\nm: 1\n',
        'l:\n- a\n# b\n- b: 1\n  c:\n  - x\n  - y\n\nm: 1',
        'l: [a, {t: "b, c", u: [1, 2]}] # n\nm: 1\n',
        'k:\r\n  l:\r\n    - "x"\r\n    - t: 1\r\n# m\r\nm: 1\r\n',
        'l:\nm: 1\n', 'm: 1\n',
    ];

    starts.forEach((start, which) => {
        const path = which === 3 ? ['k', 'l'] : ['l'];

        for (let seed = 1; seed < 8; seed++) {
            const random = randomOf(seed * 31 + which);
            const plan = planOf(start);
            let model = plan.get(path) ?? [];

            for (let n = 0; n < 8; n++) {
                const at = random(model.length + 1);
                const to = random(model.length);
                const what = random(3);
                const fresh = [{ t: 'm: ' + n, s: null }, 'x\n y #' + n,
                               'z'][random(3)];
                const before = plan.text;
                let good = true;

                if (what === 0) {
                    good = plan.insert(path, at, fresh);
                    model = [...model.slice(0, at), fresh,
                             ...model.slice(at)];
                } else if (model.length === 0 || at >= model.length)
                    continue;
                else if (what === 1) {
                    good = plan.remove([...path, at]);
                    model = model.filter((_, i) => i !== at);
                } else {
                    good = plan.move(path, at, to);
                    model = [...model];
                    model.splice(to, 0, ...model.splice(at, 1));
                }
                const why = `${what} ${at} ${to} of\n${before}\n=>\n` +
                    plan.text;

                assert.ok(good, why);
                assert.deepEqual(plan.get(path) ?? [], model, why);
                assert.equal(plan.get(['m']), '1', why);
                const told = dump(plan.text);

                assert.equal(told.faults, 0, told.told + why);
                assert.equal(told.get('m'), '1', why);
                for (const comment of comments(start))
                    assert.ok(plan.text.includes(comment), why);
            }
        }
    });
});

test('random edits are read natively as they were meant', () => {
    const rounds = Number(process.env.ROUNDS ?? 20);
    let edits = 0;
    let refused = 0;

    samplePlans().forEach((start, which) => {
        const random = randomOf(which + 1);
        let plan = planOf(start);
        let paths = textPaths(plan);

        if (plan.broken !== null)
            return;
        for (let n = 0; n < rounds; n++) {
            const before = plan.text;
            const values = dump(before);
            const text = randomText(random);
            let path = paths[random(paths.length)];

            if (random(5) === 0)
                path = [...path.slice(0, -1),
                        typeof path.at(-1) === 'number' ? path.at(-1)
                            : 'moi_' + random(9)];
            if (path[0] === 'mau' || path[0] === 'ho_so')
                continue;
            if (!plan.set(path, text)) {
                assert.equal(plan.text, before);
                refused++;
                continue;
            }
            edits++;
            const now = dump(plan.text);
            const name = pathText(path);
            const read = now.get(name) ?? '';
            const why = `${JSON.stringify(text)} at ${name} of plan ` +
                `${which}`;

            assert.ok(now.faults <= values.faults, now.told + why);
            assert.equal(meant(read), meant(text), why);
            for (const comment of comments(start))
                assert.ok(plan.text.includes(comment), comment + why);
            for (const [key, value] of values)
                if (key !== name && !name.startsWith(key))
                    assert.equal(now.get(key), value, key + ' after ' + why);
            if (random(6) === 0) {
                plan.undo();
                assert.equal(plan.text.length > 0, true);
            }
            if (random(9) === 0) {
                plan = planOf(start);
                paths = textPaths(plan);
            }
        }
    });
    assert.ok(edits > rounds * 10, `${edits} edits`);
    assert.ok(refused * 20 < edits, `${refused} refused of ${edits}`);
    console.log(`${edits} edits, ${refused} refused`);
});
