# The bench makes documents and writes none.
vanban bench files/nho.yaml -n 2 -f pdf,docx | sed 's/[0-9.]*[0-9]/N/g'
ls
