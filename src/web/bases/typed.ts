// What has been typed before the cursor, where it asks for a legal basis: the
// beginning of a number, or words behind “Căn cứ”.
import type { Basis } from '../program/answers.ts';
import type { Registry } from './registry.ts';
import { plain } from './registry.ts';

export interface Offer {
    /** Where in the line the words begin that a basis is put in place of. */
    from: (basis: Basis) => number;
    bases: Basis[];
}

const MOST = 12; // that are offered
const NUMBER = /(?<![\p{L}\d/.,-])\d{1,5}\/[\p{L}\d/-]*$/u;
const DAY = /(?:ngày|tháng|khoản|điểm|mục|số nhà)\s+$/iu;
const BEHIND = /căn cứ:?\s+(?=\S)/giu;

/** "Quyết định số 148/": the kind goes with the number. */
function fromKind(before: string, basis: Basis): number {
    const kind = new RegExp(`(?:${basis.type}\\s+)?(?:số:?\\s+)?$`, 'iu');
    return kind.exec(before)?.index ?? before.length;
}

function byNumber(line: string, registry: Registry): Offer | null {
    const found = NUMBER.exec(line);
    if (found === null)
        return null;
    const before = line.slice(0, found.index);
    const bases = registry.byNumber(found[0]);
    if (bases.length === 0 || DAY.test(before))
        return null;
    return { bases, from: basis => /\[căn cứ:\s*$/iu.test(before)
        ? before.search(/\[căn cứ:\s*$/iu) : fromKind(before, basis) };
}

/** Where the words of a basis begin: behind “Căn cứ”, or, where each line is
 * a basis, at its beginning. */
function wordsFrom(line: string, isField: boolean): number | null {
    const behind = [...line.matchAll(BEHIND)].at(-1);
    if (behind !== undefined)
        return behind.index + behind[0].length;
    return isField ? /^[\s-]*/.exec(line)![0].length : null;
}

function byWords(line: string, registry: Registry, isField: boolean):
    Offer | null {
    const from = wordsFrom(line, isField);
    const words = from === null ? '' : line.slice(from);
    if (from === null || plain(words).length < 3 || /[;.]\s*$/.test(words))
        return null;
    const bases = registry.byWords(words);
    return bases.length === 0 ? null : { bases, from: () => from };
}

/**
 * What the line before the cursor asks for; null: nothing. `isField`: each
 * line is a basis by itself.
 */
export function offerFor(line: string, registry: Registry, isField: boolean):
    Offer | null {
    const offer = byNumber(line, registry)
        ?? byWords(line, registry, isField);
    if (offer === null)
        return null;
    // what stands there in full already is not offered again
    const bases = offer.bases.filter(basis =>
        !line.endsWith(basis.full)).slice(0, MOST);
    return bases.length === 0 ? null : { ...offer, bases };
}
