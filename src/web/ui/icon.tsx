// Small pictures for buttons, as lines on a grid of 24 by 24.
const paths = {
    add: 'M12 5v14M5 12h14',
    back: 'M15 5l-7 7 7 7',
    batch: 'M8 3h9l3 3v11H8zM4 7v14h11',
    close: 'M6 6l12 12M18 6L6 18',
    copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
    dark: 'M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z',
    dossier: 'M3 6h6l2 2h10v12H3zM3 11h18',
    down: 'M6 9l6 6 6-6',
    error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v6M12 16v1',
    fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
    forward: 'M9 5l7 7-7 7',
    good: 'M4 12l5 6L20 6',
    help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9.500a3 3 0 1 1 4 3'
        + 'q-1 .5-1 2M12 17v.5',
    history: 'M4 12a8 8 0 1 0 3-6M4 4v4h4M12 8v5l3 2',
    home: 'M3 11l9-8 9 8M6 9v11h12V9',
    light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3'
        + 'M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
    mend: 'M14 6a4 4 0 0 1 5-1l-3 3 1 2 2 0 2-2a4 4 0 0 1-6 4L8 20'
        + 'a2 2 0 0 1-3-3l8-7a4 4 0 0 1 1-4z',
    minus: 'M5 12h14',
    move: 'M4 8h16M4 16h16',
    note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v1',
    open: 'M3 7h6l2 2h9v3M3 7v12h15l3-8H7l-4 8',
    pdf: 'M6 2h8l5 5v15H6zM14 2v5h5M12 11v6M9 14.500l3 3 3-3',
    print: 'M7 8V3h10v5M5 17H3V9h18v8h-2M7 14h10v7H7z',
    redo: 'M20 9H9a5 5 0 0 0 0 10h4M16 5l4 4-4 4',
    remove: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14',
    save: 'M4 4h13l3 3v13H4zM8 4v6h8V4M8 20v-6h8v6',
    search:
        'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15 15l6 6',
    settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
    table: 'M3 5h18v14H3zM3 10h18M3 15h18M9 5v14M15 5v14',
    type: 'M3 19L9 5l6 14M5 14h8M16 19l3-8 3 8M17 16h4',
    undo: 'M4 9h11a5 5 0 0 1 0 10h-4M8 5L4 9l4 4',
    up: 'M6 15l6-6 6 6',
    wait: 'M12 3a9 9 0 1 0 9 9',
    warning: 'M12 3L2 21h20zM12 10v5M12 17v1',
    word: 'M6 2h8l5 5v15H6zM14 2v5h5M9 12l1.500 6 1.500-5 1.500 5 1.500-6',
};

export type IconName = keyof typeof paths;

/** Said by nobody: what stands beside it says what it is for. */
export function Icon({ name, spin }: { name: IconName; spin?: boolean }) {
    return <svg class={spin ? 'icon spin' : 'icon'} viewBox="0 0 24 24"
        aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
        stroke-linecap="round" stroke-linejoin="round">
        <path d={paths[name]} />
    </svg>;
}
