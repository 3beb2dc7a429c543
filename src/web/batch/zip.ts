// A zip of files that come in any order: what is finished goes into blobs,
// which the browser keeps outside the memory of the page, and at the end it is
// put together in the order of the names.

const PIECE = 4 << 20; // bytes that are held before they become a blob
const UTF8 = 0x800; // how names are written
const MOST = 0xffff, LARGEST = 0xffffffff; // that a zip can tell of itself

interface Entry {
    name: Uint8Array;
    crc: number;
    size: number;
    piece: number; // the blob that has it
    at: number; // where in that
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++)
        n = n & 1 ? n >>> 1 ^ 0xedb88320 : n >>> 1;
    return n;
});

function crcOf(bytes: Uint8Array): number {
    let crc = -1;

    for (const byte of bytes)
        crc = (table[(crc ^ byte) & 255] ?? 0) ^ crc >>> 8;
    return ~crc >>> 0;
}

/** Numbers of 2 and 4 bytes, the last first: [bytes, number]... */
function packed(...fields: [2 | 4, number][]): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(fields.reduce((sum, [n]) => sum + n, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;

    for (const [n, value] of fields) {
        if (n === 2)
            view.setUint16(at, value, true);
        else
            view.setUint32(at, value, true);
        at += n;
    }
    return bytes;
}

/** What a zip says of a file in front of it and, again, at the end. PDF and
 * DOCX are compressed already: they are stored as they are. */
function toldOf(entry: Entry, now: Date): Uint8Array<ArrayBuffer> {
    const time = now.getHours() << 11 | now.getMinutes() << 5
        | now.getSeconds() >> 1;
    const day = now.getFullYear() - 1980 << 9 | now.getMonth() + 1 << 5
        | now.getDate();
    return packed([2, 20], [2, UTF8], [2, 0], [2, time], [2, day],
        [4, entry.crc], [4, entry.size], [4, entry.size],
        [2, entry.name.length], [2, 0]);
}

/** Lists of what is there stand behind it. */
const isList = (name: string) => /(^|\/)(manifest|failed)\.\w+$/.test(name);

export class GrowingZip {
    #entries = new Map<string, Entry>();
    #pending: Uint8Array[] = [];
    #held = 0;
    #blobs: Blob[] = [];

    get count(): number {
        return this.#entries.size;
    }

    add(name: string, bytes: Uint8Array): void {
        this.#entries.set(name, {
            name: new TextEncoder().encode(name), crc: crcOf(bytes),
            size: bytes.length, piece: this.#blobs.length, at: this.#held,
        });
        this.#pending.push(bytes);
        this.#held += bytes.length;
        if (this.#held >= PIECE)
            this.#settle();
    }

    /** The zip of what has come; its files are of this time. */
    end(now: Date): Blob {
        const parts: BlobPart[] = [], directory: BlobPart[] = [];
        let at = 0, told = 0;

        this.#settle();
        for (const { entry } of this.#inOrder()) {
            const what = toldOf(entry, now), name = entry.name as BlobPart;
            const blob = this.#blobs[entry.piece];
            parts.push(packed([4, 0x04034b50]), what, name,
                blob?.slice(entry.at, entry.at + entry.size) ?? '');
            directory.push(packed([4, 0x02014b50], [2, 20]), what,
                packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
            at += 4 + what.length + entry.name.length + entry.size;
            told += 6 + what.length + 14 + entry.name.length;
        }
        if (this.count > MOST || at + told > LARGEST)
            throw new Error('Nhiều tệp quá cho một tệp zip; hãy chia bảng '
                + 'thành hai ba phần.');
        return new Blob([...parts, ...directory, packed([4, 0x06054b50],
            [2, 0], [2, 0], [2, this.count], [2, this.count], [4, told],
            [4, at], [2, 0])], { type: 'application/zip' });
    }

    #inOrder() {
        return [...this.#entries].map(([name, entry]) =>
            ({ name, entry, last: isList(name) }))
            .sort((a, b) => Number(a.last) - Number(b.last)
                || (a.name < b.name ? -1 : 1));
    }

    #settle(): void {
        this.#blobs.push(new Blob(this.#pending as BlobPart[]));
        this.#pending = [];
        this.#held = 0;
    }
}

/** Hands a blob to the browser, which saves it where it saves downloads. */
export function downloadBlob(name: string, blob: Blob): void {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');

    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 600000);
}
