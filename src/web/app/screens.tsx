// The screens as the desk calls them: each comes from its own folder.
import type { Finding } from '../program/answers.ts';
import type { GoTo } from './place.ts';

/** The findings one below the other. */
export function Findings({ findings, goTo, chosen }: {
    findings: Finding[];
    goTo: GoTo;
    chosen: Finding | null;
}) {
    return <ul>{findings.map((f, n) => <li key={n}
        aria-current={f === chosen ? 'true' : undefined}>
        <button type="button" class="button small quiet"
            onClick={() => goTo({ line: f.line,
                column: f.column })}>{f.message}</button></li>)}</ul>;
}
