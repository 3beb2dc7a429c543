# A code in any case, with or without its brackets; several. Examples keep
# their indent.
vanban explain output_clash '[OUTPUT_STDOUT]'
vanban explain YAML_INDENT
# The clause by itself; for other programs.
vanban explain TITLE_STOP JOINT_SYMBOL
vanban explain TITLE_STOP YAML_INDENT --json | tee explained.json
python3 -m json.tool explained.json > /dev/null && echo valid
vanban explain --json NO_SUCH
