# A whole dossier from one file: each document takes what it knows.
export VANBAN_HOME=files/ho-so
vanban dossier files/ho-so/tot.yaml -o ra -f txt,pdf; echo "status $?"
ls ra
cat ra/*.txt
# one left out, as a flat list of what is there
vanban dossier files/ho-so/tot.yaml -o ra2/ -f txt --set van_ban.thu=không
ls ra2
cat ra2/muc-luc.txt
# mistakes in the data are told once, and nothing is written; a draft is
vanban dossier files/ho-so/sai.yaml -o ra3 -f txt; echo "status $?"
ls ra3 2>/dev/null
vanban dossier files/ho-so/sai.yaml -o ra3 -f txt --draft -q; echo "status $?"
ls ra3
# what is no dossier
vanban dossier files/ho-so/tot.yaml --set ho_so=; echo "status $?"
vanban dossier files/ho-so/tot.yaml --set ho_so=bo-ba; echo "status $?"
vanban dossier files/ho-so/tot.yaml --set ho_so=khong-ho-so; echo "status $?"
vanban dossier files/ho-so/tot.yaml --set ho_so=bo; echo "status $?"
vanban dossier files/ho-so/tot.yaml -f doc; echo "status $?"
# check reads dossiers too
vanban check files/ho-so/sai.yaml --diagnostic-format short
vanban check files/ho-so/tot.yaml
unset VANBAN_HOME
# the OCOP dossier
vanban dossier samples/ocop-ho-so/san-pham.yaml -o ocop -f txt; echo "status $?"
ls ocop
cat ocop/00-*.txt
# the report of the year, from the plan's own file
vanban dossier samples/ocop-nam-2026/nam.yaml -o nam -f txt; echo "status $?"
ls nam
cat nam/bao-cao-ket-qua.txt
grep -A 3 'chủ yếu của năm' nam/ke-hoach.txt
