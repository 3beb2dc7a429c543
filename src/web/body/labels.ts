// What label a new line gets, from the label of the line above it. This is
// but a proposal of the editor: what a label means, the program says.

/** The Vietnamese alphabet, as điểm are lettered: đ behind d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: [number, string][] = [
    [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'],
    [5, 'V'], [4, 'IV'], [1, 'I'],
];

export function roman(n: number): string {
    let text = '';
    for (const [value, sign] of ROMAN)
        for (; n >= value; n -= value)
            text += sign;
    return text;
}

export function fromRoman(text: string): number {
    let n = 0, rest = text;
    for (const [value, sign] of ROMAN)
        for (; rest.startsWith(sign); rest = rest.slice(sign.length))
            n += value;
    return rest === '' && roman(n) === text ? n : 0;
}

interface Label {
    before: string; // blanks, "## ", "\", stars
    text: string; // "1.", "a)", "-"
    after: string; // stars and blanks
    next: string;
}

/** The letter that follows, in its own case; empty behind y. */
function nextLetter(letter: string): string {
    const lower = letter.toLowerCase();
    const next = LETTERS[LETTERS.indexOf(lower) + 1];
    if (!LETTERS.includes(lower) || next === undefined)
        return '';
    return letter === lower ? next : next.toUpperCase();
}

function plusOne(digits: string): string {
    const next = String(Number(digits) + 1);
    return next.padStart(digits.startsWith('0') ? digits.length : 0, '0');
}

/** The next of "1.", "2.3.", "b)", "IV.", "Điều 5.", "-"; else null. */
function next(label: string): string | null {
    let m = /^((?:\d{1,3}\.)*)(\d{1,3})([.)/]|\.-|\/\.)?$/.exec(label);
    if (m && (m[1] || m[3]))
        return `${m[1] ?? ''}${plusOne(m[2] ?? '')}${m[3] ?? ''}`;
    m = /^([\p{L}]+ )(\d{1,3})(\.?)$/u.exec(label);
    if (m)
        return `${m[1]}${plusOne(m[2] ?? '')}${m[3]}`;
    m = /^((?:Phần|Chương|PHẦN|CHƯƠNG) )?([IVXLC]+)([./]|\/\.)?$/.exec(label);
    const n = m ? fromRoman(m[2] ?? '') : 0;
    const letter = /^[CL]$/.test(m?.[2] ?? ''); /* behind A. and B. */
    if (m && n > 0 && (m[1] || (m[3] && !letter)))
        return `${m[1] ?? ''}${roman(n + 1)}${m[3] ?? ''}`;
    m = /^(\p{L})([.)/]|\/\.)$/u.exec(label);
    if (m && nextLetter(m[1] ?? ''))
        return nextLetter(m[1] ?? '') + m[2];
    return /^[-+•–]$/.test(label) ? label : null;
}

const LABEL = new RegExp(
    '^(\\s*(?:#{1,6}\\s+)?\\\\?(\\*{0,3}))' +
    '((?:Phần|Chương|Mục|Tiểu mục|Điều|PHẦN|CHƯƠNG|MỤC|ĐIỀU)\\s+' +
    '(?:\\d{1,3}|[IVXLC]+)\\.?' +
    '|(?:\\d{1,3}\\.)*\\d{1,3}(?:\\.-|/\\.|[.)/])' +
    '|\\d{1,3}(?:\\.\\d{1,2})+(?!\\d)' +
    '|[IVXLC]+(?:/\\.|[./])|\\p{L}(?:/\\.|[.)/])|[-+•–])' +
    '(\\*{0,3}(?=\\s)\\s*|\\*{0,3}$)', 'u');

/** The label at the start of a line; null where it has none. */
export function labelOf(line: string): Label | null {
    const m = LABEL.exec(line);
    const text = m?.[3];
    const following = text === undefined ? null : next(text);
    if (!m || text === undefined || following === null)
        return null;
    return {
        before: m[1] ?? '', text, after: m[4] ?? '', next: following,
    };
}

/** What a new line below begins with; empty for no label. */
export function nextLabel(line: string): string {
    const label = labelOf(line);
    if (label === null)
        return '';
    const marks = label.before.replace(/\*/g, '');
    return `${marks}${label.next} `;
}

/** Is there nothing in the line but its label? */
export function isBare(line: string): boolean {
    const m = LABEL.exec(line);
    return m !== null && m[0].length === line.length && labelOf(line) !== null;
}
