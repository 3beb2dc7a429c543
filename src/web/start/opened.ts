// Files that are handed to the first screen: which of them is the plan or a
// document to make one of, and the way out for those that are neither.
import { importFile, isDocument } from '../import/read.ts';
import type { Origin } from '../import/read.ts';
import type { File as Bytes, Program } from '../program/program.ts';
import { tableKind } from '../store/own.ts';
import { ask } from '../ui/index.ts';

export interface Opened {
    id?: string;
    name: string;
    text: string;
    files?: Bytes[];
    imported?: Origin; // where it was made of a document
}

/** What comes of files: a plan, files of the unit, or words to the user. */
export interface Received {
    opened?: Opened;
    own?: Bytes[];
    told?: string;
    /** Tables, texts, pictures that may lie beside a plan that is open. */
    beside?: Bytes[];
}

export const PLANS = '.yaml,.yml,.ini';
/** What the program takes from files beside the plan. */
export const BESIDE = '.csv,.tsv,.txt,.xlsx,.xlsm,.ods,.png,.jpg,.jpeg';
const isBeside = /\.(csv|tsv|txt|xlsx|xlsm|ods|png|jpe?g)$/i;
export const isPicture = (name: string) => /\.(png|jpe?g)$/i.test(name);
const MOST = 32 << 20; // bytes of a file that is taken
const isPlan = /\.(ya?ml|ini)$/i;
const isTable = /\.(csv|tsv|xlsx|xlsm|ods|xls)$/i;

function wayOut(name: string): string {
    if (isTable.test(name))
        return `${name} là bảng dữ liệu. Làm nhiều văn bản từ bảng thì chọn `
            + 'loại văn bản ở đây, rồi bấm Hàng loạt và thả bảng vào đó.';
    if (isPicture(name))
        return `${name} là ảnh. Hãy mở hay bắt đầu văn bản, rồi thả ảnh vào `
            + 'đó.';
    if (/\.pdf$/i.test(name))
        return `Không mở được ${name}. Hãy mở bằng phần mềm đọc PDF, chép chữ `
            + '(Ctrl+A, Ctrl+C), chọn loại văn bản ở đây rồi dán vào thẻ '
            + 'Nội dung.';
    return `Không mở được ${name}. Ở đây mở tệp mà nút Lưu tệp đã lưu (.yaml, `
        + '.ini), văn bản Word (.docx), và nhận mẫu của đơn vị (.xml).';
}

/** Fails for a folder, which comes as a file that cannot be read. */
async function read(files: File[]): Promise<Bytes[]> {
    return Promise.all(files.map(async file => ({ name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()) })));
}

function textOf(bytes: Uint8Array): string | null {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return null;
    }
}

const PREVIEW = 12; // lines

/**
 * A file in an encoding from before Unicode, as the program reads it, where
 * the user wants it so after a look at its first lines; else null.
 */
async function converted(program: Program, file: Bytes):
    Promise<string | null> {
    const { status, out, err } = await program.run(['convert', file.name],
        [file]);

    if (status !== 0 || out === '')
        return null;
    const said = /: (?:ghi chú|cảnh báo): (.*?)(?: \[[A-Z_0-9]+\])?$/m
        .exec(err)?.[1];
    const text = out.replace(/^\ufeff/, '');
    const lines = text.split('\n')
        .filter(line => /[^\x00-\x7f]/.test(line)).slice(0, PREVIEW);
    const yes = await ask({ title: 'Đổi sang Unicode?', yes: 'Đổi và mở',
        text: `${file.name} dùng bảng mã cũ: ${said ?? ''}. Tệp trên máy `
            + `không bị sửa. Đổi xong đọc được như sau:\n\n`
            + lines.join('\n') });
    return yes ? text : null;
}

/** What the program says of a file that it cannot read. */
async function wordsOf(program: Program, file: Bytes): Promise<string> {
    const { out, err } = await program.run(['check', file.name,
        '--diagnostic-format', 'short'], [file]);
    const said = /: lỗi: (.*?)(?: \[[A-Z_0-9]+\])?$/m.exec(out + err)?.[1];

    return `${file.name}: ${said ?? 'tệp không đọc được'}`;
}

/** A file of settings, profile or dossier, and no plan. */
function isOwnIni(text: string): boolean {
    return !/^\s*(mau|ho_so)\s*=/m.test(text)
        && /^\s*\[(ho_so|trang|doan\.[a-z_]+|chung_the_thuc|ten_day_du)\]/m
            .test(text);
}

const isOwnFile = ({ name }: Bytes) => /\.(xml|csv|xlsx|ods)$/i.test(name);

/** Tables of the unit, of legal bases or of wrong words. */
async function areOwn(program: Program, files: Bytes[]): Promise<boolean> {
    for (const file of files)
        if (isTable.test(file.name)
            && await tableKind(program, file) !== null)
            return true;
    return false;
}

/** A document becomes a plan; what is with it lies beside. */
async function opened(program: Program, file: Bytes, all: Bytes[]):
    Promise<Received> {
    const imported = await importFile(program, file);

    if (typeof imported === 'string')
        return { told: imported };
    return { opened: { ...imported,
        files: all.filter(other => other !== file) } };
}

/**
 * Looks at files that were chosen or dropped. On the desk a text may belong
 * to the plan that is open: it is no document of its own there.
 */
export async function receive(program: Program, files: File[],
                              onDesk = false): Promise<Received> {
    const large = files.find(file => file.size > MOST);
    if (large !== undefined)
        return { told: `${large.name} nặng ${Math.round(large.size / 2 ** 20)}`
            + ` MB, quá lớn: ở đây nhận tệp đến ${MOST >> 20} MB` };
    const all = await read(files).catch(() => null);
    if (all === null)
        return { told: 'Không đọc được: đây là thư mục, hay tệp đang được '
            + 'phần mềm khác giữ. Hãy thả từng tệp' };
    const plan = all.find(file => isPlan.test(file.name));
    const document = all.find(file => isDocument(file)
        && !(onDesk && /\.(?:txt|md)$/i.test(file.name)));

    if (plan === undefined && document !== undefined)
        return opened(program, document, all);
    const templates = all.filter(file => /\.xml$/i.test(file.name));
    if (plan === undefined)
        return templates.length > 0 || await areOwn(program, all)
            ? { own: all.filter(isOwnFile) }
            : { told: all[0] === undefined ? 'Không có tệp nào'
                : wayOut(all[0].name),
            beside: all.filter(file => isBeside.test(file.name)) };
    const text = textOf(plan.bytes) ?? await converted(program, plan);
    if (text === null)
        return { told: await wordsOf(program, plan) };
    if (/\.ini$/i.test(plan.name) && isOwnIni(text))
        return { own: all.filter(file => /\.(xml|ini)$/i.test(file.name)) };
    return { opened: { name: plan.name, text: text.replace(/^\ufeff/, ''),
        files: all.filter(file => file !== plan) } };
}
