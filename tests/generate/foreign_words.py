"""foreign_words.py: what the documents of foreign.py say: agencies, titles,
bases, sentences; each document as components, whatever it will look like."""

UNITS = [("xã", "Tân Lập"), ("xã", "Mường Chiên"), ("phường", "Hòa Hiệp"),
         ("xã", "Đắk Sao"), ("phường", "Phố Mới"), ("xã", "Vĩnh Thạnh")]
PROVINCES = ["Lào Cai", "Gia Lai", "Cà Mau", "Hà Tĩnh", "Sơn La"]
NAMES = ["Nguyễn Thị Hương", "Lò Văn Pâng", "Trần Quốc Toàn", "Y Bhăm Êban",
         "Đỗ Hữu Nghĩa", "Phạm Thị Thanh Thúy", "K'Brêu", "Lê Minh"]
# type, abbreviation, template, title lines
KINDS = [
    ("Kế hoạch", "KH", "ke-hoach",
     ["Phòng, chống dịch bệnh trên đàn gia súc, gia cầm",
      "trên địa bàn {unit} năm 2025"]),
    ("Báo cáo", "BC", "bao-cao",
     ["Kết quả thực hiện nhiệm vụ cải cách hành chính",
      "6 tháng đầu năm 2025"]),
    ("Tờ trình", "TTr", "to-trinh",
     ["Về việc phê duyệt chủ trương sửa chữa nhà văn hóa thôn"]),
    ("Thông báo", "TB", "thong-bao",
     ["Lịch trực và tiếp công dân quý III năm 2025"]),
    ("Quyết định", "QĐ", "quyet-dinh",
     ["Về việc kiện toàn Ban Chỉ đạo chuyển đổi số",
      "{unit} giai đoạn 2025 - 2030"]),
    ("Nghị quyết", "NQ", "nghi-quyet",
     ["Về dự toán thu, chi ngân sách địa phương năm 2026"]),
    ("Công văn", "", "cong-van",
     ["tăng cường quản lý đất đai trên địa bàn"]),
    ("Biên bản", "BB", "bien-ban",
     ["Họp xét duyệt hộ nghèo, hộ cận nghèo năm 2025"]),
    ("Giấy mời", "GM", "giay-moi", ["Họp giao ban tháng 8 năm 2025"]),
    ("Hướng dẫn", "HD", "huong-dan",
     ["Quy trình tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công"]),
    ("Chương trình", "CTr", "chuong-trinh",
     ["Công tác trọng tâm tháng 9 năm 2025"]),
    ("Chỉ thị", "CT", "chi-thi",
     ["Về việc tăng cường công tác phòng cháy, chữa cháy rừng"]),
]
BASES = [
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
    "công tác văn thư",
    "Quyết định số 1234/QĐ-UBND ngày 02/4/2025 của Ủy ban nhân dân tỉnh "
    "{province} về việc giao chỉ tiêu kế hoạch năm 2025",
    "Công văn số 567/SNNMT-CN ngày 15/5/2025 của Sở Nông nghiệp và Môi trường",
]
SENTENCES = [
    "Rà soát, thống kê số hộ chăn nuôi trên địa bàn; lập danh sách gửi về "
    "Phòng Kinh tế trước ngày 15 hằng tháng.",
    "Tuyên truyền trên hệ thống loa truyền thanh ít nhất 02 lần/tuần.",
    "Bảo đảm 100% cán bộ, công chức được tập huấn, cập nhật quy định mới.",
    "Kinh phí thực hiện: 125.000.000 đồng (một trăm hai mươi lăm triệu đồng) "
    "từ nguồn ngân sách xã và các nguồn hợp pháp khác.",
    "Chủ động phối hợp với Công an, Quân sự tổ chức kiểm tra đột xuất.",
    "Diện tích rừng trồng mới đạt 12,5 ha, bằng 104% kế hoạch.",
    "Tổng hợp kết quả, báo cáo Chủ tịch Ủy ban nhân dân theo quy định.",
    "Theo dõi, đôn đốc các thôn thực hiện; kịp thời tháo gỡ khó khăn.",
    "Niêm yết công khai tại trụ sở (kể cả điểm trường lẻ) trong 30 ngày.",
]
HEADINGS = ["MỤC ĐÍCH, YÊU CẦU", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN",
            "KINH PHÍ THỰC HIỆN", "KẾT QUẢ ĐẠT ĐƯỢC", "TỒN TẠI, HẠN CHẾ"]
