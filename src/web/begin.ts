// The first script of the page: it unpacks the others and runs them. Its own
// and theirs are the only ones that the page's policy lets run.
import { unpack } from './program/packed.ts';

void unpack('page').then(files => {
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(files.get('main.js'));
    document.body.append(script);
});
