# A template that stands for several: chosen by the days of the plan.
choose()
{
    echo "ngày '$1', nhận '$2':"
    VANBAN_HOME=files/bien-the vanban dump --stage tree \
        files/bien-the/ban.yaml --set ngay="$1" --set nhan="$2" |
        grep -o '"bản .*"'
}
choose 30/6/2025 ""
choose 1/7/2025 30/6/2025
choose 1/7/2025 1/7/2025
choose 1/1/2026 1/1/2025
choose "" 1/7/2025
choose 6/2025 ""
choose 7/2025 1/7/2025
# not enough known, and a day before all of them
choose "" 1/6/2025
choose 31/12/2024 ""
# the fields, the title and the plan to start from are those of the last
VANBAN_HOME=files/bien-the vanban list templates
VANBAN_HOME=files/bien-the vanban new bien-the | grep -c '^ngay'
exit 0
