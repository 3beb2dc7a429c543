// What is kept: which versions stay, how a plan is saved while it is typed,
// and that two tabs do not write over each other.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../src/web/', import.meta.url));
const { buildSync } = createRequire(web)('esbuild');
const folder = mkdtempSync(join(tmpdir(), 'store-'));

after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'all.ts'), ['database', 'keeper', 'own', 'store',
    'thin', 'words'].map(name => `export * from '${web}store/${name}.ts';`)
    .join('\n'));
buildSync({ entryPoints: [join(folder, 'all.ts')], bundle: true,
            format: 'esm', platform: 'neutral',
            outfile: join(folder, 'all.mjs'), logLevel: 'error' });
const { addOwn, MemoryDatabase, Store, superfluous, timeWords, titleOf } =
    await import(join(folder, 'all.mjs'));

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Tabs of one browser: those that live are in the set. */
function tabsOf(living, me) {
    living.add(me);
    return { me, lives: async tab => tab !== me && living.has(tab),
        tell: () => undefined, listen: () => undefined };
}

async function storeOf(base, living, me) {
    const store = new Store(base, tabsOf(living, me));
    await store.begin();
    return store;
}

class Refusing extends MemoryDatabase {
    refuses = false;

    async write(changes, guard) {
        if (this.refuses)
            throw new DOMException('gone', 'InvalidStateError');
        return super.write(changes, guard);
    }
}

test('one version stays for each minute, hour and day; two weeks', () => {
    const now = 1_764_000_000_000;
    const all = [];
    for (let age = 0; age < 20 * DAY; age += 20_000)
        all.push({ time: now - age, kind: 'typed' });
    const goes = new Set(superfluous(all, now));
    const stays = all.filter(v => !goes.has(v));

    assert.ok(stays.length <= 62 + 25 + 15, `${stays.length} stay`);
    assert.ok(stays.length >= 60 + 22 + 12, `${stays.length} stay`);
    assert.equal(stays[0].time, now);
    assert.ok(stays.every(v => now - v.time < 14 * DAY));
    assert.deepEqual(superfluous(stays, now), []);
});

test('what was opened stays beside what was typed in the same minute', () => {
    const now = 1_764_000_030_000;
    const all = [{ time: now - 3000, kind: 'opened' },
        { time: now - 2000, kind: 'typed' }, { time: now, kind: 'typed' }];

    assert.deepEqual(superfluous(all, now), [all[1]]);
    assert.deepEqual(superfluous(all, now + 2 * HOUR), [all[0], all[1]]);
});

test('titles and times as one says them', () => {
    assert.equal(titleOf('trich_yeu: Về việc A\nso: 1\n', 'a.yaml'),
        'Về việc A');
    assert.equal(titleOf('trich_yeu: |\n  Ban hành\n  Quy chế\nky:\n',
        'a.yaml'), 'Ban hành Quy chế');
    assert.equal(titleOf('[chung]\ntrich_yeu = "Kế hoạch"\n', 'a.ini'),
        'Kế hoạch');
    assert.equal(titleOf('mau: ke-hoach\ntrich_yeu:\nky:\n', 'a.yaml'),
        'a.yaml');
    const now = new Date(2026, 10, 28, 10, 5).getTime();
    assert.equal(timeWords(now, now), '10:05 hôm nay');
    assert.equal(timeWords(now - 11 * HOUR, now), '23:05 hôm qua');
    assert.equal(timeWords(now - 2 * DAY, now), '10:05 ngày 26/11/2026');
});

test('what is typed is written within a second, however fast one types',
    async () => {
        const base = new MemoryDatabase(), living = new Set();
        const store = await storeOf(base, living, 'a');
        const keeper = await store.keep({ name: 'a.yaml', text: '',
            files: [] });
        for (let n = 0; n < 20; n++) {
            keeper.note('x'.repeat(n + 1));
            await wait(50);
        }
        const { text } = await base.get('texts', keeper.id);
        assert.ok(text.length >= 4, `only ${text.length} letters`);
        await keeper.close();
        assert.equal((await base.get('texts', keeper.id)).text.length, 20);
        assert.equal((await store.plans())[0].owner, '');
    });

