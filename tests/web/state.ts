// The editor's state, for tests without a browser.
import { EditorState }
    from '../../src/web/node_modules/@codemirror/state/dist/index.js';

export { EditorState };
