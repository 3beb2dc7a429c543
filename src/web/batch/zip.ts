// A zip of files that come in any order: what is finished goes into blobs,
// which the browser keeps outside the memory of the page. Its directory, which
// is what one sees of a zip, has them in the order of their names.

const PIECE = 4 << 20; // bytes that are held before they become a blob
const UTF8 = 0x800; // how names are written
const MOST = 0xffff, LARGEST = 0xffffffff; // that a zip can tell of itself

interface Entry {
    name: string;
    bytes: Uint8Array; // the name
    told: Uint8Array; // what is said of it
    at: number; // where it begins
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++)
        n = n & 1 ? n >>> 1 ^ 0xedb88320 : n >>> 1;
    return n;
});

function crcOf(bytes: Uint8Array): number {
    const { length } = bytes;
    let crc = -1;

    for (let n = 0; n < length; n++)
        crc = (table[(crc ^ (bytes[n] ?? 0)) & 255] ?? 0) ^ crc >>> 8;
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
function toldOf(name: Uint8Array, bytes: Uint8Array, now: Date): Uint8Array {
    const time = now.getHours() << 11 | now.getMinutes() << 5
        | now.getSeconds() >> 1;
    const day = now.getFullYear() - 1980 << 9 | now.getMonth() + 1 << 5
        | now.getDate();
    return packed([2, 20], [2, UTF8], [2, 0], [2, time], [2, day],
        [4, crcOf(bytes)], [4, bytes.length], [4, bytes.length],
        [2, name.length], [2, 0]);
}

/** Lists of what is there stand behind it. */
const isList = (name: string) => /(^|\/)(manifest|failed)\.\w+$/.test(name);

export class GrowingZip {
    #now: Date;
    #entries: Entry[] = [];
    #pending: Uint8Array[] = [];
    #held = 0;
    #size = 0;
    #blobs: Blob[] = [];

    /** Its files are of this time. */
    constructor(now: Date) {
        this.#now = now;
    }

    get count(): number {
        return this.#entries.length;
    }

    add(name: string, bytes: Uint8Array): void {
        const own = new TextEncoder().encode(name);
        const told = toldOf(own, bytes, this.#now);

        this.#entries.push({ name, bytes: own, told, at: this.#size });
        this.#put(packed([4, 0x04034b50]), told, own, bytes);
        if (this.#held >= PIECE)
            this.#settle();
    }

    /** The zip of what has come. */
    end(): Blob {
        const began = this.#size;

        for (const { bytes, told, at } of this.#inOrder())
            this.#put(packed([4, 0x02014b50], [2, 20]), told,
                packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), bytes);
        const told = this.#size - began;
        if (this.count > MOST || this.#size > LARGEST)
            throw new Error('Nhiều tệp quá cho một tệp zip; hãy chia bảng '
                + 'thành hai ba phần.');
        this.#put(packed([4, 0x06054b50], [2, 0], [2, 0], [2, this.count],
            [2, this.count], [4, told], [4, began], [2, 0]));
        this.#settle();
        return new Blob(this.#blobs, { type: 'application/zip' });
    }

    #inOrder(): Entry[] {
        return [...this.#entries].sort((a, b) =>
            Number(isList(a.name)) - Number(isList(b.name))
            || (a.name < b.name ? -1 : 1));
    }

    #put(...parts: Uint8Array[]): void {
        for (const part of parts) {
            this.#pending.push(part);
            this.#held += part.length;
            this.#size += part.length;
        }
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
