// A question with two answers, asked over the page.
import { render } from 'preact';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Question {
    title: string;
    text: string;
    yes: string; // a verb: "Bỏ các thay đổi"
    no?: string;
    danger?: boolean;
}

/** True where the answer is yes. */
export function ask(q: Question): Promise<boolean> {
    return new Promise(resolve => {
        const place = document.createElement('div');
        const answer = (yes: boolean) => {
            render(null, place);
            place.remove();
            resolve(yes);
        };
        document.body.append(place);
        render(<Dialog title={q.title} onClose={() => answer(false)}
            actions={<>
                <Button onClick={() => answer(false)}>
                    {q.no ?? 'Quay lại'}</Button>
                <Button kind={q.danger ? 'danger' : 'main'}
                    onClick={() => answer(true)}>{q.yes}</Button>
            </>}>
            <p>{q.text}</p>
        </Dialog>, place);
    });
}
