/* compounds.c — words of two syllables that no line of a title parts: those of
 * offices, and the names of provinces. */
#include "text/compounds.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/viet.h"

/* In the order of their bytes. */
static const char *const compounds[] = {
    "an cư", "an giang", "an ninh", "an sinh", "an toàn", "ban chấp",
    "ban chỉ", "ban giám", "ban hành", "ban quản", "bao bì", "biên bản",
    "biên chế", "biên giới", "biên soạn", "biến áp", "biến đổi", "biển báo",
    "biển đảo", "bàn giao", "bán hàng", "bán trú", "báo chí", "báo cáo",
    "báo hiệu", "bãi bỏ", "bãi đỗ", "bão lũ", "bê tông", "bình chọn",
    "bình dương", "bình phước", "bình thuận", "bình xét", "bình đẳng",
    "bình định", "bình ổn", "bóng chuyền", "bóng đá", "băng rôn", "bưu chính",
    "bạc liêu", "bạo lực", "bản sắc", "bản án", "bảo dưỡng", "bảo hiểm",
    "bảo hộ", "bảo lãnh", "bảo mật", "bảo quản", "bảo trì", "bảo trợ",
    "bảo tàng", "bảo tồn", "bảo vệ", "bảo đảm", "bất động", "bầu cử",
    "bắc giang", "bắc kạn", "bắc ninh", "bằng khen", "bế mạc", "bến tre",
    "bến xe", "bền vững", "bệnh dại", "bệnh viện", "bồi dưỡng", "bồi thường",
    "bổ nhiệm", "bổ sung", "bộ máy", "bộ phận", "bộ trưởng", "bữa cơm",
    "bữa ăn", "cam kết", "cao bằng", "cao tuổi", "chi bộ", "chi phí",
    "chi tiết", "chi trả", "chiến binh", "chiến dịch", "chiến lược",
    "chiến sĩ", "chiến sỹ", "chiếu sáng", "cho vay", "chu trình", "chuyên cần",
    "chuyên gia", "chuyên môn", "chuyên nghiệp", "chuyên trách", "chuyên viên",
    "chuyên đề", "chuyển giao", "chuyển tiếp", "chuyển đổi", "chí minh",
    "chính phủ", "chính quyền", "chính sách", "chính thức", "chính trị",
    "chùa chiền", "chúc mừng", "chúc tết", "chăm lo", "chăm sóc", "chăn nuôi",
    "chương trình", "chấm dứt", "chấm điểm", "chấp hành", "chấp thuận",
    "chất lượng", "chất thải", "chặt chẽ", "chế biến", "chế tạo", "chế độ",
    "chỉ dẫn", "chỉ số", "chỉ thị", "chỉ tiêu", "chỉ đạo", "chỉnh lý",
    "chỉnh trang", "chủ nghĩa", "chủ nhiệm", "chủ quyền", "chủ thể", "chủ trì",
    "chủ trương", "chủ tịch", "chủ yếu", "chủ đề", "chủ động", "chức danh",
    "chức năng", "chức sắc", "chức vụ", "chứng chỉ", "chứng nhận",
    "chứng thực", "chứng từ", "chữa bệnh", "chữa cháy", "cung cấp", "cuộc họp",
    "cuộc thi", "cà mau", "cá nhân", "cách mạng", "cán bộ", "cán cân",
    "cân bằng", "cân đối", "cây trồng", "cây xanh", "công an", "công bằng",
    "công bố", "công chức", "công chứng", "công cộng", "công cụ", "công dân",
    "công dụng", "công khai", "công nghiệp", "công nghệ", "công nhận",
    "công suất", "công thương", "công trình", "công ty", "công tác",
    "công viên", "công việc", "công văn", "công vụ", "công ích", "công điện",
    "công đoàn", "cơ chế", "cơ cấu", "cơ giới", "cơ quan", "cơ sở", "cơ động",
    "cư dân", "cư trú", "cưỡng chế", "cạnh tranh", "cải cách", "cải thiện",
    "cải tiến", "cải tạo", "cấp bách", "cấp cứu", "cấp nước", "cấp phát",
    "cấp phép", "cấp thiết", "cấp ủy", "cấu phần", "cần thiết", "cần thơ",
    "cầu lông", "cầu đường", "cận nghèo", "cập nhật", "cổ phần", "cộng sản",
    "cộng đồng", "cờ tướng", "cụ thể", "củng cố", "cứu hộ", "cứu nạn",
    "cứu trợ", "cử tri", "cựu chiến", "da cam", "danh dự", "danh hiệu",
    "danh lam", "danh mục", "danh sách", "di dân", "di dời", "di sản",
    "di tích", "dinh dưỡng",
    "doanh nghiệp", "du lịch", "duy trì", "duy tu", "dân chủ", "dân cư",
    "dân phố", "dân quân", "dân số", "dân sự", "dân tộc", "dân vận",
    "dưỡng sinh", "dược liệu", "dược phẩm", "dạy nghề", "dịch bệnh",
    "dịch hại", "dịch tả", "dịch tễ", "dịch vụ", "dữ liệu", "dự báo", "dự bị",
    "dự kiến", "dự phòng", "dự thảo", "dự toán", "dự trữ", "dự án", "gia cầm",
    "gia hạn", "gia lai", "gia phả", "gia súc", "gia tăng", "gia đình",
    "giai đoạn", "giao ban", "giao dịch", "giao khoán", "giao lưu",
    "giao nhận", "giao thông", "giá cả", "giá trị", "giám sát", "giám định",
    "giám đốc", "giáo dục", "giáo trình", "giáo viên", "giáo án", "giải ngân",
    "giải pháp", "giải phóng", "giải quyết", "giải thưởng", "giải thể",
    "giải trình", "giải tỏa", "giải đáp", "giảm nghèo", "giảm trừ",
    "giấy chứng", "giấy khen", "giấy mời", "giấy phép", "giấy tờ", "giết mổ",
    "giống cây", "giống lúa", "giới thiệu", "giờ giấc", "gói thầu",
    "gương mẫu", "gặp mặt", "hiến máu", "hiến đất", "hiện hành", "hiện trường",
    "hiện trạng", "hiện đại", "hiệp hội", "hiệp định", "hiệp đồng", "hiệu lực",
    "hiệu quả", "hiệu trưởng", "hoà bình", "hoà giải", "hoàn công",
    "hoàn thiện", "hoàn thuế", "hoàn thành", "hoàn trả", "hoá chất", "hoá đơn",
    "hoạt động", "huy động", "huấn luyện", "hà giang", "hà nam", "hà nội",
    "hà tĩnh", "hài cốt", "hàng hoá", "hàng hóa", "hàng hải", "hàng không",
    "hàng năm", "hàng quý", "hàng rào", "hàng tháng", "hành chính",
    "hành nghề", "hành vi", "hành động", "hình thành", "hình thức", "hình ảnh",
    "hòa bình", "hòa giải", "hóa chất", "hóa đơn", "hưng yên", "hướng dẫn",
    "hướng nghiệp", "hưởng ứng", "hạ tầng", "hạn hán", "hạnh phúc",
    "hải dương", "hải phòng", "hải quan", "hải đảo", "hậu cần", "hậu giang",
    "hằng năm", "hằng quý", "hằng tháng", "hệ thống", "học bổng", "học kỳ",
    "học liệu", "học phí", "học sinh", "học tập", "học viên", "hỏa táng",
    "hồ chí", "hồ chứa", "hồ sơ", "hỗ trợ", "hộ chiếu", "hộ khẩu", "hộ nghèo",
    "hộ tịch", "hội chợ", "hội diễn", "hội nghị", "hội nhập", "hội thi",
    "hội thảo", "hội trường", "hội viên", "hội đồng", "hợp lý", "hợp nhất",
    "hợp pháp", "hợp phần", "hợp tác", "hợp đồng", "hữu hạn", "khai báo",
    "khai giảng", "khai hoang", "khai mạc", "khai thác", "khai trương",
    "khen thưởng", "khiếu nại", "kho bạc", "khoa học", "khoáng sản",
    "khoảng cách", "khu dân", "khu phố", "khu vực", "khuyến học",
    "khuyến khích", "khuyến mại", "khuyến nông", "khuyết tật", "khám bệnh",
    "khánh hòa", "khánh thành", "khí hậu", "khí thải", "khí tượng", "khó khăn",
    "khôi phục", "khả năng", "khẩn cấp", "khẩn trương", "khẩu hiệu",
    "khắc phục", "khối lượng", "khởi công", "khởi nghiệp", "khởi động",
    "kinh doanh", "kinh nghiệm", "kinh phí", "kinh tế", "kiêm nhiệm",
    "kiên giang", "kiến nghị", "kiểm dịch", "kiểm kê", "kiểm nghiệm",
    "kiểm soát", "kiểm toán", "kiểm tra", "kiểm điểm", "kiểm định",
    "kiện toàn", "kon tum", "kê khai", "kênh mương", "ký kết", "ký túc",
    "kế hoạch", "kế thừa", "kế toán", "kết cấu", "kết hợp", "kết luận",
    "kết nối", "kết quả", "kết thúc", "kịp thời", "kỳ họp", "kỳ thi",
    "kỷ cương", "kỷ luật", "kỷ niệm", "kỹ thuật", "lai châu", "lao động",
    "liên hiệp", "liên hoan", "liên hệ", "liên kết", "liên ngành", "liên quan",
    "liên thông", "liên tịch", "liệt sĩ", "liệt sỹ", "loa đài", "long an",
    "long móng", "loại hình", "luân chuyển", "luật sư", "làm việc",
    "làng nghề", "lào cai", "lái xe", "lâm nghiệp", "lâm sản", "lâm đồng",
    "lãi suất", "lãng phí", "lãnh đạo", "lòng đường", "lĩnh vực", "lũ lụt",
    "lưu thông", "lưu trữ", "lưu động", "lương thực", "lạng sơn", "lắp đặt",
    "lề lối", "lễ hội", "lệ phí", "lịch sử", "lối sống", "lồng ghép",
    "lộ trình", "lở mồm", "lợi thế", "lựa chọn", "lực lượng", "ma tuý",
    "ma túy", "minh bạch", "minh chứng", "miền núi", "miễn giảm", "miễn nhiệm",
    "mua bán", "mua sắm", "mô hình", "môi giới", "môi trường", "mạng lưới",
    "mầm non", "mẫu giáo", "mặt bằng", "mặt trận", "mồ côi", "mở rộng",
    "mục tiêu", "mục đích", "mức sống", "mức độ", "mỹ nghệ", "mỹ thuật",
    "nam định", "nghiên cứu", "nghiệm thu", "nghiệm vụ", "nghiệp vụ",
    "nghĩa trang", "nghĩa vụ", "nghĩa địa", "nghề nghiệp", "nghệ an",
    "nghệ nhân", "nghệ thuật", "nghỉ lễ", "nghỉ phép", "nghị quyết", "nghị sự",
    "nghị định", "ngoại giao", "ngoại ngữ", "ngoại trú", "ngoại vụ",
    "nguyên liệu", "nguyên tắc", "nguyên đán", "nguồn gốc", "nguồn lực",
    "nguồn vốn", "ngành nghề", "ngân hàng", "ngân quỹ", "ngân sách",
    "ngăn chặn", "người cao", "nhi đồng", "nhiệm kỳ", "nhiệm vụ", "nhu cầu",
    "nhà nước", "nhà thầu", "nhà trường", "nhân dân", "nhân khẩu", "nhân lên",
    "nhân lực", "nhân rộng", "nhân sự", "nhân viên", "nhân đạo", "nhãn hiệu",
    "nhãn mác", "nhận thức", "nhập khẩu", "nhập ngũ", "ninh bình",
    "ninh thuận", "niêm phong", "niêm yết", "nuôi dưỡng", "nuôi trồng",
    "nâng bậc", "nâng cao", "nâng cấp", "nêu gương", "nông dân", "nông lâm",
    "nông nghiệp", "nông sản", "nông thôn", "nút giao", "năm học",
    "năng lượng", "năng lực", "năng suất", "nước ngoài", "nước sạch",
    "nước thải", "nạn nhân", "nạo vét", "nếp sống", "nội bộ", "nội dung",
    "nội quy", "nội trú", "nội vụ", "phong cách", "phong trào", "phong tục",
    "pháo nổ", "pháp chế", "pháp luật", "pháp lý", "phát hiện", "phát huy",
    "phát hành", "phát sinh", "phát thanh", "phát triển", "phát động",
    "phân bón", "phân bổ", "phân công", "phân cấp", "phân hạng", "phân loại",
    "phân luồng", "phân phối", "phân quyền", "phân tích", "phê duyệt",
    "phòng ban", "phòng bệnh", "phòng cháy", "phòng chống", "phòng hộ",
    "phòng ngừa", "phòng thủ", "phù hợp", "phú thọ", "phú yên", "phương hướng",
    "phương pháp", "phương thức", "phương tiện", "phương án", "phạm vi",
    "phản ánh", "phối hợp", "phổ biến", "phổ cập", "phổ thông", "phụ cấp",
    "phụ lục", "phụ nữ", "phụ trách", "phục hóa", "phục hồi", "phục vụ",
    "quan hệ", "quan trọng", "quan điểm", "quy chuẩn", "quy chế", "quy hoạch",
    "quy mô", "quy trình", "quy tập", "quy tắc", "quy định", "quy ước",
    "quyết liệt", "quyết nghị", "quyết toán", "quyết tâm", "quyết định",
    "quyền hạn", "quyền lợi", "quá trình", "quân nhân", "quân sự", "quân đội",
    "quản lý", "quản trị", "quảng bá", "quảng bình", "quảng cáo", "quảng nam",
    "quảng ngãi", "quảng ninh", "quảng trị", "quốc gia", "quốc hội", "quốc lộ",
    "quốc phòng", "quốc tế", "ra quân", "rà soát", "rác thải", "rủi ro",
    "sinh hoạt", "sinh học", "sinh kế", "sinh sản", "sinh thái", "sinh viên",
    "sáng chế", "sáng kiến", "sáng tạo", "sáp nhập", "sâu bệnh", "sóc trăng",
    "sơ bộ", "sơ kết", "sơn la", "sạt lở", "sản lượng", "sản phẩm", "sản xuất",
    "sắp xếp", "số hoá", "số hóa", "số liệu", "số lượng", "sốt xuất", "sổ tay",
    "sở hữu", "sức khoẻ", "sức khỏe", "sử dụng", "sửa chữa", "sửa đổi",
    "sự nghiệp", "tai nạn", "tham gia", "tham khảo", "tham luận", "tham mưu",
    "tham nhũng", "tham quan", "thanh hóa", "thanh lý", "thanh niên",
    "thanh toán", "thanh tra", "thanh tịnh", "thay thế", "theo dõi",
    "thi công", "thi hành", "thi tuyển", "thi đua", "thiên tai", "thiết bị",
    "thiết chế", "thiết kế", "thiết lập", "thiếu niên", "thoát nghèo",
    "thoát nước", "thoả thuận", "thu chi", "thu giữ", "thu gom", "thu hút",
    "thu hồi", "thu nhập", "thuốc lá", "thuỷ lợi", "thuỷ sản", "thuỷ điện",
    "thành lập", "thành phần", "thành phố", "thành tích", "thành tựu",
    "thành viên", "thái bình", "thái nguyên", "thân nhân", "thân thiện",
    "thân thể", "thôn bản", "thông báo", "thông qua", "thông suốt",
    "thông thường", "thông tin", "thông tư", "thăm hỏi", "thư ký", "thư mời",
    "thư viện", "thương binh", "thương hiệu", "thương mại", "thương tích",
    "thường niên", "thường trú", "thường trực", "thường vụ", "thường xuyên",
    "thảm hoạ", "thảm họa", "thẩm quyền", "thẩm tra", "thẩm định",
    "thắng cảnh", "thế chấp", "thế mạnh", "thể chế", "thể dục", "thể hiện",
    "thể loại", "thể thao", "thể thức", "thị sát", "thị trường", "thị trấn",
    "thị xã", "thỏa thuận", "thống kê", "thống nhất", "thời gian", "thời hạn",
    "thời vụ", "thời điểm", "thủ công", "thủ trưởng", "thủ tướng", "thủ tục",
    "thủ đô", "thủy lợi", "thủy sản", "thủy văn", "thủy điện", "thực hiện",
    "thực hành", "thực phẩm", "thực thi", "thực trạng", "thực tập", "thực tế",
    "tinh giản", "tinh gọn", "tinh thần", "tiêm chủng", "tiêm phòng",
    "tiên tiến", "tiêu biểu", "tiêu chuẩn", "tiêu chí", "tiêu cực",
    "tiêu dùng", "tiêu hủy", "tiêu thụ", "tiến hành", "tiến trình", "tiến độ",
    "tiếp cận", "tiếp dân", "tiếp nhận", "tiếp sức", "tiếp thu", "tiếp tục",
    "tiếp xúc", "tiết kiệm", "tiềm năng", "tiền giang", "tiền lương",
    "tiểu học", "toà án", "toàn cầu", "toàn diện", "toàn dân", "toàn quốc",
    "tra cứu", "trang phục", "trang thiết", "trang trại", "tri thức", "tri ân",
    "triển khai", "triển lãm", "trong nước", "trung bình", "trung chuyển",
    "trung học", "trung tâm", "trung ương", "truy xuất", "truyền hình",
    "truyền máu", "truyền thanh", "truyền thông", "truyền thống", "trà vinh",
    "trách nhiệm", "trình độ", "trí tuệ", "trích yếu", "trò chơi", "trưng bày",
    "trường học", "trường hợp", "trưởng ban", "trưởng phòng", "trưởng thôn",
    "trạm biến", "trật tự", "trẻ em", "trọng tâm", "trọng điểm", "trồng cây",
    "trồng rừng", "trồng trọt", "trợ cấp", "trợ giúp", "trụ sở", "trực thuộc",
    "trực tiếp", "trực tuyến", "tuyên dương", "tuyên giáo", "tuyên quang",
    "tuyên truyền", "tuyển chọn", "tuyển dụng", "tuyển quân", "tuyển sinh",
    "tài chính", "tài khoản", "tài liệu", "tài nguyên", "tài năng", "tài sản",
    "tài trợ", "tài xế", "tác phong", "tái cơ", "tái định", "tây ninh",
    "tìm hiểu", "tìm kiếm", "tình huống", "tình hình", "tình nguyện",
    "tình trạng", "tích cực", "tín dụng", "tín ngưỡng", "tín nhiệm", "tòa án",
    "tôn giáo", "tôn vinh", "tăng cường", "tăng trưởng", "tư liệu", "tư nhân",
    "tư pháp", "tư tưởng", "tư vấn", "tưởng niệm", "tạm dừng", "tạm giao",
    "tạm trú", "tạm ứng", "tập huấn", "tập luyện", "tập quán", "tập thể",
    "tập trung", "tập đoàn", "tặng quà", "tết nguyên", "tệ nạn", "tịch thu",
    "tố cáo", "tố tụng", "tốc độ", "tốt nghiệp", "tổ chức", "tổ dân",
    "tổ quốc", "tổ trưởng", "tổng cục", "tổng hợp", "tổng kết", "tổng thể",
    "tội phạm", "tờ rơi", "tờ trình", "tự chủ", "tự nguyện", "tự quản",
    "tự vệ", "tự động", "tỷ lệ", "uỷ ban", "uỷ quyền", "uỷ viên", "vai trò",
    "vay vốn", "vi phạm", "vinh danh", "viên chức", "viễn thông", "việc làm",
    "việt nam", "vùng cao", "vùng sâu", "văn bản", "văn hoá", "văn hóa",
    "văn minh", "văn nghệ", "văn phòng", "văn thư", "vĩnh long", "vĩnh phúc",
    "vũ khí", "vướng mắc", "vận chuyển", "vận hành", "vận tải", "vận động",
    "vật chất", "vật liệu", "vật nuôi", "vật nổ", "vật tư", "vắc xin",
    "vệ quốc", "vệ sinh", "vỉa hè", "vị thế", "vị trí", "vốn vay", "xe buýt",
    "xem xét", "xuất bản", "xuất huyết", "xuất khẩu", "xuất nhập", "xuất sắc",
    "xuất xứ", "xác lập", "xác minh", "xác nhận", "xác định", "xâm hại",
    "xây dựng", "xây lắp", "xã hội", "xét duyệt", "xét tuyển", "xóa đói",
    "xúc tiến", "xăng dầu", "xếp hàng", "xếp hạng", "xếp loại", "xử lý",
    "xử phạt", "y tế", "yên bái", "yêu cầu", "yếu thế", "áp dụng", "ô nhiễm",
    "ý kiến", "ý nghĩa", "ý thức", "ý tưởng", "ăn quả", "điền kinh",
    "điều chỉnh", "điều hành", "điều kiện", "điều lệ", "điều phối",
    "điều tiết", "điều tra", "điều động", "điểm nghẽn", "điển hình",
    "điện biên", "điện lực", "điện năng", "điện thoại", "điện tử", "điện áp",
    "đoàn kết", "đoàn thể", "đoàn viên", "đua thuyền", "đuối nước", "đà nẵng",
    "đào tạo", "đánh bắt", "đánh giá", "đáp nghĩa", "đê điều", "đình chỉ",
    "đô thị", "đôn đốc", "đăng kiểm", "đăng ký", "đơn giá", "đơn thư",
    "đơn vị", "đường bộ", "đường dây", "đường sắt", "đường thủy", "đại biểu",
    "đại diện", "đại hội", "đại đoàn", "đạo đức", "đảm bảo", "đảng bộ",
    "đảng viên", "đảng ủy", "đất đai", "đấu giá", "đấu thầu", "đấu tranh",
    "đầu tư", "đẩy mạnh", "đẩy nhanh", "đập nước", "đắk lắk", "đắk nông",
    "đặc biệt", "đặc dụng", "đặc khu", "đặc trưng", "đề cương", "đề nghị",
    "đề tài", "đề xuất", "đề án", "đền ơn", "địa bàn", "địa chính", "địa chỉ",
    "địa danh", "địa giới", "địa lý", "địa phương", "địa điểm", "định canh",
    "định cư", "định hướng", "định kỳ", "định mức", "đối chiếu", "đối ngoại",
    "đối thoại", "đối tượng", "đối ứng", "đồng bào", "đồng bộ", "đồng chí",
    "đồng nai", "đồng phục", "đồng tháp", "đồng ý", "đổi mới", "động sản",
    "động viên", "đời sống", "ổn định", "ủy ban", "ủy quyền", "ủy viên",
    "ứng cử", "ứng dụng", "ứng phó",
};

struct words {
    struct str first, second;
};

/* Takes a word off the entry's head; the order of the two where they part. */
static int
compare_word(struct str word, struct str *entry)
{
    while (word.n > 0) {
        uint32_t a = viet_letter_lower(utf8_next(&word)), b;

        if (entry->n == 0)
            return 1;
        b = utf8_next(entry);
        if (a != b)
            return a < b ? -1 : 1;
    }
    return 0;
}

static int
compare(const void *key, const void *of)
{
    const struct words *words = key;
    struct str entry = str_from(*(const char *const *)of);
    int order = compare_word(words->first, &entry);

    if (order == 0)
        order = compare_word(str_from(" "), &entry);
    if (order == 0)
        order = compare_word(words->second, &entry);
    return order == 0 && entry.n > 0 ? -1 : order;
}

bool
is_compound(struct str first, struct str second)
{
    const struct words words = { first, second };

    return first.n > 0 && second.n > 0 &&
           bsearch(&words, compounds, sizeof compounds / sizeof compounds[0],
                   sizeof compounds[0], compare) != NULL;
}
