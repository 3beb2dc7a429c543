# Many plans in a folder; folders that are too deep are told; a pipe with the
# name of a plan is passed over.
mkdir -p many $(printf 'deep/%.0s' {1..18})
for i in $(seq 300); do cp files/nho.yaml many/$i.yaml; done
mkfifo many/pipe.yaml
ln -s nowhere many/loose.yaml
cp files/sai.yaml $(printf 'deep/%.0s' {1..16})sai.yaml
cp files/sai.yaml $(printf 'deep/%.0s' {1..17})sai.yaml
timeout 60 vanban check many; echo "status $?"
vanban check deep --diagnostic-format short; echo "status $?"
