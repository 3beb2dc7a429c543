// All types of documents: by the heads they stand under, or those that words
// mean; arrows go through them.
import { useRef, useState } from 'preact/hooks';
import type { TemplateInfo } from '../program/answers.ts';
import type { Program } from '../program/program.ts';
import { useFocusKept } from '../ui/index.ts';
import { useAnswer, useEnter } from './answer.ts';
import { LIST } from './types.ts';

interface TemplatesProps {
    program: Program;
    types: TemplateInfo[]; // all
    /** Counts up when templates have come or gone. */
    changes: number;
    onChoose: (template: TemplateInfo) => void;
}

function Choice({ template, onChoose }: {
    template: TemplateInfo;
    onChoose: (template: TemplateInfo) => void;
}) {
    return <li><button type="button" class="start-type"
        data-template={template.name} onClick={() => onChoose(template)}>
        <span>{template.title}</span>
        {template.form !== '' && <small>Mẫu {template.form}</small>}
    </button></li>;
}

/** The heads, those with most under them first. */
function groupsOf(templates: TemplateInfo[]):
    { title: string; templates: TemplateInfo[] }[] {
    const groups = new Map<string, TemplateInfo[]>();

    for (const template of [...templates].sort((a, b) =>
        Number(b.first) - Number(a.first)))
        groups.set(template.group,
            [...groups.get(template.group) ?? [], template]);
    return [...groups].map(([title, list]) => ({ title, templates: list }))
        .sort((a, b) => b.templates.length - a.templates.length);
}

/** Arrows move the focus among the buttons of the list. */
function walk(event: KeyboardEvent, box: HTMLElement | null): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || box === null)
        return;
    const all = [...box.querySelectorAll<HTMLElement>('input, .start-type')];
    const at = all.findIndex(one => one === document.activeElement);
    event.preventDefault();
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}

export function Templates({ program, types, changes, onChoose }:
    TemplatesProps) {
    const [words, setWords] = useState('');
    const box = useRef<HTMLElement>(null);
    const asked = words.trim() !== '';
    useFocusKept(box);
    const { value, fresh } = useAnswer<TemplateInfo[]>(program,
        asked ? [...LIST, '--', words] : null, changes);
    const found = value ?? types;
    const enter = useEnter(fresh, () => {
        if (asked && found[0])
            onChoose(found[0]);
    });

    return <section ref={box} class="start-types"
        aria-label="Tất cả các loại văn bản"
        onKeyDown={event => walk(event, box.current)}>
        <div class="field">
            <label class="name" for="start-search">Tìm loại văn bản</label>
            <input id="start-search" type="search" autocomplete="off"
                spellcheck={false} value={words}
                placeholder="to trinh, giay moi, mau 1.4"
                onInput={event => setWords(event.currentTarget.value)}
                onKeyDown={event => {
                    if (event.key === 'Enter' && !event.isComposing)
                        enter();
                }} />
            <span class="unseen" role="status">
                {asked ? `Tìm thấy ${found.length} loại` : ''}</span>
        </div>
        {asked && found.length === 0 && <p class="empty">Không có loại nào
            như vậy. Thử tên khác, hoặc số của Mẫu trong Nghị định 30.</p>}
        {asked ? <ul>{found.map(template => <Choice
            key={template.name} template={template} onChoose={onChoose} />)}
        </ul> : groupsOf(types).map(group =>
            <div key={group.title} class="start-group">
                <h3>{group.title}</h3>
                <ul>{group.templates.map(template => <Choice
                    key={template.name} template={template}
                    onChoose={onChoose} />)}</ul>
            </div>)}
    </section>;
}
