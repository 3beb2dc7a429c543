// A body that is not plain text in the plan: what it is, and what can be done.
import { useEffect, useState } from 'preact/hooks';
import type { GoTo } from '../app/place.ts';
import { IniNotice } from '../form/ini.tsx';
import type { Plan } from '../plan/plan.ts';
import type { File as ProgramFile, Program } from '../program/program.ts';
import { ask, Button, chooseFiles, toast } from '../ui/index.ts';
import type { BodyChoice } from './bodies.ts';
import { writeBody } from './block.ts';
import type { Place } from './block.ts';
import { convert } from './convert.ts';
import type { Converted } from './convert.ts';

interface ElsewhereProps {
    plan: Plan;
    program: Program;
    body: BodyChoice | null;
    place: Place | null;
    files: ProgramFile[];
    goTo: GoTo;
}

function Broken({ plan, goTo }: ElsewhereProps) {
    const line = plan.broken?.line ?? 1;
    return <div class="notice error" role="alert">
        <p>Phần Nguồn đang có chỗ viết sai, ở dòng {line}, nên
            chưa soạn nội dung ở đây được. Sửa chỗ ấy xong thì soạn tiếp.</p>
        <Button onClick={() => goTo({ line })}>Đến chỗ sai</Button>
    </div>;
}

function InFile({ plan, body, place, files, goTo }: ElsewhereProps) {
    const name = place?.file ?? '';
    const beside = files.find(file => file.name === name);
    const take = async () => {
        let bytes = beside?.bytes;
        if (bytes === undefined) {
            const [file] = await chooseFiles('.txt,text/plain');
            bytes = file && new Uint8Array(await file.arrayBuffer());
        }
        if (bytes === undefined || body === null)
            return;
        const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
        plan.setText(writeBody(plan.text, body.path, text, plan.document),
            'form');
    };
    return <>
        <div class="notice">
            <p>Nội dung này nằm ở tệp <b>{name}</b>, cạnh tệp đã lưu. Đưa
                nó vào văn bản thì soạn được ở đây; tệp {name} không đổi và
                từ đó không dùng đến nữa.</p>
            <Button kind="main" onClick={() => void take()}>
                {beside ? 'Đưa vào văn bản' : `Chọn tệp ${name}…`}</Button>
            <Button onClick={() => goTo({ line: place?.line ?? 1 })}>
                Xem ở Nguồn</Button>
        </div>
        {beside && <div class="read" tabIndex={0} role="region"
            aria-label={`Nội dung tệp ${name}`}>
            {new TextDecoder().decode(beside.bytes)}</div>}
    </>;
}

function InLists(props: ElsewhereProps) {
    const { plan, program, body, place, goTo } = props;
    const [made, setMade] = useState<Converted | null>(null);
    const [busy, setBusy] = useState(true);

    useEffect(() => {
        let there = true;
        if (body)
            void convert(plan, program, body.path).then(found => {
                if (there) {
                    setMade(found);
                    setBusy(false);
                }
            }, () => there && setBusy(false));
        return () => {
            there = false;
        };
    }, [plan, plan.text, body?.path.join()]);
    const change = async () => {
        if (made === null || body === null)
            return;
        const yes = await ask({ title: 'Chuyển thành bài văn',
            text: 'Các mục được viết lại thành bài văn có số mục như bản in; '
                + (made.differs ? `${made.differs}. ` : 'bản in không đổi. ')
                + 'Lời ghi riêng (sau dấu #) bên trong các mục sẽ mất. '
                + 'Sau đó vẫn hoàn tác được.',
            yes: 'Chuyển' });
        if (!yes)
            return;
        plan.setText(made.plan, 'form');
        toast({ kind: made.differs ? 'warning' : 'good',
            text: made.differs ? `Đã chuyển: ${made.differs}` : 'Đã chuyển',
            action: { title: 'Hoàn tác', run: () => void plan.undo() } });
    };
    return <>
        <div class="notice">
            <p>Nội dung này được khai thành từng mục (không phải bài văn), số
                mục do chương trình đánh. Sửa ở phần Nguồn, hay chuyển thành
                bài văn để soạn ở đây.</p>
            <Button kind="main" busy={busy} disabled={made === null}
                onClick={() => void change()}>Chuyển thành bài văn…</Button>
            <Button onClick={() => goTo({ line: place?.line ?? 1 })}>
                Sửa ở Nguồn</Button>
        </div>
        {made && <div class="read" tabIndex={0} role="region"
            aria-label="Nội dung, chỉ để xem">{made.text}</div>}
    </>;
}

export function Elsewhere(props: ElsewhereProps) {
    const { plan, program, place } = props;
    return <div class="body-elsewhere">
        {!plan.isYaml ? <IniNotice plan={plan} program={program} />
            : plan.broken ? <Broken {...props} />
                : place?.writing === 'file' ? <InFile {...props} />
                    : <InLists {...props} />}
    </div>;
}
