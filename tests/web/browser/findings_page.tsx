// The findings alone on a page, for tests: the program is called by the tester
// after each change of the plan, as the desk does.
import { render } from 'preact';
import { Findings } from '../../../src/web/findings/index.tsx';
import { Plan } from '../../../src/web/plan/plan.ts';
import type { Finding } from '../../../src/web/program/answers.ts';
import type { File, Program, Result }
    from '../../../src/web/program/program.ts';
import { Toasts } from '../../../src/web/ui/index.ts';

interface Tester {
    runProgram: (args: string[], files: { name: string; text: string }[]) =>
        Promise<Result>;
    plan: Plan;
    places: { line: number; file?: string }[];
    beside: { name: string; text: string }[];
    checks: number;
    choose: (index: number) => void;
}

const tester = window as unknown as Tester;
const program: Program = {
    run: (args: string[], files: File[]) => tester.runProgram(args,
        files.map(file => ({ name: file.name,
            text: new TextDecoder().decode(file.bytes) }))),
    apart: () => program,
    close: () => undefined,
    packed: () => null,
    packedNames: () => [],
    setOwn: () => undefined,
};
let findings: Finding[] = [];
let chosen: Finding | null = null;

function show(): void {
    render(<>
        <Findings findings={findings} plan={tester.plan} program={program}
            chosen={chosen} goTo={place => tester.places.push(place)} />
        <Toasts />
    </>, document.getElementById('place') as HTMLElement);
}

async function check(): Promise<void> {
    const { name, text } = tester.plan;
    if (text === '')
        return;
    const result = await tester.runProgram(['check', name,
        '--diagnostic-format=json'], [{ name, text }, ...tester.beside]);
    if (text !== tester.plan.text)
        return;
    findings = JSON.parse(result.out) as Finding[];
    tester.checks++;
    show();
}

tester.checks = 0;
tester.places = [];
tester.beside = [];
tester.choose = index => {
    chosen = findings[index] ?? null;
    show();
};
tester.plan = new Plan();
tester.plan.subscribe(() => void check());
