/* plan_yaml.c — a plan in YAML is read, filled, laid out and looked at. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    try_plan_alone("k.yaml", p, n);
    return 0;
}
