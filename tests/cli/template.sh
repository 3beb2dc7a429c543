# What is wrong in a template is said once a run; later plans say that it was.
mkdir -p home/templates
echo '<template name="x" title="Thử" type="Thử"><fields><file name="a"/></fields>
  <body><parra>Một</parra></body></template>' > home/templates/x.xml
for i in 1 2 3; do printf 'so: %s\nmau: x\n' $i > $i.yaml; done
printf 'mau: khong-co\n' > 4.yaml
cp 4.yaml 5.yaml
export VANBAN_HOME=home
vanban render [1-5].yaml -f txt -o out/; echo "status $?"
vanban render [12].yaml -t x -f txt -o out/; echo "status $?"
ls
