// The pages as they will be printed: a click on a line goes to where it was
// written, and the line of the cursor is shown.
import {
    useEffect, useLayoutEffect, useMemo, useRef, useState,
} from 'preact/hooks';
import './pages.css';
import type { GoTo, Place } from '../app/place.ts';
import { Button, Icon } from '../ui/index.ts';
import { printsOnly } from './paper.ts';
import { markTexts, Sheets } from './sheets.ts';
import { pagesOf, styleOf } from './split.ts';
import { useWalk } from './walk.ts';

/** A page that is to be shown now; count tells one asking from the next. */
export interface Turn {
    page: number; // from 1
    count: number;
}

interface PagesProps {
    svg: string;
    goTo: GoTo;
    /** Where the cursor is in the plan. */
    at: Place | null;
    /** Are these the pages of the text as it stands? */
    current?: boolean;
    turn?: Turn | null;
    onDrawn?: () => void;
}

const ZOOM_STEP = 1.15, ZOOM_LEAST = .3, ZOOM_MOST = 4;
const PIXELS = 96 / 72; // of a point
const MARGIN = 44; // pixels beside a page

/** The place that a line of a page has come from. */
function placeOf(target: EventTarget | null): Place | null {
    const text = target instanceof Element
        ? target.closest<SVGTextElement>('text[data-l]') : null;
    const { l, c, f } = text?.dataset ?? {};
    return l === undefined ? null
        : { line: Number(l), column: Number(c), ...f ? { file: f } : {} };
}

/** The scale at which the widest page fills the view; watches its width. */
function useFit(box: { current: HTMLElement | null }, pages: string[]): number {
    const [room, setRoom] = useState(0);
    const widest = Math.max(...pages.map(page =>
        Number(/ width="([\d.]+)"/.exec(page)?.[1] ?? 0)), 300);

    useLayoutEffect(() => {
        const element = box.current;
        if (element === null)
            return;
        const watch = new ResizeObserver(() => setRoom(element.clientWidth));
        watch.observe(element);
        return () => watch.disconnect();
    }, []);
    return Math.max(ZOOM_LEAST, (room - MARGIN) / (widest * PIXELS));
}

function bringIntoView(box: HTMLElement, text: SVGTextElement): void {
    const line = text.getBoundingClientRect();
    const view = box.getBoundingClientRect();
    if (line.top < view.top + 20 || line.bottom > view.bottom - 20)
        box.scrollBy({ top: line.top - (view.top + view.height / 2) });
}

export function Pages(props: PagesProps) {
    const { svg, goTo, at, current = true, turn, onDrawn } = props;
    const box = useRef<HTMLDivElement>(null);
    const sheets = useRef<Sheets | null>(null);
    const [zoom, setZoom] = useState(0); // 0: as wide as the view
    const [page, setPage] = useState(1);
    const pages = useMemo(() => pagesOf(svg), [svg]);
    const fit = useFit(box, pages);
    const scale = zoom || fit;

    useLayoutEffect(() => {
        if (box.current === null)
            return;
        sheets.current ??= new Sheets(box.current);
        sheets.current.show(pages);
        markTexts(box.current, at === null ? [] : sheets.current.find(at));
        setPage(sheets.current.current());
        onDrawn?.();
    }, [svg]);
    useEffect(() => {
        if (box.current === null || sheets.current === null || at === null)
            return;
        const texts = sheets.current.find(at);
        markTexts(box.current, texts);
        if (texts[0] !== undefined)
            bringIntoView(box.current, texts[0]);
    }, [at]);
    useEffect(() => printsOnly(svg), [svg]);

    const zoomTo = (next: number) =>
        setZoom(Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, next)));
    const turnTo = (page: number) => sheets.current?.element(page)
        ?.scrollIntoView({ block: 'start' });
    useEffect(() => {
        if (turn)
            turnTo(turn.page);
    }, [turn?.count]);
    const walk = useWalk(box, sheets,
        text => box.current && bringIntoView(box.current, text), text => {
            const place = placeOf(text);
            if (place !== null)
                goTo(place);
        });
    return <section class="pages" aria-label="Các trang văn bản">
        <style>{styleOf(svg)}</style>
        <div class="pages-bar" role="toolbar" aria-label="Xem trang">
            <Button size="small" kind="quiet" icon="up" title="Trang trước"
                disabled={page <= 1} onClick={() => turnTo(page - 1)} />
            <span class="pages-count" aria-live="polite">
                Trang {pages.length === 0 ? 0 : page}/{pages.length}</span>
            <Button size="small" kind="quiet" icon="down" title="Trang sau"
                disabled={page >= pages.length}
                onClick={() => turnTo(page + 1)} />
            <span class="pages-state">{!current && pages.length > 0 && <>
                <Icon name="wait" /> chưa theo kịp chữ vừa gõ</>}</span>
            <Button size="small" kind="quiet" icon="minus" title="Thu nhỏ"
                onClick={() => zoomTo(scale / ZOOM_STEP)} />
            <span class="pages-zoom">{Math.round(scale * 100)}%</span>
            <Button size="small" kind="quiet" icon="add" title="Phóng to"
                onClick={() => zoomTo(scale * ZOOM_STEP)} />
            <Button size="small" kind="quiet" icon="fit" title="Vừa bề ngang"
                pressed={zoom === 0} onClick={() => setZoom(0)} />
        </div>
        <div ref={box} class="sheets" tabIndex={0}
            role="region" aria-label={'Trang in: mũi tên để đi từng dòng, '
                + 'Enter để sửa dòng ấy'}
            onKeyDown={walk.keys}
            style={{ '--scale': String(scale) }}
            onScroll={() => {
                sheets.current?.drawSeen();
                setPage(sheets.current?.current() ?? 1);
            }}
            onClick={event => {
                const place = placeOf(event.target);
                if (place !== null && getSelection()?.isCollapsed !== false)
                    goTo(place);
            }} />
        <span class="unseen" aria-live="polite">{walk.said}</span>
        {pages.length === 0 && <p class="pages-none">
            Trang sẽ hiện ở đây khi đọc được văn bản</p>}
    </section>;
}