TOPICS = ["Mục đích", "Yêu cầu", "Công tác tuyên truyền", "Phòng Kinh tế",
          "Văn phòng HĐND và UBND", "Các thôn, bản", "Trạm Y tế"]
GOODS = ["Chè xanh", "Mật ong", "Gạo nếp", "Miến dong", "Bưởi da xanh"]
COPIES = ["Thường trực Đảng ủy (b/c)", "Thường trực HĐND",
          "Chủ tịch, các PCT UBND", "Các phòng, ban chuyên môn",
          "Các thôn, bản"]


def body_outline(r):
    """Items of the body: (level, text); level 0 is a heading in capitals."""
    items = []
    for heading in r.sample(HEADINGS, r.randint(2, 4)):
        items.append((0, heading))
        if r.random() < 0.25:
            items.append((9, r.choice(SENTENCES)))
            continue
        for topic in r.sample(TOPICS, r.randint(1, 3)):
            items.append((1, topic))
            for _ in range(r.randint(1, 3)):
                items.append((3, r.choice(SENTENCES)))
            if r.random() < 0.3:
                for _ in range(2):
                    items.append((2, r.choice(SENTENCES)))
                items.append((4, r.choice(SENTENCES)))
    return items


def body_clauses(r):
    texts = r.sample(SENTENCES, 3)
    return [(5, text) for text in texts] + [
        (5, "Quyết định này có hiệu lực kể từ ngày ký."
            if r.random() < 0.5 else "Tổ chức thực hiện./.")]


def body_meeting(r, inviting):
    if inviting:
        return [(9, inviting + " trân trọng kính mời: Trưởng các thôn, bản"),
                (9, "Tới dự: Hội nghị giao ban tháng 8."),
                (9, "Chủ trì: Ông Lê Minh, Chủ tịch."),
                (9, "Thời gian: 08 giờ 00 phút, ngày 20 tháng 8 năm 2025."),
                (9, "Địa điểm: Hội trường tầng 2, trụ sở.")]
    return [(9, "Thời gian: 08 giờ 00 phút, ngày 20 tháng 8 năm 2025."),
            (9, "Địa điểm: Hội trường tầng 2, trụ sở Ủy ban nhân dân."),
            (9, "Thành phần: " + r.choice(SENTENCES)),
            (9, r.choice(SENTENCES))]


def table_rows(r):
    rows = [["TT", "Sản phẩm", "Số lượng", "Ghi chú"]]
    for i, good in enumerate(r.sample(GOODS, r.randint(2, 4)), 1):
        rows.append([str(i), good, str(r.randint(2, 90)),
                     r.choice(["", "đạt", "chờ thẩm định"])])
    return rows


def signing(r, kind, meeting):
    """Lines above the names, and the names: one or two of them."""
    first = r.choice([["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
                      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
                       "PHÓ CHỦ TỊCH"],
                      ["CHỦ TỊCH"], ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                      ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]])
    if kind == "Nghị quyết":
        first = ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"]
    if meeting:
        return [(["THƯ KÝ"], r.choice(NAMES[:4])),
                (["CHỦ TRÌ"], r.choice(NAMES[4:]))]
    return [(first, r.choice(NAMES))]


