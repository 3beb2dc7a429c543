// A zip that grows as files come: what is finished goes into blobs, which the
// browser keeps outside the memory of the page.
import { Zip, ZipPassThrough } from 'fflate';

const PIECE = 4 << 20; // bytes that are held before they become a blob

export class GrowingZip {
    #zip: Zip;
    #pending: Uint8Array[] = [];
    #held = 0;
    #blobs: Blob[] = [];
    #fault: Error | null = null;
    count = 0;
    size = 0;

    constructor() {
        this.#zip = new Zip((error, bytes) => {
            if (error !== null) {
                this.#fault ??= error;
                return;
            }
            this.#pending.push(bytes);
            this.#held += bytes.length;
            this.size += bytes.length;
            if (this.#held >= PIECE)
                this.#settle();
        });
    }

    /** PDF and DOCX are compressed already: they are stored as they are. */
    add(name: string, bytes: Uint8Array): void {
        const entry = new ZipPassThrough(name);

        this.#zip.add(entry);
        entry.push(bytes, true);
        this.count++;
    }

    end(): Blob {
        this.#zip.end();
        this.#settle();
        if (this.#fault !== null)
            throw this.#fault;
        return new Blob(this.#blobs, { type: 'application/zip' });
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
