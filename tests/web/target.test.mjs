// What the page is packed of runs in the oldest browsers that it is made for,
// Chromium 109 and Firefox 115. The packer puts newer syntax into older words
// but passes over names and style: those that came later may not be there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from '../../src/web/pack.mjs';

// what one of the two lacks, where nothing asks first whether it is there
const LATER = {
    js: [/\.toSorted\(/, /\.toReversed\(/, /\.toSpliced\(/, /\.fromAsync\(/,
        /\.withResolvers\(/, /\.groupBy\(/, /\.canParse\(/,
        /\.isWellFormed\(/, /\.toWellFormed\(/, /Promise\.try\(/,
        /\.isSubsetOf\(/, /\.symmetricDifference\(/, /Iterator\.from\(/,
        /\.showPopover\(/, /RegExp\.escape\(/, /\.fromBase64\(/,
        /\.transferToFixedLength\(/, /\.difference\(new Set/,
        /["'][^"'\n]*:has\(/],
    css: [/:has\(/, /color-mix\(/, /light-dark\(/, /oklch\(/, /oklab\(/,
        /@starting-style/, /@scope/, /text-wrap:/, /field-sizing:/,
        /\d(?:r?lh|cap|ric)\b/, /:user-(?:in)?valid/, /anchor-name/,
        /interpolate-size/, /content-visibility/, /[{;}]\s*&/],
};

for (const entry of ['main.tsx', 'begin.ts', 'program/worker.ts'])
    test(`${entry} has no name or style that came later`, () => {
        const made = bundle(entry);

        for (const kind of ['js', 'css'])
            for (const later of LATER[kind]) {
                const at = made[kind].search(later);
                assert.equal(at < 0 ? '' : made[kind].slice(
                    Math.max(0, at - 60), at + 60), '', `${later}`);
            }
    });

test('the packer writes older words for newer syntax', () => {
    const stdin = { contents: 'class A { static { b(/a/v); } } '
        + 'using c = d;', loader: 'js' };
    const { js } = bundle('begin.ts', { entryPoints: [], stdin });

    assert.doesNotMatch(js, /\/a\/v|using c/);
});