def document(r, number):
    """One document: a map of its components."""
    level, place = r.choice(UNITS)
    province = r.choice(PROVINCES)
    unit = "%s %s" % (level, place)
    kind, short, template, title = KINDS[number % len(KINDS)]
    council = kind == "Nghị quyết"
    agency = "%s %s" % ("Hội đồng nhân dân" if council
                        else "Ủy ban nhân dân", unit)
    tail = "HĐND" if council else "UBND"
    d = {
        "kind": kind, "template": template, "agency": agency, "unit": unit,
        "place": place, "number": r.choice(["15", "07", "128", ""]),
        "mark": short + "-" + tail if short else tail + "-KT",
        "day": r.choice([(5, 3, 2025), (12, 9, 2025), (None, 9, 2025),
                         (None, None, 2025)]),
        "title": [t.format(unit=unit) for t in title],
        "above": "Ủy ban nhân dân tỉnh " + province
                 if r.random() < 0.4 and not council else "",
        "to": [], "bases": [], "opening": "", "closing": "",
        "decides": "", "order": "", "table": None, "appendix": None,
        "signers": signing(r, kind, kind == "Biên bản"),
        "urgent": "HỎA TỐC" if r.random() < 0.1 else "",
        "copies": r.sample(COPIES, r.randint(1, 4)) + ["Lưu: VT"],
    }
    if kind in ("Công văn", "Tờ trình", "Báo cáo"):
        d["to"] = r.choice([["Ủy ban nhân dân tỉnh " + province],
                            ["Các phòng, ban chuyên môn", "Trưởng các thôn"]])
        d["copies"] = ["Như trên"] + d["copies"]
    if kind in ("Kế hoạch", "Quyết định", "Nghị quyết", "Tờ trình"):
        d["bases"] = ["Căn cứ " + b.format(province=province)
                      for b in r.sample(BASES, r.randint(1, 3))]
    if kind in ("Quyết định", "Nghị quyết"):
        d["decides"] = agency if council else r.choice(
            [agency, "Chủ tịch " + agency])
        d["order"] = "QUYẾT NGHỊ:" if council else "QUYẾT ĐỊNH:"
        d["body"] = body_clauses(r)
    elif kind in ("Biên bản", "Giấy mời"):
        d["body"] = body_meeting(r, agency if kind == "Giấy mời"
                                 else "")
    elif kind == "Công văn":
        d["body"] = [(9, r.choice(SENTENCES)), (1, "Phòng Kinh tế"),
                     (3, r.choice(SENTENCES)), (1, "Các thôn, bản"),
                     (3, r.choice(SENTENCES))]
    else:
        d["body"] = body_outline(r)
        d["opening"] = "%s %s như sau:" % (agency, r.choice(
            ["ban hành " + kind + " thực hiện", "báo cáo cụ thể",
             "xây dựng nội dung thực hiện"]))
        if r.random() < 0.5:
            d["table"] = table_rows(r)
        if r.random() < 0.3:
            d["appendix"] = ("Danh sách sản phẩm năm 2025", table_rows(r))
    if kind not in ("Quyết định", "Nghị quyết"):
        d["closing"] = r.choice(
            ["Trên đây là %s của %s./." % (kind, agency),
             "Đề nghị các đơn vị nghiêm túc triển khai thực hiện./."])
    return d


def of_office(r, d):
    """The same document of a school or a sở, where there are such."""
    if d["kind"] in ("Nghị quyết", "Biên bản", "Giấy mời"):
        return d
    short, kind = d["mark"].split("-")[0], d["kind"]
    if r.random() < 0.5:
        name = "Trường %s %s" % (r.choice(
            ["Trung học cơ sở", "Tiểu học", "Mầm non"]), d["place"])
        above, place = "Ủy ban nhân dân " + d["unit"], d["place"]
        tail = r.choice(["THCS", "TH", "MN"]) + "TL"
        chief, second = "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"
    else:
        name, tail = r.choice([("Sở Nông nghiệp và Môi trường", "SNNMT"),
                               ("Sở Y tế", "SYT"), ("Sở Nội vụ", "SNV")])
        place = r.choice(PROVINCES)
        above = "Ủy ban nhân dân tỉnh " + place
        chief, second = "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
    old = d["agency"]
    signs = r.choice([[chief], ["KT. " + chief, second]])
    d = dict(d, agency=name, above=above, place=place, signers=[
        (signs, d["signers"][0][1])],
        mark=tail + "-TC" if kind == "Công văn" else short + "-" + tail)
    for key in ("opening", "closing"):
        d[key] = d[key].replace(old, name)
    if d["decides"]:
        d["decides"] = ("Hiệu trưởng " if chief == "HIỆU TRƯỞNG"
                        else "Giám đốc ") + name
    return d
