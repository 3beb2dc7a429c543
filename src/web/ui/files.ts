// Files out of the page and into it.

/** Hands a file to the browser, which saves it where it saves downloads. */
export function download(name: string, bytes: Uint8Array | string,
                         type = 'application/octet-stream'): void {
    const url = URL.createObjectURL(
        new Blob([bytes as BlobPart], { type }));
    const link = document.createElement('a');

    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Lets the user choose files; empty where they chose none. */
export function chooseFiles(accept: string, many = false): Promise<File[]> {
    return new Promise(resolve => {
        const input = document.createElement('input');

        input.type = 'file';
        input.accept = accept;
        input.multiple = many;
        input.hidden = true;
        input.onchange = () => {
            resolve([...input.files ?? []]);
            input.remove();
        };
        input.addEventListener('cancel', () => {
            resolve([]);
            input.remove();
        });
        document.body.append(input);
        input.click();
    });
}
