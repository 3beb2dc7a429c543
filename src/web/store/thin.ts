// Which versions of a plan go: one stays for each minute of the last hour,
// each hour of the last day, each day of two weeks.

/** Why a version was taken: as one types, or to be able to come back. */
export type VersionKind = 'typed' | 'opened' | 'before';

export interface VersionHead {
    time: number; // milliseconds
    kind: VersionKind;
}

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
export const DAYS_KEPT = 14;

// Within an hour what was opened, or stood before much was deleted, stays
// beside what was typed in the same minute.
function placeOf(version: VersionHead, now: number): string | null {
    const age = now - version.time;

    if (age < HOUR)
        return `minute ${Math.floor(version.time / MINUTE)} ${version.kind}`;
    if (age < DAY)
        return `hour ${Math.floor(version.time / HOUR)}`;
    if (age < DAYS_KEPT * DAY)
        return `day ${Math.floor(version.time / DAY)}`;
    return null;
}

/** The versions that go; of those of one place the last stays. */
export function superfluous<V extends VersionHead>(versions: V[],
                                                   now: number): V[] {
    const stays = new Map<string, V>(), goes: V[] = [];

    for (const version of [...versions].sort((a, b) => a.time - b.time)) {
        const place = placeOf(version, now);
        if (place === null) {
            goes.push(version);
            continue;
        }
        const before = stays.get(place);
        if (before !== undefined)
            goes.push(before);
        stays.set(place, version);
    }
    return goes;
}
