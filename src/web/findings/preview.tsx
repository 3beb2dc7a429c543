// All safe mends at once: what changes is shown line by line before it is
// done.
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import { Button, Dialog } from '../ui/index.ts';
import { mended, placed, previews } from './mends.ts';
import type { Preview } from './mends.ts';

function Line({ line }: { line: Preview }) {
    return <tr>
        <th scope="row">dòng {line.line}</th>
        <td>
            {line.before}
            {line.gone !== '' && <del><span class="unseen">bỏ </span>
                {line.gone}</del>}
            {line.comes !== '' && <ins><span class="unseen">thay bằng </span>
                {line.comes}</ins>}
            {line.behind}
        </td>
    </tr>;
}

export function MendAll({ findings, plan, onDone, onClose }: {
    findings: Finding[];
    plan: Plan;
    onDone: (count: number) => void;
    onClose: () => void;
}) {
    const mends = placed(plan.text, findings, plan.name);
    const go = () => {
        plan.setText(mended(plan.text, mends), 'mend');
        onDone(mends.length);
    };
    return <Dialog title="Sửa tất cả những chỗ chắc chắn" wide
        onClose={onClose} actions={<>
            <Button onClick={onClose}>Quay lại</Button>
            <Button kind="main" icon="mend" onClick={go}
                disabled={mends.length === 0}>Sửa {mends.length} chỗ</Button>
        </>}>
        <p>Chỉ những chữ được đánh dấu thay đổi; sửa xong vẫn hoàn tác được.</p>
        <table class="mend-preview">
            <tbody>{previews(plan.text, mends).map((line, n) =>
                <Line key={n} line={line} />)}</tbody>
        </table>
    </Dialog>;
}
