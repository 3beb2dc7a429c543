// samples.mjs: the samples, byte for byte as the native program makes them, in
// every format, and a batch and a dossier.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync }
    from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Folder, below } from '../../src/web/program/files.ts';
import { call, native, verdict } from './call.mjs';
import { DiskFolder } from './disk.mjs';

// Pages name the templates that their lines come from as seen from there.
const variables = { VANBAN_HOME: '.' };
const FORMATS = 'pdf,docx,xml,txt,svg,metadata';

const samples = [
    ...readdirSync('samples').flatMap(name => ['yaml', 'ini']
        .map(ending => `samples/${name}/ke-hoach.${ending}`)
        .filter(path => existsSync(path))),
    ...readdirSync('samples/loai').map(name => `samples/loai/${name}`)
        .filter(path => path.endsWith('.yaml')),
].sort();

/** What a command writes under /out, by both programs. */
function compare(name, args) {
    const out = new Folder(), to = mkdtempSync(join(tmpdir(), 'vanban-'));
    const made = call(args('/out/'), {
        mounts: [['/usr', new DiskFolder('/usr')], ['/tmp', new Folder()],
            ['/out', out], ['.', new DiskFolder('.')]],
        variables,
    });
    const meant = native(args(`${to}/`), { cwd: '.', variables });
    const names = readdirSync(to, { recursive: true, withFileTypes: true })
        .filter(e => e.isFile())
        .map(e => join(e.parentPath ?? e.path, e.name).slice(to.length + 1))
        .sort();
    const files = new Map(below(out));
    const wrong = [
        ...names.filter(file => files.get(file) === undefined ||
            !readFileSync(join(to, file)).equals(files.get(file).bytes))
            .map(file => `differs: ${file}`),
        ...[...files.keys()].filter(file => !names.includes(file))
            .map(file => `too many: ${file}`),
    ];

    if (made.status !== meant.status || names.length === 0)
        wrong.push(`status ${made.status}, not ${meant.status}`, made.err);
    const said = [made.err.toString().replaceAll('/out/', ''),
        meant.err.toString().replaceAll(`${to}/`, '')];
    if (said[0] !== said[1])
        wrong.push(`says ${said[0]}`, `instead of ${said[1]}`);
    rmSync(to, { recursive: true });
    verdict(wrong.length === 0, `${name}: ${names.length} files`,
        wrong.join('\n'));
}

for (const sample of samples)
    compare(sample, out => ['render', sample, '-q', '-f', FORMATS, '-o', out]);
compare('batch', out => ['batch', 'samples/hang-loat/ocop.yaml', '-q',
    '-f', 'pdf,docx', '--data', 'samples/hang-loat/xa.csv',
    '-o', `${out}{tinh}/{ma_xa}-{ten_xa}.{ext}`]);
compare('dossier', out => ['dossier', 'samples/ocop-ho-so/san-pham.yaml',
    '-q', '-o', out]);
