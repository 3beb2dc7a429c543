// Times as one says them.

const two = (n: number) => String(n).padStart(2, '0');

/** "10:05 hôm nay", "10:05 hôm qua", "10:05 ngày 28/11/2026". */
export function timeWords(time: number, now: number): string {
    const then = new Date(time), today = new Date(now);
    const clock = `${two(then.getHours())}:${two(then.getMinutes())}`;
    const dayOf = (d: Date) =>
        new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime();
    const days = Math.round((dayOf(today) - dayOf(then)) / 86_400_000);

    if (days === 0)
        return `${clock} hôm nay`;
    if (days === 1)
        return `${clock} hôm qua`;
    return `${clock} ngày ${two(then.getDate())}/${then.getMonth() + 1}/`
        + String(then.getFullYear());
}
