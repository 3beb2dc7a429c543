/* fault.c — one phrase for each errno that a file is likely to fail with. */
#include "base/fault.h"

#include <errno.h>
#include <string.h>

const char *
fault_text(int number)
{
    switch (number) {
    case 0:
        return "không rõ nguyên nhân";
    case ENOENT:
        return "không có tệp hoặc thư mục này";
    case ENOTDIR:
        return "đường dẫn đi qua một tệp không phải thư mục";
    case EISDIR:
        return "đó là thư mục";
    case EACCES:
    case EPERM:
        return "không có quyền";
    case EROFS:
        return "ổ đĩa chỉ cho đọc";
    case ENOSPC:
    case EDQUOT:
        return "hết chỗ trống";
    case ENAMETOOLONG:
        return "tên quá dài";
    case ELOOP:
        return "liên kết quay vòng";
    case EMFILE:
    case ENFILE:
        return "quá nhiều tệp đang mở";
    case EFBIG:
        return "tệp quá lớn so với giới hạn của hệ thống";
    case EIO:
        return "lỗi đọc ghi của thiết bị";
    case EPIPE:
        return "chương trình nhận kết quả đã đóng";
    case EBADF:
        return "luồng ra đã đóng";
    default:
        return strerror(number);
    }
}
