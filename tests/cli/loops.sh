# loops inside loops end with a message, not with all the memory
VANBAN_HOME=files/lap.home vanban render files/mau-lap.yaml -f txt -o -
echo "$?"
