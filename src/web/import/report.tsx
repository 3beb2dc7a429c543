// What the program says of a document that it has made a plan of: what it has
// found, what it has guessed, what is not in the plan.
import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../program/answers.ts';
import { Button, Dialog, Icon } from '../ui/index.ts';
import type { Origin } from './read.ts';

/** Comments by which the program marks a doubtful place. */
const DOUBT = /#\s*xem lại:\s*(.*\S)/;

interface Doubt {
    line: number; // of what stands below the comment
    words: string;
}

export function doubtsOf(text: string): Doubt[] {
    return text.split('\n').flatMap((line, n) => {
        const words = DOUBT.exec(line)?.[1];
        return words === undefined ? []
            : [{ line: n + (/^\s*#/.test(line) ? 2 : 1), words }];
    });
}

function Told({ title, findings }: { title: string; findings: Finding[] }) {
    return findings.length === 0 ? null : <section>
        <h3>{title}</h3>
        <ul>{findings.map(f => <li key={f.message}>
            <Icon name={f.severity} /> {f.message}</li>)}</ul>
    </section>;
}

export function ImportReport({ imported, plan, goTo, onClose }: {
    imported: Origin;
    plan: Plan;
    goTo: (place: { line: number }) => void;
    onClose: () => void;
}) {
    const doubts = doubtsOf(plan.text);
    const guessed = imported.report.filter(f => f.severity !== 'note');
    const others = imported.report.filter(f => f.severity === 'note');

    return <Dialog title={`Đã đọc từ ${imported.from}`} onClose={onClose}
        actions={<Button kind="main" onClick={onClose}>Xem văn bản</Button>}>
        <p>Các phần của văn bản cũ đã vào đúng ô. Trang bên phải được trình
            bày lại theo Nghị định 30; hãy xem những chỗ dưới đây, rồi sửa
            ngày, tháng, năm và nội dung của văn bản mới.</p>
        {doubts.length > 0 && <section>
            <h3>Cần xem lại ({doubts.length})</h3>
            <ul>{doubts.map(doubt => <li key={doubt.line}>
                <Button size="small" onClick={() => {
                    onClose();
                    goTo({ line: doubt.line });
                }}>Đến chỗ này</Button> {doubt.words}</li>)}</ul>
        </section>}
        <Told title="Đoán, cần xem lại" findings={guessed} />
        <Told title="Đã nhận ra và không đưa vào" findings={others} />
    </Dialog>;
}
