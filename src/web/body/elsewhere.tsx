// A body that is not plain text in the plan: what it is, and what can be done.
import type { GoTo } from '../app/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { Program } from '../program/program.ts';
import { Button } from '../ui/index.ts';
import type { BodyChoice } from './bodies.ts';
import type { Place } from './block.ts';

interface ElsewhereProps {
    plan: Plan;
    program: Program;
    body: BodyChoice;
    place: Place;
    goTo: GoTo;
}

export function Elsewhere({ place, goTo }: ElsewhereProps) {
    return <div class="body-elsewhere">
        <div class="notice">
            {place.writing === 'file'
                ? <p>Nội dung này nằm ở tệp <b>{place.file}</b>, không nằm
                    trong kế hoạch.</p>
                : <p>Nội dung này được khai thành từng mục, không phải một
                    bài văn.</p>}
            <Button onClick={() => goTo({ line: place.line })}>
                Xem chỗ ấy</Button>
        </div>
    </div>;
}
