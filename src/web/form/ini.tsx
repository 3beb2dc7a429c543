// A plan in INI is shown and made as it is; a form needs a copy of it in the
// page's own kind, which the program's reading of it is written out as.
import { useState } from 'preact/hooks';
import type { Path, Plan, Value } from '../plan/plan.ts';
import type { Program } from '../program/program.ts';
import { Button, Icon } from '../ui/index.ts';

type Map = { [key: string]: Value };

function stepsOf(path: string): Path {
    return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(found =>
        found[1] !== undefined ? Number(found[1]) : found[2]!);
}

function unquoted(text: string): string {
    return text.slice(1, -1).replace(/\\(x[0-9a-f]{2}|.)/g, (_, c: string) =>
        c === 'n' ? '\n' : c === 't' ? '\t' : c === 'r' ? ''
            : c.length === 3 ? String.fromCharCode(parseInt(c.slice(1), 16))
                : c);
}

function put(top: Map, path: Path, value: Value): void {
    let at: Map | Value[] = top;

    path.forEach((step, n) => {
        const holder = at as Map;

        if (n === path.length - 1) {
            holder[step] = value;
            return;
        }
        holder[step] ??= typeof path[n + 1] === 'number' ? [] : {};
        at = holder[step] as Map;
    });
}

/** The values that `dump --stage value` tells, as one map. */
export function valuesOf(dump: string): Map {
    const top: Map = {};

    for (const line of dump.split('\n')) {
        const found = new RegExp('^(\\S+) (?:\\S+:)?\\d+:\\d+ ' +
            '(text|block|null|list|map)(?: (".*"))?').exec(line);

        if (found !== null && found[2] !== 'list' && found[2] !== 'map')
            put(top, stepsOf(found[1]!), found[3] === undefined ? null
                : unquoted(found[3]).replace(/\n$/, ''));
    }
    return top;
}

export function IniNotice({ plan, program }: {
    plan: Plan;
    program: Program;
}) {
    const [busy, setBusy] = useState(false);
    const copy = async () => {
        setBusy(true);
        try {
            const made = await program.run(
                ['dump', '--stage', 'value', plan.name],
                [{ name: plan.name,
                   bytes: new TextEncoder().encode(plan.text) }]);
            const values = valuesOf(made.out);

            plan.name = plan.name.replace(/\.ini$/i, '.yaml');
            plan.together(() => {
                plan.setText('', 'form');
                for (const [key, value] of Object.entries(values))
                    plan.set([key], value);
            }, 'form');
        } finally {
            setBusy(false);
        }
    };

    return <div class="notice" role="status">
        <Icon name="note" />
        <span>Tệp này viết theo lối INI: xem và sửa ở phần Nguồn, in ra
            như thường. Muốn điền theo biểu thì đổi sang lối viết của trang
            này; lời chú thích trong tệp không sang theo.</span>
        <Button size="small" busy={busy} onClick={() => void copy()}>
            Đổi sang biểu điền</Button>
    </div>;
}
