// The large buttons over the desk, and the small ones for the page itself.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, lookNow, setLook } from '../ui/index.ts';
import type { Look } from '../ui/look.ts';
import type { Action } from './keys.ts';
import { keysOf } from './keys.ts';

interface ToolbarProps {
    title: string;
    /** The plan makes all documents of a dossier. */
    dossier: boolean;
    unsaved: boolean;
    busy: string | null; // of which button
    canUndo: boolean;
    canRedo: boolean;
    run: (action: Action) => void;
    onHome: () => void;
    onBatch: () => void;
    onAbout: () => void;
    onVersions: () => void;
    kept: ComponentChildren; // whether the browser keeps what is typed
}

const themes = { auto: 'dark', dark: 'light', light: 'auto' } as const;
const themeTitles = { auto: 'Màu nền: theo máy', dark: 'Màu nền: tối',
    light: 'Màu nền: sáng' };
const sizes = { usual: 'large', large: 'largest', largest: 'usual' } as const;
const sizeTitles = { usual: 'Cỡ chữ: thường', large: 'Cỡ chữ: lớn',
    largest: 'Cỡ chữ: rất lớn' };

/** Dark or light, and how large the type is; each press goes on to the next. */
export function LookButtons() {
    const [look, set] = useState<Look>(lookNow());
    const change = (next: Partial<Look>) => {
        setLook(next);
        set(lookNow());
    };
    return <>
        <Button kind="quiet" icon="type" title={sizeTitles[look.type]}
            onClick={() => change({ type: sizes[look.type] })} />
        <Button kind="quiet" icon={look.theme === 'dark' ? 'dark' : 'light'}
            title={themeTitles[look.theme]}
            onClick={() => change({ theme: themes[look.theme] })} />
    </>;
}

export function Toolbar(props: ToolbarProps) {
    const { run, busy, dossier } = props;
    const main = dossier ? {} : { kind: 'main' as const };
    return <header class="toolbar" role="banner">
        <Button icon="home" kind="quiet" onClick={props.onHome}
            title="Chọn loại văn bản khác, mở tệp khác">Trang đầu</Button>
        <div class="toolbar-name">
            <h1 title={props.title}>{props.title}</h1>
            <div class="toolbar-state">
                {props.kept}
                {props.unsaved && <span>chưa lưu thành tệp</span>}
            </div>
        </div>
        <div class="toolbar-group" role="group" aria-label="Kết quả">
            {dossier && <Button size="large" kind="main" icon="dossier"
                id="make-all" title="Tải mọi văn bản, PDF và Word, một tệp zip"
                busy={busy === 'all'}
                onClick={() => run('all')}>Lập cả bộ</Button>}
            <Button size="large" {...main} icon="pdf" id="make-pdf"
                keys={keysOf('pdf')} title="Tải bản PDF"
                busy={busy === 'pdf'} onClick={() => run('pdf')}>PDF</Button>
            <Button size="large" {...main} icon="word" id="make-word"
                keys={keysOf('word')} title="Tải bản Word"
                busy={busy === 'word'}
                onClick={() => run('word')}>Word</Button>
            <Button size="large" icon="save" keys={keysOf('save')}
                id="save-plan" title="Lưu bản đang soạn thành tệp"
                onClick={() => run('save')}>Lưu tệp</Button>
            <Button size="large" icon="print" keys={keysOf('print')}
                id="print" title="In văn bản" busy={busy === 'print'}
                onClick={() => run('print')}>In</Button>
        </div>
        {!dossier && <Button icon="batch" id="batch" onClick={props.onBatch}
            title="Làm nhiều văn bản từ một bảng dữ liệu">
            Hàng loạt</Button>}
        <div class="toolbar-group" role="group" aria-label="Khác">
            <Button kind="quiet" icon="undo" title="Hoàn tác"
                keys={keysOf('undo')} disabled={!props.canUndo}
                onClick={() => run('undo')} />
            <Button kind="quiet" icon="redo" title="Làm lại"
                keys={keysOf('redo')} disabled={!props.canRedo}
                onClick={() => run('redo')} />
            <Button kind="quiet" icon="history" id="versions"
                title="Các bản trước" onClick={props.onVersions} />
            <LookButtons />
            <Button kind="quiet" icon="help" title="Cách dùng và phím tắt"
                keys={keysOf('help')} onClick={() => run('help')} />
            <Button kind="quiet" icon="note" title="Giới thiệu"
                onClick={props.onAbout} />
        </div>
    </header>;
}
