/* limits.h — how much a document, and what it is made of, may be, each figure
 * beside the words that its message has for it. No key raises them: what is
 * larger is to be parted, and the message says so. */
#ifndef VANBAN_LIMITS_H
#define VANBAN_LIMITS_H

/* files: bytes of a plan or a table, of a workbook unpacked, of one part; and
 * parts of a Word document */
enum { LIMIT_FILE = 64 * 1024 * 1024, LIMIT_PACKAGE = 256 * 1024 * 1024,
       LIMIT_PART = 64 * 1024 * 1024, LIMIT_PARTS = 20000 };
#define LIMIT_PART_TEXT "64 MiB mỗi phần"
#define LIMIT_PART_SHEET_TEXT "64 MiB mỗi trang"
#define LIMIT_PARTS_TEXT "20.000 tệp trong gói"

/* YAML: levels, values of a file, keys of one map */
enum { LIMIT_DEPTH = 64, LIMIT_VALUES = 1000000, LIMIT_KEYS = 4096 };

/* XML: attributes of one element, for libxml2 compares each with all others */
enum { LIMIT_ATTRIBUTES = 512 };
#define LIMIT_ATTRIBUTES_TEXT "512 thuộc tính mỗi thẻ"

/* workbooks: cells of a table, strings that cells share, cells without text
 * that stand before one with it, bytes of a cell */
enum { LIMIT_CELLS = 1000000, LIMIT_STRINGS = 1000000, LIMIT_BLANKS = 2000000,
       LIMIT_CELL = 1024 * 1024 };
#define LIMIT_CELLS_TEXT "1.000.000 ô"
#define LIMIT_STRINGS_TEXT "1.000.000 chuỗi chữ dùng chung"
#define LIMIT_BLANKS_TEXT "2.000.000 ô trống trước các ô có chữ"
#define LIMIT_CELL_TEXT "1 MiB chữ ở một ô"

/* templates: bytes; files that one includes, in all; turns of its <for>, which
 * multiply where one is inside another */
enum { LIMIT_TEMPLATE = 1024 * 1024, LIMIT_INCLUDES = 256,
       LIMIT_TURNS = 100000 };
#define LIMIT_INCLUDES_TEXT "256 tệp <include>"

/* what a document becomes: lines that the [mỗi: …] of one text make, paragraphs
 * and tables of a body, pages */
enum { LIMIT_LINES = 50000, LIMIT_ITEMS = 50000, LIMIT_PAGES = 3000 };
#define LIMIT_ITEMS_TEXT "50.000 đoạn"
#define LIMIT_LINES_TEXT "50.000 dòng"
#define LIMIT_PAGES_TEXT "3.000 trang"

#endif
