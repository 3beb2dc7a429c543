// Keys as the program compares them: without marks, in small letters, words
// joined by "_": "Nơi nhận" is noi_nhan.

const KEY = /^[a-z\d.]+(?:_[a-z\d.]+)*$/; // as most are written

export function keyOf(written: string): string {
    if (KEY.test(written))
        return written;
    const bare = written.normalize('NFD').replace(/\p{M}/gu, '')
        .replace(/[đĐ]/g, 'd').toLowerCase();
    let key = '';
    let gap = false;

    for (const c of bare) {
        if (!/[\p{L}\p{Nd}.]/u.test(c)) {
            gap = key !== '';
            continue;
        }
        key += (gap ? '_' : '') + c;
        gap = false;
    }
    return key;
}

/** A key as plans have it, "noi_dung", not words of a sentence. */
export function isName(written: string): boolean {
    return /^[a-z][a-z0-9_]*$/.test(written);
}
