/* fault.c — one phrase for each errno that a file is likely to fail with. */
#include "base/fault.h"

#include <errno.h>

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
    case EEXIST:
        return "đã có tệp hoặc thư mục tên này";
    case EXDEV:
        return "ở ổ đĩa khác";
    case EBUSY:
    case ETXTBSY:
        return "đang được chương trình khác dùng";
    case EAGAIN:
        return "hệ thống hết chỗ cho tiến trình mới";
    case ENOMEM:
        return "hết bộ nhớ";
    case ENOTEMPTY:
        return "thư mục không trống";
    case EINVAL:
        return "hệ thống không nhận tên hay thao tác này";
    case ESPIPE:
        return "đó là ống dẫn của chương trình khác, không phải tệp";
    case ENXIO:
    case ENODEV:
        return "không có thiết bị hay chương trình nhận ở đầu kia";
    case ESTALE:
        return "ổ đĩa mạng không còn giữ tệp này";
    case ETIMEDOUT:
#ifdef EHOSTDOWN /* WASI has none */
    case EHOSTDOWN:
#endif
    case EHOSTUNREACH:
    case ENOTCONN:
    case ECONNRESET:
        return "mất kết nối với ổ đĩa mạng";
    case EMLINK:
        return "quá nhiều tên cho một tệp";
    case EOVERFLOW:
        return "tệp quá lớn so với giới hạn của chương trình";
    case ENOSYS:
    case EOPNOTSUPP:
        return "ổ đĩa này không làm được việc ấy";
    default:
        return "lỗi của hệ thống";
    }
}