test('a plan that another tab has is kept as a copy', async () => {
    const base = new MemoryDatabase(), living = new Set();
    const one = await storeOf(base, living, 'a');
    const two = await storeOf(base, living, 'b');
    const first = await one.keep({ name: 'a.yaml', text: 'một', files: [] });
    const second = await two.keep({ id: first.id, name: 'a.yaml',
        text: 'một', files: [] });

    assert.ok(second.isCopy && second.id !== first.id);
    second.note('hai');
    first.note('một, gõ thêm');
    await first.close();
    await second.close();
    assert.deepEqual((await Promise.all((await one.plans()).map(async p =>
        (await one.plan(p.id)).text))).sort(), ['hai', 'một, gõ thêm']);
});

test('a tab whose plan was taken over does not write over it', async () => {
    const base = new MemoryDatabase(), living = new Set();
    const one = await storeOf(base, living, 'a');
    const two = await storeOf(base, living, 'b');
    const first = await one.keep({ name: 'a.yaml', text: 'một', files: [] });
    living.delete('a'); // it seems dead
    const second = await two.keep({ id: first.id, name: 'a.yaml',
        text: 'một', files: [] });
    assert.ok(!second.isCopy);
    second.note('của cửa sổ hai');
    await second.flush();
    first.note('của cửa sổ một');
    await first.flush();
    assert.ok(first.isCopy);
    assert.equal((await base.get('texts', second.id)).text,
        'của cửa sổ hai');
    assert.equal((await base.get('texts', first.id)).text,
        'của cửa sổ một');
    await first.close();
    await second.close();
});

test('where much is deleted, what stood there is a version', async () => {
    const store = await storeOf(new MemoryDatabase(), new Set(), 'a');
    const keeper = await store.keep({ name: 'a.yaml', text: 'đầu',
        files: [] });
    keeper.note('dài '.repeat(200));
    await keeper.flush();
    keeper.note('');
    await keeper.close();
    const versions = await store.versions(keeper.id);
    assert.ok(versions.some(v => v.text.length === 800));
    assert.ok(versions.some(v => v.text === 'đầu'));
});

test('what cannot be written is told, and written when it can', async () => {
    const base = new Refusing();
    const store = await storeOf(base, new Set(), 'a');
    const keeper = await store.keep({ name: 'a.yaml', text: 'a', files: [] });
    base.refuses = true;
    keeper.note('ab');
    await keeper.flush();
    assert.equal(keeper.state, 'refused');
    base.refuses = false;
    keeper.note('abc');
    await keeper.flush();
    assert.equal(keeper.state, 'kept');
    assert.equal((await store.plan(keeper.id)).text, 'abc');
    await keeper.close();
});

test('no more than forty plans are kept, the oldest go', async () => {
    const store = await storeOf(new MemoryDatabase(), new Set(), 'a');
    for (let n = 0; n < 43; n++) {
        const keeper = await store.keep({ name: `${n}.yaml`, text: `${n}`,
            files: [{ name: 'a.csv', bytes: new Uint8Array([n]) }] });
        await keeper.close();
        await wait(2);
    }
    const plans = await store.plans();
    assert.equal(plans.length, 40);
    assert.equal(plans[0].name, '42.yaml');
    assert.deepEqual([...(await store.plan(plans[0].id)).files[0].bytes],
        [42]);
});

test('own files: the bad are told, those that include each other come '
    + 'together', async () => {
    const store = await storeOf(new MemoryDatabase(), new Set(), 'a');
    let own = [];
    const program = {
        setOwn: files => void (own = files.map(f => f.name)),
        packed: name => name === 'templates/ke-hoach.xml'
            ? new Uint8Array() : null,
        run: async args => ({ err: args[1] === 'sai'
            ? 'templates/sai.xml:1:1: lỗi: không dùng được [X]\n'
            : args[1] === 'can' && !own.includes('templates/chung/dung.xml')
                ? 'can.xml:2:1: lỗi: không có tệp dùng chung [Y]\n' : '',
        out: '', status: 0, files: [] }),
    };
    const bytes = text => new TextEncoder().encode(text);
    const looked = await addOwn(store, program, [
        { name: 'sai.xml', bytes: bytes('<template name="sai"/>') },
        { name: 'can.xml', bytes: bytes('<template name="can"/>') },
        { name: 'dung.xml', bytes: bytes('<shared/>') },
        { name: 'ke-hoach (1).xml', bytes: bytes('<template/>') },
        { name: 'anh.png', bytes: bytes('') }]);
    assert.deepEqual(looked.map(l => l.faults.length > 0),
        [true, false, false, false, true]);
    assert.deepEqual(own, ['templates/can.xml', 'templates/chung/dung.xml',
        'templates/ke-hoach.xml']);
    assert.ok(looked[3].replaces);
    await store.removeOwn('templates/can.xml');
    assert.equal((await store.own()).length, 2);
});
