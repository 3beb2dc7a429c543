// What the program answers in JSON, as the page reads it.

/**
 * Text that may come in the place of what stands there; all that are offered
 * are right. Lines and columns from 1, columns in code points; the end is
 * behind the last that goes.
 */
export interface Mend {
    title: string; // "Đổi “Xã An Phú” thành “An Phú”"
    line: number;
    column: number;
    end_line: number;
    end_column: number;
    old: string; // what stands there
    text: string; // that comes
}

export type Severity = 'note' | 'warning' | 'error';

/** `check --diagnostic-format=json`, and of all that make documents. */
export interface Finding {
    file: string | null;
    line: number; // 0: of the whole file
    column: number;
    end_line: number;
    end_column: number;
    severity: Severity;
    code: string;
    message: string;
    clause: string | null; // "NĐ 30/2020, Phụ lục I, phần I, II.4"
    mends: Mend[];
    together?: boolean; // its mends are one: all of them are made, or none
    suppressed?: string; // why a comment of the plan lets it be
}

/** `explain CODE… --json` */
export interface Explanation {
    code: string;
    severity: Severity;
    message: string;
    clause: string | null;
    help: string; // paragraphs, and lines "Sai: …", "Đúng: …"
}

/** `vanban list templates --json` */
export interface TemplateInfo {
    name: string; // "ke-hoach"
    title: string;
    abbreviation: string; // "KH"; may be empty
    form: string; // "1.4"; may be empty
    group: string; // "OCOP", "Hành chính", …: heads of the list
    search: string; // further words to be found by
    first: boolean; // on the first screen
}

export type Widget =
    | 'line' // one line
    | 'lines' // each line stands for itself: title, căn cứ, nơi nhận
    | 'text' // a paragraph or more
    | 'outline' // the body
    | 'date'
    | 'number'
    | 'choice' // one of `choices`
    | 'yes-no'
    | 'group' // a map of `fields`
    | 'list' // of maps of `fields`
    | 'table'; // rows of `fields`, one a column

export interface Field {
    key: string;
    title: string;
    help: string;
    example: string;
    required: boolean;
    widget: Widget;
    choices?: string[]; // of 'choice' and 'yes-no', as they are written
    unless?: string[]; // not required where one of these has content
    standard?: string; // what the program writes where it is left blank
    fields?: Field[]; // of a table: none where its columns are free
}

/**
 * `vanban schema MẪU --form`; also of a dossier ("ocop-ho-so"), or of a plan's
 * file: then `variant` is the template that its days ask for.
 */
export interface FormDeclaration {
    template?: string;
    dossier?: string;
    variant?: string;
    title: string;
    groups: { title: string; fields: Field[] }[];
}

/** `vanban list communes --json` */
export interface Commune {
    code: string; // "00004"
    kind: string; // "xã", "phường", "đặc khu"
    name: string; // "Ba Đình"
    province: string; // "Thành phố Hà Nội"
    agency: string; // "Ủy ban nhân dân phường Ba Đình"
    place: string; // địa danh: "Ba Đình"
    provinceCode: string; // "01"
}

/** `vanban can-cu --json`; days as "2023-02-24", empty: not known. */
export interface Basis {
    number: string; // "148/QĐ-TTg"
    type: string; // "Quyết định"
    date: string;
    issuer: string;
    about: string;
    full: string; // as it is cited the first time
    short: string; // and later
    from: string;
    until: string;
    amendedBy: string; // a number; empty: by none
    replacedBy: string;
    source: string;
    checked: string;
    certainty: 'low' | 'fair' | 'high';
    remark: string;
}

/**
 * `vanban check --outline --diagnostic-format=json` gives
 * `{findings, outline}`; this is a paragraph, note, table or phụ lục of it.
 */
export interface OutlineLine {
    file: string | null; // the plan, or a file that it names; or a template
    line: number;
    lastLine: number;
    // "heading", "dieu", "khoan", "khoan_lead", "diem", "gach", "cong",
    // "paragraph", "note", "table", …
    kind: string;
    title: string; // the kind in a clerk's words
    depth: number; // from 0
    label: string; // "1.", "a)"; may be empty
    text: string; // without the label; of a table its first row
    rows?: number; // of a table: all, and those of its head
    columns?: number;
    head?: number;
    // what the program has decided, since the text leaves it open
    guesses: ('heading' | 'joined' | 'table')[];
}

export interface OutlineAnswer {
    findings: Finding[];
    outline: OutlineLine[];
}
