# Every field that a template declares changes something in the document.
"$(readlink -f files)"/../../tools/fields-used
