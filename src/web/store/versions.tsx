// The versions of a plan of the last days: looked at as pages and as text,
// and brought back.
import { useEffect, useState } from 'preact/hooks';
import './store.css';
import { pagesOf } from '../app/texts.ts';
import { makeArgs } from '../dossier/asked.ts';
import { Pages } from '../pages/index.tsx';
import type { File, Program } from '../program/program.ts';
import { Button, Dialog } from '../ui/index.ts';
import type { Store, Version } from './store.ts';
import { timeWords } from './words.ts';

interface VersionsProps {
    store: Store;
    program: Program;
    /** The plan as it is kept: its id, the file's name, tables beside it. */
    plan: { id: string; name: string; text: string; files: File[] };
    onRestore: (text: string) => void;
    onClose: () => void;
}

const kinds = {
    typed: '', opened: 'khi mở', before: 'trước khi thay đổi nhiều',
};

/** How much of it there is, told in words. */
function sizeWords(version: Version, now: string): string {
    const words = version.text.trim().split(/\s+/).length;
    return version.text === now ? 'như bây giờ' : `${words} chữ`;
}

function usePreview(program: Program, name: string, files: File[],
                    version: Version | null): string {
    const [svg, setSvg] = useState('');

    useEffect(() => {
        const stop = new AbortController();
        const bytes = new TextEncoder().encode(version?.text ?? '');
        if (version !== null)
            program.run(makeArgs(name, version.text, 'svg', true),
                [{ name, bytes }, ...files], { signal: stop.signal })
                .then(made => setSvg(pagesOf(made.files)))
                .catch(() => undefined);
        return () => stop.abort();
    }, [version?.id]);
    return svg;
}

export function Versions(props: VersionsProps) {
    const { store, program, plan } = props;
    const [list, setList] = useState<Version[] | null>(null);
    const [at, setAt] = useState(0);
    const chosen = list?.[at] ?? null;
    const svg = usePreview(program, plan.name, plan.files, chosen);

    useEffect(() => {
        store.versions(plan.id).then(setList, () => setList([]));
    }, [store, plan.id]);
    return <Dialog title="Các bản trước" wide onClose={props.onClose}
        actions={<>
            <Button onClick={props.onClose}>Quay lại</Button>
            <Button kind="main" id="restore-version"
                disabled={chosen === null || chosen.text === plan.text}
                onClick={() => chosen && props.onRestore(chosen.text)}>
                Lấy lại bản này</Button>
        </>}>
        {list !== null && list.length === 0
            ? <p class="empty">Chưa có bản nào được giữ</p>
            : <div class="versions">
                <div class="versions-list" role="radiogroup"
                    aria-label="Các bản, bản mới nhất ở trên">
                    {(list ?? []).map((version, n) =>
                        <label key={version.id} class="version">
                            <input type="radio" name="version"
                                checked={n === at}
                                onChange={() => setAt(n)} />
                            <span>{timeWords(version.time, Date.now())}
                                <small>{[sizeWords(version, plan.text),
                                    kinds[version.kind]].filter(Boolean)
                                    .join(', ')}</small></span>
                        </label>)}
                </div>
                <div class="versions-pages">
                    <Pages svg={svg} goTo={() => undefined} at={null} />
                </div>
            </div>}
    </Dialog>;
}
