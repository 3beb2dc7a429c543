// What a message means, asked of the program once for each code.
import { useEffect, useState } from 'preact/hooks';
import type { Explanation } from '../program/answers.ts';
import type { Program } from '../program/program.ts';

const known = new Map<string, Explanation>();

// The folders of the program, as the page has them.
const inPage: [RegExp, string][] = [
    [/(?:trong|vào|ở) templates\/chinh-ta\/ \(cột sai, dung\)/g,
        'có sẵn (hai cột Sai, Đúng)'],
    [/ ?\(templates\/(?:chinh-ta|can-cu)\/\)/g, ''],
    [/(?:bảng )?(?:trong|vào|ở) templates\/can-cu\//g, 'bảng căn cứ'],
    [/thư mục templates\//g, 'Mẫu của đơn vị'],
    [/templates\/(?=[\w-])/g, ''],
    [/`vanban can-cu[^`]*`/g, 'nút Chèn căn cứ'],
    [/`vanban list templates`/g, 'Trang đầu'],
];
const where = 'Ở trang này: thả bảng hay tệp ấy vào Trang đầu, hoặc bấm Mẫu '
    + 'của đơn vị ở đó rồi Thêm tệp.';

/** An explanation for one who has no folders: tables are dropped in. */
export function forPage(help: string): string {
    if (!help.includes('templates/') && !help.includes('`vanban '))
        return help;
    const lines = inPage.reduce((text, [was, now]) =>
        text.replace(was, now), help).split('\n');
    const examples = lines.findIndex(line => /^(Sai|Đúng):/.test(line));

    if (help.includes('templates/'))
        lines.splice(examples < 0 ? lines.length : examples, 0, where);
    return lines.join('\n');
}

/** Null until the program has answered; nothing is asked for no code. */
export function useExplanation(program: Program, code: string | null):
    Explanation | null {
    const [answer, setAnswer] = useState<Explanation | null>(null);

    useEffect(() => {
        let left = false;
        setAnswer(code === null ? null : known.get(code) ?? null);
        if (code === null || known.has(code))
            return;
        void program.run(['explain', code, '--json'], []).then(result => {
            const all = JSON.parse(result.out) as Explanation[];
            const first = all[0];
            if (first === undefined)
                return;
            const answered = { ...first, help: forPage(first.help) };
            known.set(code, answered);
            if (!left)
                setAnswer(answered);
        }).catch(() => undefined);
        return () => void (left = true);
    }, [program, code]);
    return answer;
}
