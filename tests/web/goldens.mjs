// goldens.mjs: the goldens of tests/run, made with the page's program.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { call, verdict } from './call.mjs';
import { DiskFolder, OverFolder, disk } from './disk.mjs';

const home = resolve('.');

/** [folder, [ending...], [stage...]], as tests/run lists them. */
function lists() {
    const script = readFileSync('tests/run', 'utf8');
    const list = /run_goldens\(\)[^]*?<<'END'\n([^]*?)\nEND\n/.exec(script)[1];

    return list.split('\n').map(line => {
        const [folder, endings, stages] = line.split(' ');
        return [folder, endings.split(','), stages.split(',')];
    });
}

const textOf = path => existsSync(path) ? readFileSync(path)
    : Buffer.alloc(0);

function compare(path, made) {
    return textOf(path).equals(made) ? ''
        : `differs from ${path}:\n${made.toString().slice(0, 2000)}\n`;
}

function golden(folder, file, stages) {
    const name = `${folder}/${file.replace(/\.[^.]*$/, '')}`;
    const own = existsSync(`${name}.home`);
    const ownName = `${file.replace(/\.[^.]*$/, '')}.home`;
    let wrong = '', err;

    for (const stage of stages) {
        const mounts = disk(folder);
        // What a home of its own lacks, the native program has beside it.
        if (own)
            mounts[mounts.length - 1][1].add(ownName, new OverFolder(
                `${name}.home`, new DiskFolder('.')));
        const made = call(['dump', '--stage', stage, file], {
            mounts, variables: { VANBAN_HOME: own ? ownName : home },
        });
        err = made.err;
        if (made.status < 0 || made.status >= 5)
            wrong += `status ${made.status}\n${made.err}`;
        if (existsSync(`${name}.${stage}`) || !existsSync(`${name}.diag`))
            wrong += compare(`${name}.${stage}`, made.out);
    }
    // The program lies nowhere: it names its own files from VANBAN_HOME on.
    const said = err.toString().replaceAll(`${home}/`, '');
    const told = textOf(`${name}.diag`).toString()
        .replaceAll(/\S*build\/\.\.\//g, '');
    if (said !== told)
        wrong += `differs from ${name}.diag:\n${said}`;
    verdict(wrong === '', `${folder.slice('tests/'.length)}/${file}`, wrong);
}

for (const [name, endings, stages] of lists()) {
    const folder = `tests/${name}`;
    const files = readdirSync(folder).sort()
        .filter(file => endings.includes(file.split('.').pop()));
    if (files.length === 0)
        verdict(false, `${folder}: no file with ${endings}`);
    for (const file of files)
        golden(folder, file, stages);
}
