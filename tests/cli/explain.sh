# A code in any case, with or without its brackets; several.
vanban explain output_clash '[OUTPUT_STDOUT]'
