# Lược đồ nhận khóa bang và các khóa của một bảng.
vanban schema thong-bao | python3 -c '
import json, sys
tables = json.load(sys.stdin)["properties"]["bang"]["additionalProperties"]
print(tables["type"], *tables["properties"])'
