# The lists; those of templates and fonts depend on the installation.
vanban list formats
vanban list templates | grep -P '^ke-hoach(-ocop)?\t.' | cut -f 1
# every kind of Điều 7, and the copies
vanban list templates | grep -v ocop | cut -f 1,3,4
vanban list fonts | wc -l
vanban list | grep '(vanban list'
