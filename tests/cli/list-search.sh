# Templates by words without marks, by the number of their form.
vanban list templates 1.1 | cut -f 1
vanban list templates mau 1.10 | cut -f 1
vanban list templates KH | head -1 | cut -f 1
vanban list templates ke hoach | cut -f 1 | head -2
vanban list templates mời họp | cut -f 1
vanban list templates thu khen | cut -f 1
vanban list templates mau so 01 | cut -f 1
vanban list templates khong-co; echo "status $?"
vanban list templates --json khong-co; echo "status $?"
vanban list templates --json tờ trình
vanban list templates --json | python3 -c '
import json, sys
templates = json.load(sys.stdin)
print(sorted({t["group"] for t in templates}))
print([t["name"] for t in templates if t["first"]])
print([t["name"] for t in templates if not t["search"]])'

# a template of the unit's own without a group; values that are none
mkdir -p own/templates
body='<fields><field name="a" example="{{mau.ten_xa}}"/>'
body=$body'</fields><body/></template>'
echo "<template name=\"rieng\" title=\"Của xã\">$body" > own/templates/rieng.xml
VANBAN_HOME=own vanban list templates --json cua xa
echo "<template name=\"rieng\" title=\"Của xã\" first=\"co\"
  group=\"A&#10;B\">$body" > own/templates/rieng.xml
VANBAN_HOME=own vanban new rieng
echo "<template name=\"rieng\" title=\"Của xã\" first=\"yes\">${body/ten_xa/ten_xax}" \
    > own/templates/rieng.xml
VANBAN_HOME=own vanban new rieng
