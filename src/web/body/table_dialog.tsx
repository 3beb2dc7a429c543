// How large a new table is to be: a small grid for the pointer, two numbers
// for the keyboard.
import { useState } from 'preact/hooks';
import { Button, Dialog } from '../ui/index.ts';

const ROWS = 8, COLUMNS = 8, MOST = 40;

interface TableDialogProps {
    onChoose: (rows: number, columns: number) => void;
    onClose: () => void;
}

/** One who writes another number may take all of the first one away. */
function bounded(text: string, before: number): number {
    return text === '' ? before
        : Math.max(1, Math.min(MOST, Math.round(Number(text)) || 1));
}

export function TableDialog({ onChoose, onClose }: TableDialogProps) {
    const [rows, setRows] = useState(4);
    const [columns, setColumns] = useState(4);
    const cells = Array.from({ length: ROWS * COLUMNS }, (_, n) => ({
        row: Math.floor(n / COLUMNS) + 1, column: n % COLUMNS + 1 }));
    return <Dialog title="Thêm một bảng" onClose={onClose} actions={<>
        <Button onClick={onClose}>Quay lại</Button>
        <Button kind="main" onClick={() => onChoose(rows, columns)}>
            Thêm bảng {rows} hàng, {columns} cột</Button>
    </>}>
        <div class="table-grid" aria-hidden="true">
            {cells.map(cell => <span key={`${cell.row}-${cell.column}`}
                class={cell.row <= rows && cell.column <= columns
                    ? 'cell on' : 'cell'}
                onPointerEnter={() => {
                    setRows(cell.row);
                    setColumns(cell.column);
                }} onClick={() => onChoose(cell.row, cell.column)} />)}
        </div>
        <p class="table-size">
            <label>Hàng, kể cả hàng tên cột <input type="number" min="1"
                max={MOST} value={rows} onInput={event =>
                    setRows(bounded(event.currentTarget.value, rows))} />
            </label>
            <label>Cột <input type="number" min="1" max={MOST} value={columns}
                onInput={event =>
                    setColumns(bounded(event.currentTarget.value,
                        columns))} />
            </label>
        </p>
    </Dialog>;
}
