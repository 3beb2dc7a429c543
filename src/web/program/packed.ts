// What the page carries: parts in base64 of gzip, each a list of files.

const text = new TextDecoder();

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
    const letters = atob(base64);
    const bytes = new Uint8Array(letters.length);

    for (let i = 0; i < bytes.length; i++)
        bytes[i] = letters.charCodeAt(i);
    return bytes;
}

/** [4 bytes: size of the index][index, JSON: [name, size]...][the files] */
function filesOf(bytes: Uint8Array<ArrayBuffer>):
    Map<string, Uint8Array<ArrayBuffer>> {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    let at = 4 + new DataView(bytes.buffer).getUint32(0, true);
    const index = JSON.parse(text.decode(bytes.subarray(4, at))) as
        [string, number][];

    for (const [name, size] of index)
        files.set(name, bytes.subarray(at, at += size));
    return files;
}

/** The files of a part of the page, whose element goes. */
export async function unpack(part: string):
    Promise<Map<string, Uint8Array<ArrayBuffer>>> {
    const element = document.getElementById(`packed-${part}`);
    if (element === null)
        throw new Error(`the page has no part ${part}`);
    const bytes = bytesOf(element.textContent ?? '');
    element.remove();
    const stream = new Blob([bytes]).stream()
        .pipeThrough(new DecompressionStream('gzip'));
    return filesOf(new Uint8Array(await new Response(stream).arrayBuffer()));
}
