// Whatever is packed is named with its licence: the libraries that are pinned,
// the packages that the lock file has for the page, fonts, data.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { licences } from '../../src/web/about/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const web = join(root, 'src/web');
const build = process.env.BUILD ?? 'build';
const pins = join(web, 'wasm/pins');
const lock = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'));
const packages = Object.entries(lock.packages)
    .filter(([path, one]) => path !== '' && one.dev !== true
        && one.optional !== true);
const names = packages.map(([path]) =>
    path.replace(/^.*node_modules\//, ''));
const all = licences(join(root, build, 'web/sources'), pins,
    join(web, 'node_modules'), names);

test('each library that is pinned is named', () => {
    const pinned = [...readFileSync(pins, 'utf8')
        .matchAll(/ {2}([^_ ]+)_[^ ]*\.dsc$/gm)].map(found => found[1]);
    assert.ok(pinned.length >= 9);
    assert.deepEqual(pinned.filter(name =>
        !all.some(one => one.name === name)), []);
});
test('each package of the lock file is named in its version', () => {
    for (const [path, { version }] of packages)
        assert.equal(all.find(one => one.name
            === path.replace(/^.*node_modules\//, ''))?.version, version);
});
test('packages are under MIT or ISC', () => {
    assert.deepEqual(packages.filter(([, one]) =>
        !['MIT', 'ISC'].includes(one.license)).map(([path]) => path), []);
});
test('each has a text that says what may be done', () => {
    for (const one of all)
        assert.match(one.text, /permi(?:t|ssion)|licen[cs]e|redistribut/i,
            one.name);
});
test('fonts and data are named', () => {
    for (const name of ['fonts-liberation2', 'fonts-dejavu-core',
        'vietnamese-provinces-database'])
        assert.ok(all.some(one => one.name === name), name);
});
