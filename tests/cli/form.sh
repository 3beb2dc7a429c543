# Khai báo của biểu điền: đủ mọi trường của mẫu, mỗi trường một lần, có nhóm,
# tên gọi và loại ô; của bộ hồ sơ; của mẫu chọn theo ngày trong kế hoạch.
cat > check.py <<'END'
import json, sys
WIDGETS = 'line lines text outline date number choice yes-no group list table'

def check(where, fields, schema, top):
    keys = [f['key'] for f in fields]
    known = [k for k in schema['properties']
             if not top or k not in ('mau', 'bang')]
    if sorted(keys) != sorted(known):
        print(where, 'differs:', set(keys) ^ set(known))
    for f in fields:
        path = where + '.' + f['key']
        below = schema['properties'][f['key']]
        if f['title'] in ('', f['key']):
            print(path, 'has no title')
        if f['widget'] not in WIDGETS.split():
            print(path, f['widget'])
        if (f['widget'] in ('choice', 'yes-no')) != ('choices' in f):
            print(path, 'choices')
        if f['widget'] == 'group':
            check(path, f['fields'], below, False)
        if f['widget'] in ('list', 'table') and 'items' in below:
            check(path, f['fields'], below['items'], False)

form = json.load(open('form.json'))
fields = [f for g in form['groups'] for f in g['fields']]
titles = [g['title'] for g in form['groups']]
if '' in titles or len(set(titles)) < len(titles):
    print(sys.argv[1], titles)
check(sys.argv[1], fields, json.load(open('schema.json')), True)
END
for t in $(vanban list templates | cut -f 1); do
    vanban schema "$t" --form > form.json && vanban schema "$t" > schema.json &&
        python3 check.py "$t"
done
cat > show.py <<'END'
import json, sys

def show(fields, depth):
    for f in fields:
        print('  ' * depth + f['key'] + ': ' + f['widget'],
              '*' if f['required'] else '', *f.get('choices', []))
        if 'standard' in f and depth < 3:
            print('  ' * depth + '  = ' + f['standard'].split('\n')[0])
        show(f.get('fields', []), depth + 1)

form = json.load(sys.stdin)
print(form.get('template', form.get('dossier')), form.get('variant', ''),
      form['title'])
for g in form['groups']:
    print(g['title'])
    show(g['fields'], 1)
END
vanban schema ke-hoach-ocop --form | python3 show.py
vanban schema ocop-nam --form | python3 show.py | sed -n 1,12p
printf 'mau: ocop-bao-cao\nngay: 1/6/2025\n' > cu.yaml
vanban schema cu.yaml --form | grep -e variant -e '"huyen"' | cut -c 1-60
printf 'mau: ocop-bao-cao\nngay: 1/6/2027\n' > moi.yaml
vanban schema moi.yaml --form | grep -e variant -e '"huyen"' | cut -c 1-60
printf 'ho_so: ocop-ho-so\n' > ho-so.yaml
vanban schema ho-so.yaml --form | grep -e dossier -e '"van_ban"' | cut -c 1-60
# nothing to make a form of
printf 'trich_yeu: x\n' > khong.yaml
vanban schema khong.yaml --form; echo "status $?"
vanban schema ocop-ho --form; echo "status $?"
vanban schema khong-co.yaml --form; echo "status $?"
