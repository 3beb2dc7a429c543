// What a test does in Firefox that no page may: compose letters as an input
// method does, end a tab's process, save what is printed. It runs in the
// browser's own window, which playwright's connection leads to.

/** Runs BODY, a function's text, there with the tab's element and ARGS. */
async function inBrowser(page, body, args = null) {
    const { delegate } = page._connection.toImpl(page);
    const session = delegate._session;
    const { contexts } = await session.send('browsingContext.getTree',
        { 'moz:scope': 'chrome' });
    const answer = await session.send('script.evaluate', {
        awaitPromise: true, target: { context: contexts[0].context },
        expression: `(async () => {
            const { NavigableManager } = ChromeUtils.importESModule(
                'chrome://remote/content/shared/NavigableManager.sys.mjs');
            const tab = [...Services.wm.getEnumerator('navigator:browser')]
                .flatMap(window => [...window.gBrowser.browsers])
                .find(one => NavigableManager.getIdForBrowser(one)
                    === ${JSON.stringify(session.sessionId)});
            return JSON.stringify(await (${body})(tab,
                ${JSON.stringify(args)}) ?? null);
        })()`,
    });
    if (answer.type !== 'success')
        throw new Error(answer.exceptionDetails?.text ?? answer.type);
    return JSON.parse(answer.result.value);
}

/** In the tab's process: what an input method is there. */
function composes() {
    /* global addMessageListener, sendAsyncMessage, Cc, Ci, content */
    const processor = Cc['@mozilla.org/text-input-processor;1']
        .createInstance(Ci.nsITextInputProcessor);
    addMessageListener('compose', ({ data: { text, last } }) => {
        if (!processor.hasComposition)
            processor.beginInputTransactionForTests(content, () => true);
        if (last) {
            processor.commitCompositionWith(text);
        } else {
            processor.setPendingCompositionString(text);
            processor.appendClauseToPendingComposition(text.length,
                processor.ATTR_RAW_CLAUSE);
            processor.setCaretInPendingComposition(text.length);
            processor.flushPendingComposition();
        }
        sendAsyncMessage('composed');
    });
}

/** Shows TEXT as composed so far, and ends with it where it is the last. */
export function compose(page, text, last) {
    return inBrowser(page, `(tab, [script, data]) => new Promise(done => {
        const { messageManager } = tab;
        if (!tab.composes)
            messageManager.loadFrameScript('data:,'
                + encodeURIComponent(script), false);
        tab.composes = true;
        messageManager.addMessageListener('composed', function heard() {
            messageManager.removeMessageListener('composed', heard);
            done();
        });
        messageManager.sendAsyncMessage('compose', data);
    })`, [`(${composes})()`, { text, last }]);
}

/** Ends the process of a tab; the browser, which playwright has told to end
 * with it, stays. */
export async function crash(page) {
    process.kill(await inBrowser(page, `tab => {
        Services.env.set('MOZ_CRASHREPORTER_SHUTDOWN', '');
        return tab.frameLoader.remoteTab.osPid;
    }`), 'SIGKILL');
}

/** From now on what is printed goes to a file, and nobody is asked. */
export const printsTo = (page, file) => inBrowser(page, `(tab, file) => {
    const printer = 'print.printer_Mozilla_Save_to_PDF.';
    Services.prefs.setBoolPref('print.always_print_silent', true);
    Services.prefs.setCharPref('print_printer', 'Mozilla Save to PDF');
    Services.prefs.setBoolPref(printer + 'print_to_file', true);
    Services.prefs.setStringPref(printer + 'print_to_filename', file);
}`, file);

/** The page gets the keyboard from the browser's own window. */
export function focus(page) {
    return inBrowser(page, `tab => {
        const window = tab.ownerDocument.defaultView;
        window.DownloadsPanel?.hidePanel();
        window.focus();
        tab.focus();
    }`);
}
