// The page begins: what it carries is unpacked, the program is started, and
// the first screen or the desk is shown.
import { render } from 'preact';
import { App } from './app/index.tsx';
import { loadFonts } from './pages/fonts.ts';
import { start } from './program/index.ts';
import { typesOf } from './start/types.ts';
import { applyOwn, Store } from './store/index.ts';
import { beginLook } from './ui/index.ts';

const place = document.getElementById('app') ?? document.body;

/** What is shown where the page cannot begin: why, and what to do. */
function Broken({ error }: { error: unknown }) {
    return <main class="waiting" role="alert">
        <p>Trang không mở được trong trình duyệt này. Hãy dùng Chrome, Edge
            từ bản 109 hoặc Firefox từ bản 115. <small>{String(error)}</small>
        </p>
    </main>;
}

async function begin(): Promise<void> {
    beginLook();
    try {
        const [program, store] = await Promise.all([start(), Store.open()]);
        await loadFonts(program);
        await applyOwn(store, program);
        const types = await typesOf(program, store);
        render(<App program={program} store={store} types={types} />, place);
    } catch (error) {
        render(<Broken error={error} />, place);
    }
}

void begin();
