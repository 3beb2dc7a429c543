// load.mjs: a module of the page, in TypeScript, for a test in node.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { build } = createRequire(join(root, 'src/web/package.json'))(
    'esbuild');

/** What the modules at these paths of the project export, together. */
export async function load(...paths) {
    const { outputFiles } = await build({
        stdin: {
            contents: paths.map(path => `export * from './${path}';`).join(''),
            resolveDir: root,
        },
        bundle: true, format: 'esm', platform: 'node', write: false,
        logLevel: 'warning',
    });
    return import(`data:text/javascript;base64,${
        Buffer.from(outputFiles[0].text).toString('base64')}`);
}
