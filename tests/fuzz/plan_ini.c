/* plan_ini.c — a plan in INI is read, filled, laid out and looked at. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    try_plan_alone("k.ini", p, n);
    return 0;
}
