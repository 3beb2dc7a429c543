// The types of documents: as the page was packed with them, so that the first
// screen is drawn whole at once and nothing in it moves.
import type { TemplateInfo } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import type { Store } from '../store/index.ts';

export const LIST = ['list', 'templates', '--json'];

/**
 * What the program says of them. Where the unit has files of its own, they may
 * bring others, and it is asked.
 */
export async function typesOf(program: Program, store: Store):
    Promise<TemplateInfo[]> {
    const own = await store.own().catch(() => []);
    const packed = program.packed('types.json');
    const { out } = own.length > 0 || packed === null
        ? await program.run(LIST, [])
        : { out: new TextDecoder().decode(packed) };

    return out === '' ? [] : JSON.parse(out) as TemplateInfo[];
}
