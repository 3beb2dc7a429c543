# A plan with faults: all are said, nothing is written, the others are made.
vanban render files/sai.yaml files/nho.yaml -f txt -o out/
echo "status $?"
ls out
vanban render files/khong-mau.yaml -f txt -o out/
echo "status $?"
vanban render files/khong-mau.yaml -t ke-hoach -f txt -o out/
echo "status $?"
vanban render files/sai.yaml -f pdf --draft -o out/
echo "status $?"
ls out
