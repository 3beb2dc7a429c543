// The buttons above the body.
import type { StateCommand } from '@codemirror/state';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { useState } from 'preact/hooks';
import { ChooseBasis, insertBasis } from '../bases/index.ts';
import type { Registry } from '../bases/index.ts';
import { Button } from '../ui/index.ts';
import * as commands from './commands.ts';
import { TableDialog } from './table_dialog.tsx';

interface ToolbarProps {
    view: () => EditorView | null;
    registry: Registry;
    appendices: { name: string; title: string }[];
    disabled: boolean;
}

export function Toolbar(props: ToolbarProps) {
    const { view, registry, appendices, disabled } = props;
    const [table, setTable] = useState(false);
    const [basis, setBasis] = useState(false);
    const run = (command: StateCommand) => {
        const at = view();
        if (at === null)
            return;
        command(at);
        at.focus();
    };
    const tool = (words: string, title: string, command: StateCommand,
                  keys?: string, look?: string) =>
        <Button size="small" title={title} {...keys && { keys }}
            disabled={disabled} onClick={() => run(command)}>
            <span class={look}>{words}</span>
        </Button>;
    return <div class="body-tools" role="toolbar"
        aria-label="Công cụ soạn nội dung">
        {tool('Đề mục', 'Dòng này là đề mục, in đậm; bấm lần nữa thì thôi',
            commands.makeHeading, 'Control+Alt+1')}
        {tool('Không là đề mục', 'Dòng này là lời văn, không phải đề mục',
            commands.makePlain, 'Control+Alt+0')}
        <span class="gap" />
        {tool('Đậm', 'Chữ đậm', commands.makeBold, 'Control+B', 'bold')}
        {tool('Nghiêng', 'Chữ nghiêng', commands.makeItalic, 'Control+I',
            'italic')}
        <Button size="small" title="Chỉ số trên" keys="Control+."
            disabled={disabled}
            onClick={() => run(commands.makeRaised)}>x²</Button>
        <Button size="small" title="Chỉ số dưới" keys="Control+,"
            disabled={disabled}
            onClick={() => run(commands.makeLowered)}>x₂</Button>
        <span class="gap" />
        {tool('Chú thích', 'Chú thích ở chân trang', commands.addNote,
            'Control+Alt+F')}
        <Button size="small" icon="table" disabled={disabled}
            title="Thêm một bảng" onClick={() => setTable(true)}>Bảng</Button>
        {tool('Trang ngang', 'Từ đây là trang nằm ngang',
            commands.addLandscape)}
        <Button size="small" disabled={disabled}
            title="Tìm văn bản để viện dẫn, chèn vào chỗ con trỏ"
            onClick={() => setBasis(true)}>Chèn căn cứ</Button>
        {appendices.length > 0 &&
            <select aria-label="Nhắc đến phụ lục" disabled={disabled}
                value="" onChange={event => {
                    const name = event.currentTarget.value;
                    event.currentTarget.value = '';
                    if (name !== '')
                        run(commands.addReference(name));
                }}>
                <option value="">Phụ lục…</option>
                {appendices.map(one => <option key={one.name}
                    value={one.name}>{one.title || one.name}</option>)}
            </select>}
        <span class="gap" />
        <Button size="small" icon="up" title="Đưa đoạn lên trên"
            keys="Alt+Shift+ArrowUp" disabled={disabled}
            onClick={() => run(commands.moveUp)} />
        <Button size="small" icon="down" title="Đưa đoạn xuống dưới"
            keys="Alt+Shift+ArrowDown" disabled={disabled}
            onClick={() => run(commands.moveDown)} />
        <Button size="small" icon="search" title="Tìm và thay" keys="Control+F"
            disabled={disabled} onClick={() => {
                const at = view();
                if (at)
                    openSearchPanel(at);
            }} />
        {basis && <ChooseBasis registry={registry}
            onClose={() => setBasis(false)} onChoose={text => {
                setBasis(false);
                /* when the dialog has given the focus back */
                setTimeout(() => {
                    const at = view();
                    if (at)
                        insertBasis(at, text);
                });
            }} />}
        {table && <TableDialog onClose={() => setTable(false)}
            onChoose={(rows, columns) => {
                setTable(false);
                /* when the dialog has given the focus back */
                setTimeout(() => run(commands.addTable(rows, columns)));
            }} />}
    </div>;
}
