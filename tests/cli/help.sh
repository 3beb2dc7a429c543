# Help goes to stdout, whichever way it is asked for.
vanban help
vanban --help | cmp - <(vanban -h)
for c in render check new list schema explain dump help version; do
    vanban help $c
    vanban $c --help | cmp - <(vanban help $c)
done
vanban --version
vanban version
