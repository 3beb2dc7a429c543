// A batch in parts: the lists of its parts, and the zip of what comes in any
// order.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync }
    from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { unzipSync } = createRequire(join(root, 'src/web/package.json'))(
    'fflate');
const vanban = join(resolve(root, process.env.BUILD ?? 'build'), 'vanban');
const { GrowingZip, rowsOf, wholeLists, wholeName } = await load(
    'src/web/batch/lists.ts', 'src/web/batch/zip.ts');

/** The lists that a batch leaves; of each part where it is made in parts. */
function listsOf(plan, table, shard) {
    const folder = mkdtempSync(join(tmpdir(), 'vanban-lists-'));
    writeFileSync(join(folder, 'k.yaml'), plan);
    writeFileSync(join(folder, 'Xã, phường.csv'), table);
    spawnSync(vanban, ['batch', 'k.yaml', '--data', 'Xã, phường.csv', '-q',
        '-f', 'docx', '-o', '{ma}.{ext}', ...shard ? ['--shard', shard] : []],
    { cwd: folder, env: { ...process.env, VANBAN_HOME: root } });
    const files = readdirSync(folder).sort()
        .filter(name => /^(manifest|failed)/.test(name))
        .map(name => ({ name, bytes: readFileSync(join(folder, name)) }));
    rmSync(folder, { recursive: true });
    return files;
}

const PLAN = `mau: cong-van
co_quan: {ten: Ủy ban nhân dân xã Ba Vì}
ky_hieu: UBND-KT
dia_danh: Ba Vì
ngay: 1/9/2026
trich_yeu: Về {{ten}}
kinh_gui: Các thôn
noi_dung: Thực hiện {{ten}}.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Lê Văn A}
`;

for (const workers of [2, 3, 4])
    test(`the lists of ${workers} parts are those of the whole`, () => {
        // some rows have no number, or no name; cells have lines and quotes
        const table = 'ma,ten,ghi_chu\n' + Array.from({ length: 23 }, (_, n) =>
            `${n % 7 === 3 ? '' : `m${n}`},${n % 5 === 4 ? '' : `xã ${n}`},`
            + `"hai\ndòng, ""${n}"""\n`).join('');
        const parts = Array.from({ length: workers }, (_, n) =>
            listsOf(PLAN, table, `${n + 1}/${workers}`));
        const meant = listsOf(PLAN, table);
        const made = wholeLists(parts).sort((a, b) => a.name < b.name ? -1 : 1);
        assert.deepEqual(made.map(f => f.name),
            ['failed.csv', 'manifest.csv', 'manifest.json']);
        assert.deepEqual(made.map(f => Buffer.from(f.bytes).toString()),
            meant.map(f => f.bytes.toString()));
    });

test('only lists of parts are taken for such', () => {
    assert.equal(wholeName('manifest-1-4.csv'), 'manifest.csv');
    assert.equal(wholeName('xã/failed-12-40.csv'), 'xã/failed.csv');
    for (const name of ['manifest.csv', 'manifest-1-4.pdf', 'failed-1.csv',
        'x-manifest-1-4.csv'])
        assert.equal(wholeName(name), null);
    assert.deepEqual(rowsOf('a,"b\n""c"""\nd\n'), ['a,"b\n""c"""\n', 'd\n']);
});

test('a zip has its files in the order of their names', async () => {
    const now = new Date(2026, 8, 1, 10, 20, 30);
    const files = [['manifest.csv', 'x'], ['b/Xã.pdf', 'hai'], ['a.docx', ''],
        ['b/Đông.pdf', 'y'.repeat(5 << 20)], ['a.pdf', 'một']];
    const zip = new GrowingZip(now);
    for (const [name, text] of files)
        zip.add(name, Buffer.from(text));
    const bytes = Buffer.from(await zip.end().arrayBuffer());
    const found = unzipSync(new Uint8Array(bytes));
    assert.deepEqual(Object.keys(found), ['a.docx', 'a.pdf', 'b/Xã.pdf',
        'b/Đông.pdf', 'manifest.csv']);
    for (const [name, text] of files)
        assert.equal(Buffer.from(found[name]).toString(), text);
    const folder = mkdtempSync(join(tmpdir(), 'vanban-zip-'));
    writeFileSync(join(folder, 'a.zip'), bytes);
    const { status, stdout } = spawnSync('python3', ['-c', 'import sys, '
        + 'zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), '
        + 'z.getinfo("a.pdf").date_time)', join(folder, 'a.zip')]);
    rmSync(folder, { recursive: true });
    assert.equal(status, 0);
    assert.equal(String(stdout).trim(), 'None (2026, 9, 1, 10, 20, 30)');
});
