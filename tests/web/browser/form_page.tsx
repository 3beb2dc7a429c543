// The form alone on a page, for tests: the program is called by the tester.
import { render } from 'preact';
import type { Place } from '../../../src/web/app/place.ts';
import { Form } from '../../../src/web/form/index.tsx';
import { Plan } from '../../../src/web/plan/plan.ts';
import type { Finding, FormDeclaration }
    from '../../../src/web/program/answers.ts';
import type { File, Program, Result }
    from '../../../src/web/program/program.ts';
import { Toasts } from '../../../src/web/ui/index.ts';

interface Tester {
    runProgram: (args: string[], files: { name: string; text: string }[]) =>
        Promise<Result>;
    plan: Plan;
    places: Place[];
    asked: Place[];
    declaration: FormDeclaration;
    findings: Finding[];
    draw: (show?: Place) => void;
    check: () => Promise<void>;
}

const tester = window as unknown as Tester;
const program: Program = {
    run: (args: string[], files: File[]) => tester.runProgram(args,
        files.map(file => ({ name: file.name,
            text: new TextDecoder().decode(file.bytes) }))),
    apart: () => program,
    packed: () => null,
    packedNames: () => [],
    setOwn: () => undefined,
    close: () => undefined,
} as Program;
let count = 0;
let shown: { place: Place; count: number } | null = null;

tester.places = [];
tester.asked = [];
tester.findings = [];
tester.plan = new Plan();
tester.draw = show => {
    if (show !== undefined)
        shown = { place: show, count: ++count };
    render(<><Form plan={tester.plan} program={program} show={shown}
        declaration={tester.declaration} findings={tester.findings}
        goTo={place => tester.asked.push(place)}
        onCursor={place => tester.places.push(place)} /><Toasts /></>,
    document.getElementById('place') as HTMLElement);
};
tester.check = async () => {
    const made = await tester.runProgram(
        ['check', tester.plan.name, '--diagnostic-format=json'],
        [{ name: tester.plan.name, text: tester.plan.text }]);

    tester.findings = JSON.parse(made.out.trim() || '[]') as Finding[];
    tester.draw();
};
