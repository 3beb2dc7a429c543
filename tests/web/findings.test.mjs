// Mends put into a text: places in code points, what touches, what has moved.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const need = createRequire(path.join(here, '../../src/web/package.json'));
const { build } = need('esbuild');
const bundle = await build({
    entryPoints: [path.join(here, '../../src/web/findings/mends.ts')],
    bundle: true, format: 'esm', write: false,
});
const { mended, placed, previews } = await import('data:text/javascript,'
    + encodeURIComponent(bundle.outputFiles[0].text));

const mend = (line, column, old, text) => ({ title: '', line, column,
    end_line: line, end_column: column + [...old].length, old, text });
const finding = (...mends) => ({ file: 'a.yaml', mends });
const whole = (...mends) => ({ file: 'a.yaml', mends, together: true });
const all = (text, ...findings) =>
    mended(text, placed(text, findings, 'a.yaml'));

test('columns count code points', () => {
    assert.equal(all('a\n😀𝐀 Xã An\n', finding(mend(2, 4, 'Xã An', 'An'))),
        'a\n😀𝐀 An\n');
});
test('lines that lie together go together', () => {
    assert.equal(all('a\r\nb\r\nc\r\n', finding(mend(1, 1, 'a\r\n', ''),
        mend(2, 1, 'b\r\n', ''))), 'c\r\n');
});
test('what overlaps, and what is added twice, is done once', () => {
    assert.equal(all('abcd', finding(mend(1, 1, 'abc', 'x')),
        finding(mend(1, 3, 'cd', 'y'))), 'xd');
    assert.equal(all('ab', finding(mend(1, 2, '', ' ')),
        finding(mend(1, 2, '', ' '))), 'a b');
});
test('mends that are one are made all, or none', () => {
    const moved = whole(mend(1, 1, '', 'x: 1\n'), mend(2, 1, 'b\n', ''));
    assert.equal(all('a\nb\n', moved), 'x: 1\na\n');
    assert.equal(all('a\nc\n', moved), 'a\nc\n');
    assert.equal(all('a\nb\n', finding(mend(2, 1, 'b', 'B')), moved),
        'a\nB\n');
    assert.equal(all('a\nb\nc\n', moved,
        whole(mend(1, 1, '', 'y: 2\n'), mend(3, 1, 'c\n', ''))),
    'x: 1\ny: 2\na\n');
});
test('what has moved, and other files, are left alone', () => {
    assert.equal(all('xa', finding(mend(1, 1, 'a', 'b'))), 'xa');
    assert.equal(all('a', { file: 'b.txt', mends: [mend(1, 1, 'a', 'b')] }),
        'a');
    assert.equal(all('a', finding(mend(9, 9, 'a', 'b'))), 'a');
});
test('a preview has the line around what changes', () => {
    const text = 'so: 1\n  dia_danh: Xã An # tên\n';
    const [line] = previews(text, placed(text,
        [finding(mend(2, 13, 'Xã An', 'An'))], 'a.yaml'));
    assert.deepEqual(line, { line: 2, before: 'dia_danh: ', gone: 'Xã An',
        comes: 'An', behind: ' # tên' });
});
test('a preview of a line that goes ends with it', () => {
    const text = 'a\nb\nc\n';
    assert.deepEqual(previews(text, placed(text,
        [finding(mend(2, 1, 'b\n', ''))], 'a.yaml')),
    [{ line: 2, before: '', gone: 'b', comes: '', behind: '' }]);
});
