# A new plan is kept from being overwritten; the schema is JSON.
vanban new ke-hoach -o plan.yaml; echo "status $?"
cmp plan.yaml <(vanban new ke-hoach)
vanban new ke-hoach -o plan.yaml; echo "status $?"
for t in $(vanban list templates | cut -f 1); do
    vanban new "$t" -o "$t.yaml"
    vanban dump --stage value "$t.yaml" > /dev/null || echo "$t: not YAML"
    vanban render "$t.yaml" -qf pdf,docx,txt -o new/ || echo "$t: renders not"
    vanban schema "$t" | python3 -m json.tool > /dev/null || echo "$t: not JSON"
done
vanban schema ke-hoach -o schema.json && vanban schema ke-hoach -o schema.json
# The data of a dossier to begin with make all of it.
vanban new ocop-ho-so --commune 00004 -o ho-so.yaml
sed -n '1,16p' ho-so.yaml; tail -n 5 ho-so.yaml | cut -c 1-60
vanban dossier ho-so.yaml -q -o ho-so/ && ls ho-so
vanban new ocop-ho-so -o ho-so.yaml; echo "status $?"
vanban new ke-hoac
echo "status $?"
