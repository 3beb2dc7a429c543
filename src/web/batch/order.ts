// What the clerk has chosen for a batch, and the command line that asks for
// it.
import type { Plan } from '../plan/plan.ts';
import type { File } from '../program/program.ts';
import type { Look } from './answers.ts';

/** A table as it was chosen. */
export interface Source {
    file: File;
    look: Look;
    sheet: string; // of a workbook
    header: string; // "", "3", "3-4"
}

/** A second table, whose rows belong to the records. */
export interface Joined extends Source {
    name: string; // how the plan calls its rows
    by: string; // key of the column in the first table
    their: string; // and in this one
}

export type Output = 'pdf' | 'docx' | 'both' | 'print';

export interface Order {
    main: Source;
    joined: Joined[];
    names: string; // "{ma_xa}-{ten_xa}"
    output: Output;
    duplex: boolean;
}

export const formatsOf: Record<Output, string> = {
    pdf: 'pdf', docx: 'docx', both: 'pdf,docx', print: 'pdf',
};

export const PRINTED = 'in-tat-ca.pdf';

/** "xa.xlsx!Danh sách" */
export function named(source: Source): string {
    return source.sheet === '' ? source.file.name
        : `${source.file.name}!${source.sheet}`;
}

export function dataArgs(order: Order): string[] {
    const args = ['--data', named(order.main)];
    if (order.main.header !== '')
        args.push('--header', order.main.header);
    for (const joined of order.joined) {
        const keys = joined.by === joined.their
            ? joined.by : `${joined.by}/${joined.their}`;
        args.push('--join', `${joined.name}:${keys}=${named(joined)}`);
        if (joined.header !== '')
            args.push('--header', `${joined.name}=${joined.header}`);
    }
    return args;
}

export function batchArgs(plan: Plan, order: Order, dry: boolean): string[] {
    const how = order.output === 'print'
        ? ['--joined', PRINTED, ...order.duplex ? ['--duplex'] : []]
        : ['-f', formatsOf[order.output], '-o', `${order.names}.{ext}`];
    return ['batch', plan.name, ...dataArgs(order), ...how, '--json',
        ...dry ? ['--dry-run'] : []];
}

export function planFile(plan: Plan): File {
    return { name: plan.name, bytes: new TextEncoder().encode(plan.text) };
}

/** The plan, what lies beside it, and the tables. */
export function filesOf(plan: Plan, beside: File[], order: Order): File[] {
    const all = [planFile(plan), order.main.file,
        ...order.joined.map(joined => joined.file), ...beside];
    return all.filter((file, at) =>
        all.findIndex(other => other.name === file.name) === at);
}

/** A name that files may have anywhere, for the zip: "ke-hoach". */
export function stemOf(name: string): string {
    return name.replace(/\.[^.]*$/, '') || 'van-ban';
}
