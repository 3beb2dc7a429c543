// The licences of all that the page carries, as [{name, version, what, text}]:
// read when it is packed, from where each thing comes from.
import { existsSync, readFileSync } from 'node:fs';

const read = path => readFileSync(path, 'utf8');

/** Libraries that are built from Debian's sources, and what each is for. */
const LIBRARIES = [
    ['libharu', 'ghi tệp PDF'],
    ['libxml2', 'đọc mẫu, tệp Word và bảng tính'],
    ['libyaml', 'đọc bản khai'],
    ['utf8proc', 'chữ Unicode'],
    ['freetype', 'đo chữ'],
    ['libdeflate', 'nén'],
    ['zlib', 'nén và bung, với minizip đọc tệp Word và bảng tính'],
    ['libmd', 'mã kiểm SHA-256'],
    ['qr-code-generator', 'vẽ mã QR'],
];

/** Packages of this machine of which parts are packed. */
const PACKAGES = [
    ['wasi-libc', 'thư viện C'],
    ['libclang-rt-16-dev-wasm32', 'phép tính của trình biên dịch'],
    ['fonts-liberation2', 'phông chữ Liberation Serif'],
    ['fonts-dejavu-core', 'phông chữ DejaVu Sans'],
];

/** "2.9.14+dfsg-1.3", from a line of the pins. */
function versionOf(pins, name) {
    const dsc = pins.split('\n').find(l => l.includes(`  ${name}_`) &&
        l.endsWith('.dsc'));
    return dsc.replace(/^.*_/, '').replace(/\.dsc$/, '');
}

function installed(status, name) {
    const entry = status.split('\n\n').find(
        e => e.startsWith(`Package: ${name}\n`));
    return /^Version: (.*)$/m.exec(entry)[1];
}

/** Those whose Debian part is not fetched: the library is installed. */
const INSTALLED = {
    'libharu': 'libhpdf-2.3.0', 'qr-code-generator': 'libqrcodegen1',
};

function library(sources, pins, [name, what]) {
    const own = `${sources}/${name}/debian/copyright`;
    const text = read(existsSync(own) ? own
        : `/usr/share/doc/${INSTALLED[name]}/copyright`);
    return { name, version: versionOf(pins, name), what, text };
}

function npm(modules, name) {
    const folder = `${modules}/${name}`;
    return {
        name, version: JSON.parse(read(`${folder}/package.json`)).version,
        what: 'phần hiển thị của trang', text: read(`${folder}/LICENSE`),
    };
}

/**
 * SOURCES: the libraries' folder; PINS: their file; MODULES: node_modules;
 * PACKED: names of the npm packages that are in the page.
 */
export function licences(sources, pins, modules, packed) {
    const status = read('/var/lib/dpkg/status');

    return [
        ...LIBRARIES.map(l => library(sources, read(pins), l)),
        ...PACKAGES.map(([name, what]) => ({
            name, version: installed(status, name), what,
            text: read(`/usr/share/doc/${name}/copyright`),
        })),
        ...packed.map(name => npm(modules, name)),
        {
            name: 'vietnamese-provinces-database', version: '25/7/2026',
            what: 'tên tỉnh, xã, phường, đặc khu',
            text: read(new URL('provinces.txt', import.meta.url)),
        },
    ];
}
