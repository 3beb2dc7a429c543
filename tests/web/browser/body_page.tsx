// The body alone on a page, for tests: the program is called by the tester.
import { render } from 'preact';
import { Body } from '../../../src/web/body/index.tsx';
import { Plan } from '../../../src/web/plan/plan.ts';
import type { File, Program, Result, RunOptions }
    from '../../../src/web/program/program.ts';
import '../../../src/web/ui/ui.css';

interface Tester {
    runProgram: (args: string[], files: { name: string; text: string }[]) =>
        Promise<Result>;
    plan: Plan;
    places: { line: number }[];
    calls: number;
    pending: number;
    slow: number;
    show: (at?: { line: number; column?: number }) => void;
}

const tester = window as unknown as Tester;
const program: Program = {
    async run(args: string[], files: File[],
              _options?: RunOptions): Promise<Result> {
        tester.calls++;
        tester.pending++;
        const texts = files.map(file => ({ name: file.name,
            text: new TextDecoder().decode(file.bytes) }));
        const result = await tester.runProgram(args, texts);
        if (tester.slow > 0)
            await new Promise(done => setTimeout(done, tester.slow));
        tester.pending--;
        return result;
    },
    apart: () => program,
    close: () => undefined,
    packed: () => null,
    packedNames: () => [],
    setOwn: () => undefined,
};

tester.calls = 0;
tester.pending = 0;
tester.slow = 0;
tester.places = [];
tester.plan = new Plan();
tester.show = at => render(<Body plan={tester.plan} program={program}
    shown={at ? { place: at, count: 1 } : null}
    goTo={place => tester.places.push(place)} />,
document.getElementById('place') as HTMLElement);
