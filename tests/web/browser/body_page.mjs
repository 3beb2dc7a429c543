// A page with nothing but the body on it, in the real browser, offline; the
// native program answers it, build/vanban or VANBAN.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { composer, openAlone } from './browser_page.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');
const need = createRequire(path.join(root, 'src/web/package.json'));
const { build } = need('esbuild');
const vanban = process.env.VANBAN ??
    path.resolve(root, process.env.BUILD ?? 'build', 'vanban');
const folder = mkdtempSync(path.join(tmpdir(), 'vanban-body-'));

export const HEAD = `# của Phòng Kinh tế
mau: ke-hoach
co_quan: {ten: Ủy ban nhân dân xã Phú Thịnh}
ky_hieu: KH-UBND
dia_danh: Phú Thịnh
ngay: 9/2026
trich_yeu: Thực hiện Đề án # trích yếu
mo_dau: Ủy ban nhân dân xã xây dựng kế hoạch.
noi_nhan: ["Lưu: VT"]
ky: {quyen_han: [CHỦ TỊCH], ho_ten: Trần Đức Quý}
`;

export function planOf(body) {
    const lines = body.split('\n').map(line => line && `  ${line}`);
    return `${HEAD}noi_dung: | # nội dung\n${lines.join('\n')}\n` +
        '# cuối cùng\n';
}

function runProgram(args, files) {
    const work = mkdtempSync(path.join(folder, 'goi-'));
    files.forEach(file => writeFileSync(path.join(work, file.name),
        file.text));
    const from = performance.now();
    let out = '', err = '', status = 0;
    try {
        out = execFileSync(vanban, args, { cwd: work, encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...process.env, VANBAN_HOME: root } });
    } catch (fault) {
        ({ stdout: out, stderr: err, status } = fault);
    }
    rmSync(work, { recursive: true });
    return { status, out, err, files: [],
        milliseconds: performance.now() - from };
}

/** A page with the body on it, in the real browser, without network. */
export async function openPage() {
    const bundle = await build({
        entryPoints: [path.join(here, 'body_page.tsx')], bundle: true,
        format: 'iife', target: 'chrome109', write: false, outdir: folder,
        jsx: 'automatic', jsxImportSource: 'preact',
        nodePaths: [path.join(root, 'src/web/node_modules')],
    });
    const text = ending => bundle.outputFiles
        .find(file => file.path.endsWith(ending)).text;
    const page_file = path.join(folder, 'page.html');
    writeFileSync(page_file, `<!doctype html><html lang="vi"><meta
        charset="utf-8"><title>Nội dung</title><style>${text('.css')}
        #place { width: 44rem; height: 100vh }</style>
        <main id="place"></main><script>${text('.js')
            .replaceAll('</script', '<\\/script')}</script></html>`);
    const { browser, page, faults } =
        await openAlone(runProgram);
    await page.goto(`file://${page_file}`);
    return { page, ime: await composer(page), faults, close: async () => {
        await browser.close();
        rmSync(folder, { recursive: true });
    } };
}
