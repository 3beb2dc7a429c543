// Nội dung: the bodies of the plan as plain text, with what the program makes
// of each line beside it.
import type { EditorState } from '@codemirror/state';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GoTo, Shown } from '../app/place.ts';
import { offersBases, Registry } from '../bases/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { FormDeclaration } from '../program/answers.ts';
import type { File as ProgramFile, Program } from '../program/program.ts';
import './body.css';
import { appendicesOf, bodiesOf, declarationOf, firstOf, partsTold }
    from './bodies.ts';
import type { BodyChoice } from './bodies.ts';
import { readBody, writeBody } from './block.ts';
import type { Place } from './block.ts';
import { BodyEditor } from './editor.ts';
import { itemAt, wordsOf } from './marks.ts';
import { OutlineAsker } from './outline.ts';
import { Toolbar } from './toolbar.tsx';
import { Elsewhere } from './elsewhere.tsx';

export interface BodyProps {
    plan: Plan;
    program: Program;
    /** Of legal bases; its own where it is not given. */
    registry?: Registry;
    goTo: GoTo;
    /** What lies beside the plan. */
    files?: ProgramFile[];
    /** What the template declares; asked for where it is not given. */
    declaration?: FormDeclaration | null;
    /** A place of the plan to bring into view; a new object each time. */
    shown?: Shown | null;
    /** The cursor has gone to this line of the plan. */
    onPlace?: (place: { line: number }) => void;
}

/** What the cursor stands in, for the line at the foot. */
function statusOf(state: EditorState): string {
    const item = itemAt(state, state.selection.main.head);
    const line = state.doc.lineAt(state.selection.main.head);
    return `Dòng ${line.number}` + (item && line.text.trim() !== ''
        ? `: ${wordsOf(item.said)}` : '');
}

/** The body on screen, the plan and the program, held together. */
class Session {
    editor: BodyEditor | null = null;
    declaration: FormDeclaration | null = null;
    asks = true; // for the declaration: nobody has given it
    body: BodyChoice | null = null;
    place: Place | null = null;
    #asker: OutlineAsker;
    #template: string | null = null;
    #line = 0;
    #opened = false;
    #asked = false; // for this body: it stays, whatever else there comes
    #awaits = true; // what the program says of the template
    #unsubscribe: () => void;
    #apart: Program;

