// The editor's state, for tests without a browser.
export { EditorState } from '../../src/web/node_modules/@codemirror/state/dist/index.js';
