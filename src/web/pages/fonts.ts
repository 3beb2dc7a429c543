// The faces that the program measured the text with, under the names that its
// SVG gives them.
import type { Program } from '../program/program.ts';

const faces: [RegExp, string, FontFaceDescriptors][] = [
    [/Serif-Regular\.ttf$/, 'vanban', {}],
    [/Serif-Bold\.ttf$/, 'vanban', { weight: 'bold' }],
    [/Serif-Italic\.ttf$/, 'vanban', { style: 'italic' }],
    [/Serif-BoldItalic\.ttf$/, 'vanban', { weight: 'bold', style: 'italic' }],
    [/DejaVuSans\.ttf$/, 'vanban-symbol', {}],
];

export async function loadFonts(program: Program): Promise<void> {
    const names = program.packedNames();
    await Promise.all(faces.map(async ([pattern, family, look]) => {
        const name = names.find(packed => pattern.test(packed));
        const bytes = name === undefined ? null : program.packed(name);
        if (bytes === null)
            return; // those of the machine are drawn with
        const face = new FontFace(family, bytes.slice().buffer, look);
        document.fonts.add(await face.load());
    }));
}