    constructor(readonly plan: Plan, readonly program: Program,
                private changed: () => void) {
        this.#apart = program.apart();
        this.#asker = new OutlineAsker(plan, this.#apart, lines => {
            const place = this.place;
            if (place?.writing === 'block')
                this.editor?.setOutline(lines
                    .filter(line => line.line >= place.line &&
                        line.line <= place.lastLine)
                    .map(line => ({ ...line,
                        line: line.line - place.line + 1,
                        lastLine: Math.min(line.lastLine, place.lastLine) -
                            place.line + 1 })), place.text);
        });
        this.#unsubscribe = plan.subscribe(({ origin }) => {
            if (origin !== 'body')
                this.follow(origin === 'undo');
        });
    }

    start(editor: BodyEditor): void {
        this.editor = editor;
        this.follow();
    }

    close(): void {
        this.#unsubscribe();
        this.#asker.close().then(() => this.#apart.close());
        this.editor?.close();
        this.editor = null;
    }

    bodies(): BodyChoice[] {
        return bodiesOf(this.plan, this.declaration,
            this.declaration === null && this.#awaits);
    }

    set beside(files: ProgramFile[]) {
        this.#asker.beside = files;
    }

    /** The plan has changed elsewhere. */
    follow(undone = false): void {
        const template = String(this.plan.get(['mau']) ?? '');
        if (template !== this.#template && this.asks) {
            this.#template = template;
            void declarationOf(this.program, template).then(found => {
                if (this.#template !== template)
                    return;
                this.#awaits = false;
                this.declaration = found ?? this.declaration;
                this.choose(this.#asked ? this.body : null);
            }, () => undefined);
        }
        this.choose(this.body, undone);
    }

    declare(declaration: FormDeclaration | null): void {
        if (declaration === this.declaration)
            return;
        this.asks = false;
        this.#awaits = false;
        this.declaration = declaration;
        this.choose(this.#asked ? this.body : null);
    }

    /** Can the body be edited as it stands? */
    get edited(): boolean {
        return this.place !== null && this.plan.broken === null &&
            this.place.writing !== 'file' && this.place.writing !== 'lists';
    }

    /** Shows a body; the same again, or the first where it is gone. */
    choose(wanted: BodyChoice | null, undone = false): void {
        const bodies = this.bodies();
        const key = wanted?.path.join();
        const body = bodies.find(one => one.path.join() === key) ??
            firstOf(this.plan, bodies);
        const same = body?.path.join() === this.body?.path.join();
        this.body = body;
        if (this.plan.broken === null)
            this.place = body &&
                readBody(this.plan.text, body.path, this.plan.document);
        if (this.place && this.edited) {
            if (same && this.#opened)
                this.editor?.setText(this.place.text, undone);
            else
                this.editor?.open(body?.title ?? '', this.place.text);
        }
        this.#opened = this.edited || (same && this.#opened);
        this.#asker.ask();
        this.changed();
    }

    /** The clerk wants this one. */
    ask(wanted: BodyChoice | null): void {
        this.#asked = true;
        this.choose(wanted);
    }

    /** What the template has, where that is known. */
    get told(): string | null {
        return this.declaration && partsTold(this.bodies());
    }

    write(text: string): void {
        if (this.body === null || !this.edited)
            return;
        this.#asked = true;
        const { plan, body } = this;
        const before = this.place;
        plan.setText(writeBody(plan.text, body.path, text, plan.document),
            'body');
        this.place = readBody(plan.text, body.path, plan.document);
        this.#asker.ask();
        if (before?.writing !== this.place.writing)
            this.changed();
    }

    /** Tells the line of the plan that the cursor is in, once it is another. */
    cursor(state: EditorState, tell: BodyProps['onPlace']): void {
        const { place } = this;
        const line = state.doc.lineAt(state.selection.main.head).number;
        if (place?.writing !== 'block' || line === this.#line)
            return;
        this.#line = line;
        tell?.({ line: place.line + line - 1 });
    }

    /** Brings a line of the plan into view, in whichever body it is. */
    reveal(line: number, column = 1): void {
        if (this.plan.broken !== null)
            return;
        for (const body of this.bodies()) {
            const place = readBody(this.plan.text, body.path,
                this.plan.document);
            if (line < place.line || line > place.lastLine)
                continue;
            if (body.path.join() !== this.body?.path.join())
                this.choose(body);
            this.#asked = true;
            this.editor?.reveal(line - place.line + 1, column - place.indent);
            return;
        }
    }
}

export function Body(props: BodyProps) {
    const { plan, program, goTo, shown, onPlace, files, declaration } = props;
    const place = useRef<HTMLDivElement>(null);
    const session = useRef<Session | null>(null);
    const [, setTurn] = useState(0);
    const [status, setStatus] = useState('');
    const registry = useMemo(() => props.registry ?? new Registry(program),
        [props.registry, program]);
    const told = useRef(onPlace);

    told.current = onPlace;
    // Before the next key: an effect later would let that go elsewhere.
    useLayoutEffect(() => {
        const own = new Session(plan, program, () => setTurn(n => n + 1));
        session.current = own;
        own.start(new BodyEditor(place.current as HTMLElement, {
            onText: text => own.write(text),
            undo: () => void plan.undo(),
            redo: () => void plan.redo(),
            extra: offersBases(registry, true),
            onCursor: state => {
                setStatus(statusOf(state));
                own.cursor(state, told.current);
            },
        }));
        return () => {
            own.close();
            session.current = null;
        };
    }, [plan, program]);
    useLayoutEffect(() => {
        if (session.current && files)
            session.current.beside = files;
        if (declaration !== undefined)
            session.current?.declare(declaration);
    }, [files, declaration, plan, program]);
    const now = session.current;
    const edited = now?.edited ?? false;
    const seen = useRef<Shown | null>(null);
    useLayoutEffect(() => {
        if (!shown || shown === seen.current
            || shown.place.file !== undefined)
            return;
        session.current?.reveal(shown.place.line, shown.place.column);
        // what is hidden takes no keyboard: once more when it is there
        if (edited)
            seen.current = shown;
    }, [shown, edited]);
    const bodies = now?.bodies() ?? [];
    const parts = now?.told ?? null;
    return <div class="body-screen">
        <div class="body-head">
            {bodies.length > 1 && <label class="body-choice">
                <span>Đang soạn</span>
                <select value={now?.body?.path.join()} onChange={event => {
                    const key = event.currentTarget.value;
                    now?.ask(bodies.find(one =>
                        one.path.join() === key) ?? null);
                }}>
                    {bodies.map(one => <option key={one.path.join()}
                        value={one.path.join()}>
                        {one.title}{one.there ? '' : ' (chưa có)'}
                    </option>)}
                </select>
            </label>}
            <Toolbar view={() => session.current?.editor?.view ?? null}
                registry={registry}
                appendices={now ? appendicesOf(plan) : []}
                disabled={!edited} />
            {parts !== null && bodies.length > 0 &&
                <p class="body-told">{parts}</p>}
        </div>
        {now && now.body === null && plan.broken === null &&
            <p class="empty" role="status">{parts
                ?? 'Đang xem mẫu có những phần nào…'}</p>}
        {now && !edited && (now.body !== null || plan.broken !== null) &&
            <Elsewhere plan={plan} program={program} body={now.body}
                place={now.place} files={files ?? []} goTo={goTo} />}
        <div class="body-editor" ref={place} hidden={!edited} />
        <div class="body-status" id="body-status" role="status"
            hidden={!edited}>{status}</div>
    </div>;
}
