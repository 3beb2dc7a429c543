#include "cli/batch.h"

int
batch_merge(struct call *call)
{
    (void)call;
    return 0;
}
