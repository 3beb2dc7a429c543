// What `vanban batch --json` and `vanban sheets --json` answer.
import type { Finding } from '../program/answers.ts';

/** `vanban sheets TABLE --json` */
export interface Look {
    file: string;
    tabular: boolean; // rows under a header; else a list of YAML
    sheet: string; // that would be read
    sheets: { name: string; hidden: boolean }[]; // none: no workbook
    rows: { row: number; cells: string[] }[]; // the first ones
}

export interface Column {
    title: string; // as it stands in the header
    key: string; // empty: the column is passed over
    path: string; // as the plan asks for it: "nhiem_vu.noi_dung"
    places: number; // of the plan that ask for it
    field: boolean; // it stands for a key of the template
    template: boolean; // it names the template of each record
    names: boolean; // the names of files take it
    joins: boolean; // it finds rows of another table
}

export interface Table {
    file: string; // "xa.xlsx!Xã"
    list?: string; // of a joined one: how the plan calls it
    by?: string;
    their?: string;
    header?: number;
    rows: number;
    columns: Column[];
}

/** A place of the plan that asks for a column. */
export interface Asked {
    path: string;
    file?: string;
    line: number;
    column: number;
    there: boolean; // some column has it
    list: boolean;
    optional: boolean;
    near?: string; // the nearest column, where none has it
}

export interface RecordFinding extends Finding {
    cell?: { table: number; column: number; text: string };
}

export interface BatchRecord {
    record: number;
    row: number;
    cells: string[];
    whole: boolean;
    pages: number;
    files: string[];
    findings: RecordFinding[];
    more?: number; // findings that are not told
}

export interface BatchAnswer {
    plan: string;
    dry: boolean;
    tables: Table[];
    places: Asked[];
    records: BatchRecord[];
    findings: (Finding & { records?: number })[];
    joined: string[];
    mend?: string; // "failed.csv"
    manifest?: string;
    counts: {
        records: number;
        tried: number;
        whole: number;
        kept: number;
        failed: number;
    };
}

/** A line of standard error while records are made. */
export interface Progress {
    done: number;
    total: number;
    failed: number;
}
