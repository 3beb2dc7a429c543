// The legal bases that the program knows, asked of it once and kept; found by
// number or by words, marks or not.
import type { Basis } from '../program/answers.ts';
import type { Program } from '../program/program.ts';

/** Small letters without marks, as one types in a hurry. */
export function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
        .replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();
}

interface Known {
    basis: Basis;
    number: string;
    words: string; // all that it is found by, a blank before each word
}

const wordsOf = (text: string) => plain(text).split(/[^\p{L}\d/-]+/u)
    .filter(word => word !== '');

export class Registry {
    #program: Program;
    #asked: Promise<void> | null = null;
    #all: Known[] = [];
    /** Has the program answered? */
    ready = false;

    constructor(program: Program) {
        this.#program = program;
    }

    /** Asks the program, the first time; what it fails to say is asked again
     * the next time. */
    load(): Promise<void> {
        this.#asked ??= this.#read().catch(() => {
            this.#asked = null;
        });
        return this.#asked;
    }

    async #read(): Promise<void> {
        const { out } = await this.#program.run(['can-cu', '--json'], []);
        const now = today();
        const dead = (basis: Basis) => Number(statusOf(basis, now).dead);
        // those in force first, otherwise as the tables have them
        const all = (JSON.parse(out) as Basis[]).sort((a, b) =>
            dead(a) - dead(b));
        this.#all = all.map(basis => ({
            basis, number: plain(basis.number),
            words: ` ${wordsOf(`${basis.full} ${basis.number} ${
                basis.remark}`).join(' ')}`,
        }));
        this.ready = true;
    }

    /** Those whose number begins so: "148/". */
    byNumber(begin: string): Basis[] {
        const asked = plain(begin);
        return this.#all.filter(known => known.number.startsWith(asked))
            .map(known => known.basis);
    }

    /** Those that have all of the words, each from its beginning on. */
    byWords(text: string): Basis[] {
        const asked = wordsOf(text);
        return this.#all.filter(known =>
            asked.every(word => known.words.includes(` ${word}`)))
            .map(known => known.basis);
    }
}

const day = (iso: string) => iso.split('-').reverse().map(n =>
    n.length < 4 ? String(+n) : n).join('/');

/** No end is known: in force when somebody last looked. */
function inForce({ from, checked }: Basis): string {
    return checked !== '' ? `còn hiệu lực, kiểm ngày ${checked}`
        : from !== '' ? `có hiệu lực từ ${day(from)}`
            : 'không rõ hiệu lực';
}

/** Whether it is in force, in a clerk's words; `dead` where it is not. */
export function statusOf(basis: Basis, today: string):
    { words: string; dead: boolean } {
    const { from, until, replacedBy, amendedBy, certainty } = basis;
    const dead = until !== '' && until < today;
    const said = [
        dead ? `hết hiệu lực ${day(until)}`
            : from > today ? `có hiệu lực từ ${day(from)}`
                : until !== '' ? `còn hiệu lực đến ${day(until)}`
                    : replacedBy !== '' ? '' : inForce(basis),
        replacedBy !== '' ? `thay bằng ${replacedBy}` : '',
        amendedBy !== '' ? `được sửa đổi bằng ${amendedBy}` : '',
        certainty === 'low' ? 'chưa chắc, kiểm lại trước khi dùng' : '',
    ];
    return { words: said.filter(word => word !== '').join(', '),
        dead: dead || replacedBy !== '' && (from === '' || from <= today)
            && until === '' };
}

/** The day of the clerk's own clock: "2026-11-28". */
export function today(now = new Date()): string {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${
        two(now.getDate())}`;
}

/** By its number alone, for the program to write in full the first time. */
export const markOf = (basis: Basis) => `[căn cứ: ${basis.number}]`;
