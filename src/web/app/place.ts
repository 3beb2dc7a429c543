// Places of the plan, as the screens tell them to each other.
import type { Path } from '../plan/plan.ts';

/** Line and column from 1, columns in code points. */
export interface Place {
    line: number;
    column?: number;
    path?: Path;
    /** Where it is not the plan: "xa.csv". */
    file?: string;
}

export type GoTo = (place: Place) => void;

/** A place that is to be shown now; count tells one asking from the next. */
export interface Shown {
    place: Place;
    count: number;
}
