# The formats of a document are written together or not at all; a link stays
# and its file is replaced, with its permissions; folders are made.
mkdir -p two/pdf
echo old > two/pdf/nho.pdf
echo file > two/txt
vanban render files/nho.yaml -f pdf,txt -o 'two/{ext}/{ten}.{ext}'
echo "status $?"
find two -type f | sort
cat two/pdf/nho.pdf
mkdir -p dir/nho.txt
vanban render files/nho.yaml -f pdf,txt -o dir/; echo "status $?"
ls -A dir
echo old > real.txt
chmod 640 real.txt
ln -s real.txt link.txt
ln -s none.txt loose.txt
vanban render files/nho.yaml -f txt -o link.txt
vanban render files/nho.yaml -f txt -o loose.txt
readlink link.txt loose.txt
stat -c '%a' real.txt
cmp real.txt none.txt
mkdir -p there/nho
vanban render files/nho.yaml -qf txt -o 'there/{ten}/deep/er/x.{ext}'
vanban render files/nho.yaml -qf txt -o new/deep/
cmp there/nho/deep/er/x.txt new/deep/nho.txt
