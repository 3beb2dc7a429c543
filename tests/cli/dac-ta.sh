# What a document system is told: JSON, and the properties of the Word file.
vanban render samples/loai/cong-van.yaml -f metadata -o -
echo
vanban render samples/xop-2025/ke-hoach.yaml -q -f metadata -o - 2>/dev/null
echo
vanban render samples/loai/cong-van.yaml -q -o cong-van.docx
unzip -p cong-van.docx docProps/custom.xml | grep -o 'name="[^/]*<'
vanban render samples/loai/sao-y.yaml -q -f metadata -o ban.json
cat ban.json
