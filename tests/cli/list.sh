# The lists; those of templates and fonts depend on the installation.
vanban list formats
vanban list templates | grep -P '^ke-hoach(-ocop)?\t.' | cut -f 1
vanban list fonts | wc -l
vanban list | grep '(vanban list'
