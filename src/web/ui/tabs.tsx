// A row of tabs: arrows move along it, as screen readers expect.
import { useRef } from 'preact/hooks';

interface TabsProps<Id extends string> {
    label: string;
    tabs: { id: Id; title: string; keys?: string }[];
    open: Id;
    onOpen: (id: Id) => void;
}

/** The panel of tab `x` is to have the id `panel-x`, role tabpanel. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
    const { tabs, open, onOpen } = props;
    const row = useRef<HTMLDivElement>(null);
    const step = (event: KeyboardEvent) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined)
            return;
        const at = tabs.findIndex(tab => tab.id === open);
        const next = tabs[(at + by + tabs.length) % tabs.length];
        if (next === undefined)
            return;
        event.preventDefault();
        onOpen(next.id);
        row.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
    };
    return <div class="tabs" role="tablist" aria-label={props.label} ref={row}
        onKeyDown={step}>
        {tabs.map(tab => <button key={tab.id} type="button" class="tab"
            role="tab" id={`tab-${tab.id}`} aria-selected={tab.id === open}
            aria-controls={`panel-${tab.id}`} aria-keyshortcuts={tab.keys}
            title={tab.keys && `${tab.title} (${tab.keys})`}
            tabIndex={tab.id === open ? 0 : -1}
            onClick={() => onOpen(tab.id)}>{tab.title}</button>)}
    </div>;
}
