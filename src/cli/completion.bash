# completion.bash — what bash offers behind `vanban`: commands, options,
# templates, keys. It asks the program, so that nothing stands here twice.

# _vanban_names HELP: the first words of the indented lines.
_vanban_names()
{
    sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p' <<<"$1"
}

# _vanban_template: the template of -t, or of the plan on the line.
_vanban_template()
{
    local i
    for ((i = 2; i < cword; i++)); do
        case ${words[i]} in
        -t | --template) echo "${words[i + 1]}" && return ;;
        --template=*) echo "${words[i]#*=}" && return ;;
        esac
    done
    for ((i = 2; i < cword; i++)); do
        [ -f "${words[i]}" ] || continue
        sed -n 's/^mau *[:=] *\([a-z0-9-]*\).*/\1/p' "${words[i]}" && return
    done
}

# _vanban_keys TEMPLATE: its keys, those of groups behind a dot.
_vanban_keys()
{
    vanban schema "$1" --form 2>/dev/null |
        sed -n 's/^\( *\){"key": "\([a-z_0-9]*\)".*/\1\2/p' |
        awk '{ depth = match($0, /[a-z]/); key = substr($0, depth) }
             depth == 7 { print key "="; top = key }
             depth == 9 { print top "." key "=" }'
}

# _vanban_values: what stands behind an option that takes one.
_vanban_values()
{
    case $1 in
    -f | --format) vanban list formats | cut -f 1 ;;
    -t | --template) vanban list templates | cut -f 1 ;;
    --set) _vanban_keys "$(_vanban_template)" ;;
    --diagnostic-format) printf '%s\n' human short json sarif ;;
    --fail-level) printf '%s\n' error warning note ;;
    --from) printf '%s\n' tcvn3 vni viscii windows-1258 utf-8 ;;
    --stage) printf '%s\n' value rows outline tree pages word ;;
    *) return 1 ;;
    esac 2>/dev/null
}

# _vanban_words COMMAND: the words of a command that are no files.
_vanban_words()
{
    case $1 in
    new | schema) vanban list templates | cut -f 1 ;;
    explain) vanban list rules | cut -f 1 ;;
    list) printf '%s\n' templates communes formats fonts rules ;;
    help) _vanban_names "$(vanban help)" ;;
    esac 2>/dev/null
}

_vanban()
{
    local cur prev words cword list option
    _init_completion -n = || return
    if [ "$cword" -eq 1 ]; then
        list=$(_vanban_names "$(vanban help 2>/dev/null)")
    elif [[ $cur == --*=* ]]; then
        option=${cur%%=*} cur=${cur#*=}
        list=$(_vanban_values "$option") || { _filedir && return; }
    elif [[ $cur == -* ]]; then
        list=$(vanban help "${words[1]}" 2>/dev/null |
            grep -oE '^ +(-[a-zA-Z], +)?--[a-z-]+=?' | grep -oE -- '--.*')
    else
        list=$(_vanban_values "$prev") || list=$(_vanban_words "${words[1]}")
        if [ -z "$list" ]; then
            _filedir
            return
        fi
    fi
    mapfile -t COMPREPLY < <(compgen -W "$list" -- "$cur")
    if [[ ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace; fi
}

complete -F _vanban vanban
