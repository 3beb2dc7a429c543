// bases.test.mjs: what of a typed line asks for a legal basis; whether one is
// in force; findings that move with their lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { carried, offerFor, Registry, statusOf } = await load(
    'src/web/bases/typed.ts', 'src/web/bases/registry.ts',
    'src/web/app/reading.ts');
const basis = (number, type, about, more = {}) => ({ number, type, about,
    full: `${type} số ${number} ngày 24 tháng 02 năm 2023 ${about}`,
    remark: '', from: '', checked: '', until: '', amendedBy: '', replacedBy: '',
    certainty: 'high', ...more });
const all = [
    basis('148/QĐ-TTg', 'Quyết định', 'ban hành Bộ tiêu chí'),
    basis('1489/QĐ-TTg', 'Quyết định', 'sửa đổi, bổ sung một số nội dung'),
    basis('72/2025/QH15', 'Luật', 'Tổ chức chính quyền địa phương'),
];
const registry = new Registry({ run: async () =>
    ({ out: JSON.stringify(all) }) });

await registry.load();

/** The line with the first that is offered in it; null: none is. */
function put(line, isField = false) {
    const offer = offerFor(line, registry, isField);
    return offer === null ? null
        : line.slice(0, offer.from(offer.bases[0])) + offer.bases[0].number;
}

test('a number, with the kind before it', () => {
    assert.equal(put('Thực hiện 148/'), 'Thực hiện 148/QĐ-TTg');
    assert.equal(put('theo quyết định số 148/qd'), 'theo 148/QĐ-TTg');
    assert.equal(put('[căn cứ: 148/QĐ'), '148/QĐ-TTg');
    assert.equal(put('72/2025'), '72/2025/QH15');
    assert.equal(put(all[0].full), null);
});

test('days, parts of numbers and other words are none', () => {
    for (const line of ['ngày 72/', 'khoản 148/', '1.148/', 'A148/', '148',
        'quyết định', 'căn cứ', 'Căn cứ tình hình', ''])
        assert.equal(put(line), null, line);
});

test('words behind “Căn cứ”, marks or not', () => {
    assert.equal(put('Căn cứ luat to chuc'), 'Căn cứ 72/2025/QH15');
    assert.equal(put('Theo đó, căn cứ Tổ chức chính q'),
        'Theo đó, căn cứ 72/2025/QH15');
    assert.equal(put('luật tổ chức'), null);
    assert.equal(put('- luật tổ chức', true), '- 72/2025/QH15');
    assert.equal(put('Căn cứ Luật Tổ chức;', true), null);
});

test('whether it is in force', () => {
    const say = more => statusOf(basis('1/QĐ-A', 'Quyết định', '', more),
        '2026-09-01');
    assert.deepEqual(say({}), { words: 'không rõ hiệu lực', dead: false });
    assert.deepEqual(say({ checked: '21/8/2026' }), {
        words: 'còn hiệu lực, kiểm ngày 21/8/2026', dead: false });
    assert.deepEqual(say({ until: '2026-07-21', replacedBy: '2/QĐ-A' }), {
        words: 'hết hiệu lực 21/7/2026, thay bằng 2/QĐ-A', dead: true });
    assert.deepEqual(say({ from: '2026-10-01' }), {
        words: 'có hiệu lực từ 1/10/2026', dead: false });
});

test('findings go with their lines, and with changed ones they go', () => {
    const found = line => ({ file: null, line, end_line: line, mends: [
        { line, end_line: line }] });
    const lines = (text, ...at) => carried(at.map(found), 'a\nb\nc\nd', text,
        'x.yaml').map(f => [f.line, f.mends[0].line]);
    assert.deepEqual(lines('a\nX\nb\nc\nd', 1, 2, 4),
        [[1, 1], [3, 3], [5, 5]]);
    assert.deepEqual(lines('a\nB\nc\nd', 1, 2, 3), [[1, 1], [3, 3]]);
    assert.deepEqual(lines('a\nd', 1, 2, 3, 4), [[1, 1], [2, 2]]);
    assert.deepEqual(lines('', 0, 1), [[0, 0]]);
});
