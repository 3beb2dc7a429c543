// What a message means, asked of the program once for each code.
import { useEffect, useState } from 'preact/hooks';
import type { Labels } from '../form/labels.ts';
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

/** For one who fills in the form: there are no keys and commands. */
const inForm: Record<string, string> = {
    FIELD_MISSING: 'Điền vào ô này. Chưa có thì vẫn tải được bản nháp, chỗ '
        + 'thiếu để trống.',
    FIELD_KIND: 'Chữ ở đây được viết theo lối khác với ô của biểu: xem và '
        + 'sửa ở thẻ Nguồn.',
    FIELD_UNKNOWN: 'Mẫu này không có ô ấy nên chữ ghi ở đó không in ra: xem '
        + 'và sửa ở thẻ Nguồn.',
    VARIANT_UNSURE: 'Biểu mẫu thay đổi theo quy định, nên được chọn theo '
        + 'ngày. Điền đủ các ô ngày ấy.',
    VARIANT_NONE: 'Biểu mẫu thay đổi theo quy định, nên được chọn theo ngày. '
        + 'Kiểm tra lại các ô ngày ấy.',
};

/** What stands where one does not see keys. */
export function forForm({ code, help }: Explanation, labels: Labels): string {
    return inForm[code] ?? labels.explanation(help);
}

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
