/* limits.h — how much a document, and what it is made of, may be, each figure
 * beside the words that its message has for it. Options raise time and memory
 * of a document; nothing raises the others: what is larger is to be parted, and
 * the message says so. */
#ifndef VANBAN_LIMITS_H
#define VANBAN_LIMITS_H

/* files: bytes of a plan or a table, of a workbook unpacked, of one part; and
 * parts of a Word document */
enum { LIMIT_FILE = 64 * 1024 * 1024, LIMIT_PACKAGE = 256 * 1024 * 1024,
       LIMIT_PART = 64 * 1024 * 1024, LIMIT_PARTS = 20000 };
#define LIMIT_PART_TEXT "64 MiB mỗi phần"
#define LIMIT_PART_SHEET_TEXT "64 MiB mỗi trang"
#define LIMIT_PARTS_TEXT "20.000 tệp trong gói"

/* bytes of the texts that a plan takes from files of their own, in all */
enum { LIMIT_INCLUDED = 8 * 1024 * 1024 };
#define LIMIT_INCLUDED_TEXT "8 MiB"

/* YAML: levels, values of a file, keys of one map */
enum { LIMIT_DEPTH = 64, LIMIT_VALUES = 1000000, LIMIT_KEYS = 4096 };

/* XML: attributes of one element, for libxml2 compares each with all others */
enum { LIMIT_ATTRIBUTES = 512 };
#define LIMIT_ATTRIBUTES_TEXT "512 thuộc tính mỗi thẻ"

/* workbooks: rows and columns of a table (see SHEET_ROWS), its cells, bytes of
 * text in all of them, since one string may stand in each; strings that cells
 * share, cells without text that stand before one with it, bytes of a cell */
#define LIMIT_SHEET_TEXT "130.000 hàng, 16.384 cột"
enum { LIMIT_SHEET_BYTES = 64 * 1024 * 1024 };
#define LIMIT_SHEET_BYTES_TEXT "64 MiB chữ ở một trang"
enum { LIMIT_CELLS = 1000000, LIMIT_STRINGS = 1000000, LIMIT_BLANKS = 2000000,
       LIMIT_CELL = 1024 * 1024 };
#define LIMIT_CELLS_TEXT "1.000.000 ô"
#define LIMIT_STRINGS_TEXT "1.000.000 chuỗi chữ dùng chung"
#define LIMIT_BLANKS_TEXT "2.000.000 ô trống trước các ô có chữ"
#define LIMIT_CELL_TEXT "1 MiB chữ ở một ô"

/* a document to be read: bytes of its file; tags and how deep they lie in each
 * other, bytes of its text, of attributes, of labels; paragraphs and tables */
enum { LIMIT_WORD_FILE = 256 * 1024 * 1024, LIMIT_WORD_TAGS = 1000000,
       LIMIT_WORD_DEPTH = 200, LIMIT_WORD_TEXT = 5 * 1024 * 1024,
       LIMIT_WORD_VALUES = 16 * 1024 * 1024,
       LIMIT_WORD_LABELS = 2 * 1024 * 1024, LIMIT_WORD_BLOCKS = 80000 };
#define LIMIT_WORD_TAGS_TEXT "một triệu thẻ"
#define LIMIT_WORD_DEPTH_TEXT "thẻ lồng nhau 200 lớp"
#define LIMIT_WORD_TEXT_TEXT "5 MiB chữ"
#define LIMIT_WORD_VALUES_TEXT "16 MiB thuộc tính"
#define LIMIT_WORD_BLOCKS_TEXT "80.000 đoạn và bảng"

/* a picture: bytes of its file; pixels, across and in all, however small the
 * file that holds them */
enum { LIMIT_PICTURE = 20 * 1024 * 1024, LIMIT_PICTURE_SIDE = 20000,
       LIMIT_PICTURE_PIXELS = 25000000 };
#define LIMIT_PICTURE_TEXT "20 MiB mỗi tệp ảnh"
#define LIMIT_PICTURE_SIDE_TEXT "20.000 điểm mỗi chiều"
#define LIMIT_PICTURE_PIXELS_TEXT "25 triệu điểm mỗi ảnh"

/* templates: bytes; files that one includes, in all; turns of its <for>, which
 * multiply where one is inside another */
enum { LIMIT_TEMPLATE = 1024 * 1024, LIMIT_INCLUDES = 256,
       LIMIT_TURNS = 100000 };
#define LIMIT_INCLUDES_TEXT "256 tệp <include>"

/* a document: lines of one text of its plan, paragraphs and tables of its
 * bodies together, footnotes, phụ lục, lines that the [mỗi: …] of one text
 * make, pages; paragraphs, those of cells too, for whose tags a PDF has room */
enum { LIMIT_TEXT_LINES = 100000, LIMIT_ITEMS = 50000, LIMIT_APPENDICES = 500,
       LIMIT_LINES = 50000, LIMIT_PAGES = 3000, LIMIT_NOTES = 20000,
       LIMIT_TAGGED = 100000 };
#define LIMIT_TEXT_LINES_TEXT "100.000 dòng"
#define LIMIT_ITEMS_TEXT "50.000 đoạn"
#define LIMIT_NOTES_TEXT "20.000"
#define LIMIT_TAGGED_TEXT "100.000 đoạn và ô"
#define LIMIT_APPENDICES_TEXT "500 phụ lục"
#define LIMIT_LINES_TEXT "50.000 dòng"
#define LIMIT_PAGES_TEXT "3.000 trang"

/* seconds of work and MiB of memory for one document, where --max-seconds and
 * --max-memory say nothing else */
enum { LIMIT_SECONDS = 60, LIMIT_MEMORY = 2048 };

/* messages of one kind about one document; more are not kept */
enum { LIMIT_FINDINGS = 5000 };
#define LIMIT_FINDINGS_TEXT "5.000 lời báo"

#endif
