// program.mjs: calls of the program in the page: in order, nothing left over,
// cut off when they hang, break off, or are no longer wanted.
import { check, done, native, packed, projectFile, same, test }
    from './harness.mjs';

const url = packed('tests/web/browser/program_page.ts');
const bytes = projectFile('samples/phu-thinh-2025/ke-hoach.yaml');
const plan = { name: 'ke-hoach.yaml', bytes: [...bytes] };
const equal = (one, other, what) => check(
    JSON.stringify(one) === JSON.stringify(other),
    `${what}: ${JSON.stringify(one)}, not ${JSON.stringify(other)}`);

/** In the page: a plan as the program takes it. */
const setUp = (page, given = plan) => page.evaluate(given => {
    window.plan = () => ({
        name: given.name, bytes: Uint8Array.from(given.bytes) });
    window.render = (format, options) => window.program.run(
        ['render', given.name, '-q', '-f', format, '-o', 'ra/'],
        [window.plan()], options);
}, given);

await test('calls are answered in order, each anew', async ({ page }) => {
    await setUp(page);
    equal(await page.evaluate(async () => {
        const all = await Promise.all(['txt', 'pdf', 'docx', 'txt'].map(
            f => window.render(f)));
        return all.map(r => [r.status, r.err === all[0].err,
            r.files.map(f => f.name)]);
    }), ['txt', 'pdf', 'docx', 'txt'].map(
        f => [0, true, [`ra/ke-hoach.${f}`]]), 'made');
    equal(await page.evaluate(async () => {
        const r = await window.program.run(['check', 'ra/x.yaml'], []);
        return [r.status !== 0, r.files.length, 'fault' in r];
    }), [true, 0, false], 'the file of the call before');
}, { url });

await test('a name and an argument in Vietnamese', async ({ page }) => {
    await setUp(page, { ...plan, name: 'kế hoạch xã Phú Thịnh – bản ữ.yaml' });
    const name = await page.evaluate(async () => {
        const r = await window.render('txt');
        return [r.status, r.files.map(f => f.name)];
    });
    equal(name[0], 0, 'status');
    check(/^ra\/.*\.txt$/.test(name[1][0]), `named ${name}`);
}, { url });

await test('a hang is told, and the next call has a new worker',
    async ({ page }) => {
        equal(await page.evaluate(async () => {
            // loop br 0 end
            const hung = await window.instead([3, 0x40, 0x0c, 0, 0x0b]);
            const [one, two] = await Promise.all([
                hung.run([], [], { limit: 300 }),
                hung.run([], [], { limit: 200 })]);
            return [one, two].map(r => [r.status, r.fault, r.files.length,
                r.milliseconds >= 190]);
        }), [[-1, 'hang', 0, true], [-1, 'hang', 0, true]], 'hang');
        await setUp(page);
        equal(await page.evaluate(async () => {
            const cut = await window.render('pdf', { limit: 1 });
            const whole = await window.render('pdf');
            return [cut.fault, whole.status, whole.files.length];
        }), ['hang', 0, 1], 'then');
    }, { url });

await test('a trap is told', async ({ page }) => {
    equal(await page.evaluate(async () => {
        const broken = await window.instead([0]); // unreachable
        const r = [await broken.run([], []), await broken.run([], [])];
        return r.map(r => [r.status, r.fault, /unreachable/.test(r.err)]);
    }), [[-1, 'trap', true], [-1, 'trap', true]], 'trap');
}, { url });

await test('memory used up is told', async ({ page }) => {
    await setUp(page);
    // A table that needs more than the program is given.
    equal(await page.evaluate(async () => {
        const row = '1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20\n';
        const big = new TextEncoder().encode(row.repeat(1 << 20));
        const r = await window.program.run(
            ['dump', '--stage', 'value', 'a.csv'],
            [{ name: 'a.csv', bytes: big }], { limit: 60000 });
        const after = await window.render('txt');
        return [r.fault ?? r.status, after.status];
    }), ['memory', 0], 'memory');
}, { url });

await test('a call that is no longer wanted is cut off', async ({ page }) => {
    await setUp(page);
    equal(await page.evaluate(async () => {
        const stop = new AbortController(), never = new AbortController();
        const name = p => p.then(() => 'made', e => e.name);
        const one = name(window.render('pdf', { signal: stop.signal }));
        const two = name(window.render('txt', { signal: never.signal }));
        const three = name(window.render('pdf', { signal: stop.signal }));
        stop.abort();
        never.signal.throwIfAborted();
        const late = name(window.render('pdf', { signal: stop.signal }));
        return Promise.all([one, two, three, late]);
    }), ['AbortError', 'made', 'AbortError', 'AbortError'], 'aborted');
}, { url });

await test('a batch apart, its files passed on one by one',
    async ({ page }) => {
        await setUp(page, { name: 'ocop.yaml', bytes: [
            ...projectFile('samples/hang-loat/ocop.yaml')] });
        const data = projectFile('samples/hang-loat/xa.csv');
        const args = ['batch', 'ocop.yaml', '--data', 'xa.csv', '-q', '-f',
            'pdf,docx', '-o', 'ra/{ma_xa}-{ten_xa}.{ext}'];
        const made = await page.evaluate(async ([args, data]) => {
            const apart = window.program.apart(), files = [];
            const said = [];
            const [r, beside] = await Promise.all([
                apart.run(args, [window.plan(), {
                    name: 'xa.csv', bytes: Uint8Array.from(data) }], {
                    onFile: f => files.push([f.name, [...f.bytes]]),
                    onProgress: text => said.push(text),
                }),
                window.program.run(['version'], [])]);
            apart.close();
            return { status: r.status, err: r.err, left: r.files.length,
                files, beside: beside.status };
        }, [args, [...data]]);

        equal([made.status, made.left, made.beside], [0, 0, 0], made.err);
        const meant = native(args, [
            { name: 'ocop.yaml', bytes: projectFile(
                'samples/hang-loat/ocop.yaml') },
            { name: 'xa.csv', bytes: data }]);
        equal(made.files.map(f => f[0]).sort(), meant.map(f => f.name),
            'names');
        for (const [name, bytes] of made.files)
            same(bytes, meant.find(f => f.name === name).bytes, name);
    }, { url });

await test("the unit's own files stand above the packed ones",
    async ({ page }) => {
        await setUp(page);
        const own = projectFile('templates/ke-hoach.xml').toString()
            .replace(/name="ke-hoach"/, 'name="ke-hoach-xa"');
        equal(await page.evaluate(async own => {
            const bytes = new TextEncoder().encode(own);
            const has = async program => (await program.run(
                ['list', 'templates'], [])).out.includes('ke-hoach-xa');
            const apart = window.program.apart();
            const before = await has(window.program);
            window.program.setOwn([
                { name: 'templates/ke-hoach-xa.xml', bytes }]);
            const after = [await has(window.program), await has(apart),
                await has(window.program.apart())];
            window.program.setOwn([]);
            return [before, ...after, await has(window.program)];
        }, own), [false, true, true, true, false], 'own');
    }, { url });

await done();
