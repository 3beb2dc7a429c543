// What the form calls the places of a plan, for sentences of the program that
// speak of its keys and of templates by name.
import type { Path } from '../plan/plan.ts';
import type { Field, FormDeclaration, TemplateInfo }
    from '../program/answers.ts';

const BETWEEN = ' › ';

export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

const KEY = new RegExp('(?<![\\p{L}\\d_-])'
    + '(khóa |trường |có phải ý là )?"?([a-z0-9]+(?:[_.][a-z0-9]+)*)"?'
    + '(?![\\p{L}\\d_/-])', 'gu');
const TEMPLATE = new RegExp('(?<![\\p{L}\\d_/-])(mẫu )?'
    + '"?([a-z0-9]+(?:-[a-z0-9]+)+)"?(?![\\p{L}\\d_./-])', 'gu');

/** What is said of keys as such. */
const KEYS = new RegExp('(?<=(?:[Cc]ác|[Hh]ai|[Mm]ỗi|[Nn]hững) )'
    + 'khóa(?! \\p{Lu})|khóa(?= (?:này|ấy|riêng|khác)(?!\\p{L}))', 'gu');
const EXAMPLE = /^((?:Sai|Đúng): +| {2,}(?:- )?)([a-z]+(?:_[a-z]+)*):/;

/** Titles by key, of keys that mean one thing wherever they stand. */
function gather(fields: Field[], into: Map<string, string | null>): void {
    for (const { key, title, fields: own } of fields) {
        const had = into.get(key);

        into.set(key, had === undefined || had === title ? title : null);
        gather(own ?? [], into);
    }
}

export class Labels {
    #fields: Field[];
    #byKey = new Map<string, string | null>();
    #types: Map<string, string>;

    constructor(declaration: Pick<FormDeclaration, 'groups'> | null,
                types: TemplateInfo[] = []) {
        this.#fields = (declaration?.groups ?? []).flatMap(g => g.fields);
        this.#types = new Map(types.map(t => [t.name, t.title]));
        gather(this.#fields, this.#byKey);
    }

    /** The titles of fields on the way to a place, as far as it is known. */
    #way(path: Path): { titles: string[]; whole: boolean } {
        const titles: string[] = [];
        let fields = this.#fields;

        for (const step of path) {
            if (typeof step === 'number') {
                const last = titles.pop();

                titles.push(`${last ?? ''} ${step + 1}`.trim());
                continue;
            }
            const found = fields.find(f => f.key === step);

            if (found === undefined)
                return { titles, whole: false };
            titles.push(found.title);
            fields = found.fields ?? [];
        }
        return { titles, whole: true };
    }

    /** "Chủ thể đăng ký › Tên chủ thể"; empty where the form has nothing. */
    of(path: Path): string {
        return this.#way(path).titles.map(capital).join(BETWEEN);
    }

    /** A key of a sentence: from the top, beside the place, or anywhere. */
    #titleOf(key: string, at: Path): string | null {
        const steps = key.split('.');
        const last = steps.at(-1)!;

        for (let n = at.length; n >= 0; n--) {
            const { titles, whole } = this.#way([...at.slice(0, n), ...steps]);

            if (whole)
                return steps.length === 1 ? titles.at(-1)!
                    : titles.slice(-steps.length).join(BETWEEN);
        }
        return this.#byKey.get(last) ?? null;
    }

    /**
     * A sentence as the clerk reads it: keys by their titles. One that may be
     * a word of the sentence is a key behind "khóa" and the like only.
     */
    words(sentence: string, at: Path = []): string {
        return sentence.replace(KEY, (whole: string,
            before: string | undefined, key: string) => {
            const title = this.#titleOf(key, at);

            if (title === null || (before === undefined
                && !/[_.]/.test(key)))
                return whole;
            const what = before === undefined ? ''
                : before.startsWith('có') ? before : 'ô ';
            return `${what}“${title}”`;
        }).replace(TEMPLATE, (whole: string, before: string | undefined,
            name: string) => {
            const title = this.#types.get(name);

            return title === undefined ? whole
                : `${before ?? 'mẫu '}“${title}”`;
        }).replace(KEYS, 'ô');
    }

    /** An explanation: its sentences, and the keys of its examples. */
    explanation(help: string): string {
        return help.split('\n').map(line => this.words(line.replace(EXAMPLE,
            (_, before: string, key: string) => {
                const title = this.#titleOf(key, []);

                return `${before}${title === null ? key : capital(title)}:`;
            }))).join('\n');
    }
}
