// The pages of one record, as they will be made.
import { useEffect, useState } from 'preact/hooks';
import { Pages } from '../pages/index.tsx';
import type { Plan } from '../plan/plan.ts';
import type { File, Program } from '../program/program.ts';
import { Button, Dialog } from '../ui/index.ts';
import type { BatchRecord } from './answers.ts';
import type { Order } from './order.ts';
import { preview } from './run.ts';

interface PreviewProps {
    program: Program;
    plan: Plan;
    beside: File[];
    order: Order;
    record: BatchRecord;
    count: number;
    onClose: () => void;
}

export function Preview(props: PreviewProps) {
    const { program, plan, beside, order, record, count, onClose } = props;
    const [svg, setSvg] = useState<string | null>(null);

    useEffect(() => {
        let wanted = true;
        void preview(program, plan, beside, order, record, count)
            .then(pages => wanted && setSvg(pages));
        return () => {
            wanted = false;
        };
    }, [record]);
    return <Dialog wide title={`Văn bản của hàng ${record.row}`}
        onClose={onClose}
        actions={<Button onClick={onClose}>Đóng</Button>}>
        <div class="batch-preview">
            {svg === null ? <p>Đang vẽ…</p>
                : svg === '' ? <p>Hàng này chưa vẽ được trang nào; xem lời báo
                    của nó.</p>
                    : <Pages svg={svg} at={null} goTo={() => undefined} />}
        </div>
    </Dialog>;
}
