# Findings as SARIF: regions in code points, fixes, paths as references, and
# what was let be. Where the official schema is at hand, it is asked, too.
place=node_modules/@microsoft/jest-sarif/lib/schemas
root=$(cd "$(dirname "$(readlink samples)")" && pwd)
export SARIF_SCHEMA=${SARIF_SCHEMA:-$root/src/web/$place/sarif-2.1.0-rtm.5.json}
mkdir -p 'kế hoạch' && cd 'kế hoạch' || exit
cat > 'a b%.yaml' <<'END'
mau: ke-hoach
co_quan:
  ten: Ủy ban nhân dân xã Phú Thịnh
ky_hieu: KH-UBND
dia_danh: xã Phú Thịnh
ngay: 9/2025
# bỏ qua SPELL_WORD: tên cuộc vận động
trich_yeu: Sát nhập các đội.
noi_dung: |
  I. MỤC ĐÍCH
  Các 漢字 nghành.
ket_thuc: Trên đây là Kế hoạch./.
noi_nhan: ["Lưu: VT, KT"]
ky:
  quyen_han: TM. ỦY BAN NHÂN DÂN
  ho_ten: Nguyễn Văn A
END
cat > ../nhin.py <<'END'
import importlib, importlib.util, json, os, sys
log = json.load(open(sys.argv[1]))
run = log["runs"][0]
rules = run["tool"]["driver"]["rules"]
print(log["version"], run["columnKind"], len(log["runs"]))
for rule in rules:
    assert rule["help"]["text"] and rule["shortDescription"]["text"]
    assert rule["defaultConfiguration"]["level"] in ("error", "warning",
                                                     "note")
for r in run["results"]:
    assert rules[r["ruleIndex"]]["id"] == r["ruleId"]
    if not r["locations"]:
        print(r["ruleId"], r["level"], "-")
    for place in r["locations"]:
        where = place["physicalLocation"]
        region = where.get("region", {})
        print(r["ruleId"], r["level"], where["artifactLocation"]["uri"],
              *region.values(),
              *(p["fullyQualifiedName"]
                for p in place.get("logicalLocations", [])))
    for fix in r.get("fixes", []):
        for c in fix["artifactChanges"][0]["replacements"]:
            print("  fix", *c["deletedRegion"].values(),
                  c["insertedContent"]["text"])
    for s in r["suppressions"]:
        print("  suppressed", s["kind"], s["justification"])
schema = os.environ["SARIF_SCHEMA"]
if os.path.exists(schema) and importlib.util.find_spec("jsonschema"):
    jsonschema = importlib.import_module("jsonschema")
    jsonschema.Draft4Validator(json.load(open(schema))).validate(log)
END
vanban check 'a b%.yaml' --diagnostic-format=sarif > ../a.sarif
echo "status $?"
python3 ../nhin.py ../a.sarif
echo '== the place as it is seen'
vanban check 'a b%.yaml' | grep -A2 SYLLABLE
printf 'mau = ke-hoach\ntrich_yeu = a\xcc\x81\t\tnghành\n' > tab.ini
vanban check tab.ini | grep -A2 SYLLABLE
echo '== nothing, a file that is not there, what is not of a file'
for words in "/khong/có.yaml" "x.yaml --profile nd31" \
    "--outline x.yaml"; do
    # shellcheck disable=SC2086 # words
    vanban check $words --diagnostic-format=sarif > ../b.sarif
    echo "status $?"
    [ -s ../b.sarif ] && python3 ../nhin.py ../b.sarif
done
echo '== of a batch'
printf 'trich_yeu\nPhát triển\nSát nhập\n' > xa.csv
vanban batch 'a b%.yaml' --data xa.csv -j 2 -q -f txt -o 'ra/{stt}.{ext}' \
    --diagnostic-format=sarif 2> ../c.sarif
echo "status $?"; python3 ../nhin.py ../c.sarif
