// The list of legal bases: each as it is cited, and whether it is in force.
import { useEffect, useRef } from 'preact/hooks';
import type { Basis } from '../program/answers.ts';
import { statusOf, today } from './registry.ts';

interface BasisListProps {
    id: string;
    bases: Basis[];
    at: number;
    onChoose: (basis: Basis) => void;
}

export const optionId = (id: string, at: number) => `${id}-${at}`;

export function BasisList({ id, bases, at, onChoose }: BasisListProps) {
    const list = useRef<HTMLUListElement>(null);
    const now = today();

    useEffect(() => {
        list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
    }, [at, bases]);
    return <ul class="bases-list" ref={list} id={id} role="listbox"
        aria-label="Văn bản để viện dẫn">
        {bases.map((basis, n) => {
            const { words, dead } = statusOf(basis, now);
            return <li key={`${basis.number} ${basis.date}`} role="option"
                id={optionId(id, n)} aria-selected={n === at}
                onMouseDown={event => event.preventDefault()}
                onClick={() => onChoose(basis)}>
                <span class="bases-number">{basis.number}</span>{' '}
                <span>{basis.full}</span>{' '}
                <small class={dead ? 'bases-dead' : 'bases-status'}>
                    {words}</small>
            </li>;
        })}
    </ul>;
}
