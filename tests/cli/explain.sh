# A code in any case, with or without its brackets; several. Examples keep
# their indent.
vanban explain output_clash '[OUTPUT_STDOUT]'
vanban explain YAML_INDENT
