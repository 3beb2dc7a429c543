/* vanban.h — the door: all that a front end includes. A session is opened over
 * a set of files; a maker makes one document after the other of the plans in
 * it. Nothing behind this door opens a file by itself, prints, ends the
 * program or makes another process, and nothing is kept outside a session.
 * What goes wrong is in the findings; so is memory that was used up by the
 * session. What is asked to be put into an arena or a buffer of the caller's is
 * the caller's memory (base/arena.h).
 *
 * A session, its makers and its data belong to one thread; side by side they
 * work in processes forked after all is opened. Makers and data are closed
 * before their session. Findings point into sources of the session, and those
 * of an order also into its document: before either goes, diags_keep_sources
 * makes them printable without it. Two exceptions to what is said above: an INI
 * text is read by its library through a file in memory (base/host.h), and
 * libxml2's messages are turned off for the whole process. */
#ifndef VANBAN_VANBAN_H
#define VANBAN_VANBAN_H

#include "base/diag.h"
#include "base/files.h"

#define VANBAN_VERSION "0.1.0"

struct renderer; /* a format */
struct value;    /* a record */
struct vanban;
struct vanban_maker;
struct vanban_data;

/* ---- formats */

enum { VANBAN_FORMATS_MOST = 16 };

struct vanban_formats { /* begins all zero */
    const struct renderer *of[VANBAN_FORMATS_MOST];
    int count;
};

/* The i-th of all formats from 0; NULL past the last. */
const struct renderer *vanban_format(int i);
/* The format of that name, "pdf"; NULL for none. */
const struct renderer *vanban_format_named(struct str);
const char *vanban_format_name(const struct renderer *);
const char *vanban_format_extension(const struct renderer *);
const char *vanban_format_title(const struct renderer *); /* Vietnamese */
/* Adds a format that is not among them. */
void vanban_formats_add(struct vanban_formats *, const struct renderer *);

/* ---- a session */

/* What is looked for besides faults that spoil the document. */
enum vanban_care {
    VANBAN_CARE_LITTLE, /* faults of form that are seen at once */
    VANBAN_CARE_FORM,   /* all faults of form, as warnings */
    VANBAN_CARE_ALL,    /* spelling, figures, leftovers, too; faults of form
                         * as errors where they are */
};

/* What a document goes through. */
enum vanban_stage { VANBAN_READ, VANBAN_MERGED, VANBAN_LAID_OUT,
                    VANBAN_DRAWN };

struct vanban_setup { /* what it points to outlives the session */
    const struct files *files; /* no others are seen; outlive the session */
    /* Folders that may hold templates/ and fonts/, in order, NULL-ended. NULL:
     * they lie at the top of the files. */
    const char *const *roots;
    const char *profile;       /* NULL: "nd30" */
    const char *template_name; /* NULL: each plan names its own */
    const char *const *data;   /* files whose keys stand over those of a plan,
                                * NULL-ended; NULL: none */
    const char *const *sets;   /* "ky.ho_ten=Lê Văn B", the same */
    /* That examples of templates speak of: its code, or words that find it
     * alone, "phường ba đình". NULL: the one of the samples. */
    const char *commune;
    bool draft;    /* gaps are shown, and no error */
    bool unsigned_pdf; /* no places for signatures, whatever the profile says */
    bool untagged_pdf; /* no structure of tags */
    enum vanban_care care;
    bool mild; /* faults of form are warnings, however carefully one looks */
    /* Bytes that the session may hold; 0: no bound. What libraries hold for
     * their own work is not counted. */
    size_t memory;
    /* Of these, those that one document may take, and the seconds of work that
     * it may; 0: no bound. */
    size_t document_memory;
    unsigned document_seconds;
    /* Asked now and then while a document is made: true breaks it off. NULL:
     * nobody. */
    bool (*stops)(void *context);
    void *stops_context;
    /* Told at the end of each stage, for measuring; NULL: nobody. */
    void (*lap)(void *context, enum vanban_stage, const struct renderer *);
    void *lap_context;
};

/* Reads profile, fonts and what the setup names. NULL after findings. */
struct vanban *vanban_open(const struct vanban_setup *, struct diags *);
/* Findings point into the sources of the session: those of the diags (NULL:
 * none are kept) can be printed afterwards, but have no text around them. */
void vanban_close(struct vanban *, struct diags *); /* NULL: nothing */

/* The files that were read for the session as a whole, so far. */
const struct file_log *vanban_read(const struct vanban *);
/* Whether a plan may have errors and is made all the same. */
bool vanban_is_draft(const struct vanban *);

/* ---- making */

/* A session may have several, one for each that works at a time. */
struct vanban_maker *vanban_maker_open(struct vanban *, struct diags *);
void vanban_maker_close(struct vanban_maker *); /* NULL: nothing */

struct vanban_order {
    /* Of the plan, as messages call it; never NULL. Its ending tells YAML from
     * INI, and beside it lie the files that it names. "-": standard input. */
    const char *name;
    /* Of the plan, which lives until the maker's next; NULL: it is read. */
    const struct str *text;
    const struct vanban_formats *formats; /* NULL: none, only a check */
    /* A file of keys that stand over the plan, as those of the setup do and
     * over them; for this order alone. NULL: none. */
    const char *data;
    const struct str *data_text; /* NULL: it is read */
};

struct vanban_output {
    const struct renderer *format;
    struct str bytes;  /* empty where nothing was to be drawn */
    const char *name;  /* of a dossier's: "01-to-trinh.pdf"; else NULL */
    int appendix; /* number of a phụ lục that is a file of its own, or 0 */
    int document; /* of a dossier's: which of its documents */
};

/* A document of a dossier, also one that is left out or only listed. */
struct vanban_document {
    struct str id, title, file; /* the name of its files without ending */
    struct str maker;           /* who makes it, as the list says */
    bool left_out, listed;
    int pages; /* 0: not made */
};

/* What has come of an order, also where it failed. All of it lives until the
 * maker's next. */
struct vanban_made {
    bool whole; /* everything is there, and without errors, if no draft */
    const struct vanban_output *outputs; /* a document's formats together */
    int count;
    int pages;  /* of all files of one format */
    const struct vanban_document *documents; /* of a dossier */
    int n_documents;
    struct diags findings;
    struct file_log read; /* files that were read for this order alone */
    const struct value *record; /* its data, of a record that was read */
};

/* Makes a plan in its formats. Gives made->whole. */
bool vanban_make(struct vanban_maker *, const struct vanban_order *,
                 struct vanban_made *);
/* Looks at a plan, or at the data of a dossier, and draws nothing. */
bool vanban_check(struct vanban_maker *, const struct vanban_order *,
                  struct vanban_made *);
/* Makes all documents of a dossier from its data. */
bool vanban_dossier(struct vanban_maker *, const struct vanban_order *,
                    struct vanban_made *);
/* A plan and the files beside it that it takes values from, put into the log,
 * where it has any; for a plan that can be read again. Finds nothing wrong. */
void vanban_included(struct vanban_maker *, const char *name,
                     struct file_log *);

/* A plan as it was understood, in a clerk's words: a line for each paragraph
 * and table; or in JSON an object for each, with ",\n" before it. False where
 * nothing could be made. */
bool vanban_overview(struct vanban_maker *, const struct vanban_order *,
                     bool json, struct buf *out, struct vanban_made *);

/* What two plans or documents differ in, as a reader sees them. */
enum vanban_diff_form { VANBAN_DIFF_TEXT, VANBAN_DIFF_JSON, VANBAN_DIFF_HTML };

struct vanban_diff_order {
    const char *old, *new;
    enum vanban_diff_form form;
};

/* False after findings: one of the two could not be made. */
bool vanban_diff(struct vanban *, const struct vanban_diff_order *,
                 struct buf *out, bool *differs, struct diags *);

/* A check that looks, besides, for what was copied unchanged from an older
 * plan or document. False, too, where that one could not be made. */
bool vanban_check_against(struct vanban_maker *, const struct vanban_order *,
                          const char *old, struct vanban_made *);

/* The same of a plan that is otherwise not looked at. */
bool vanban_copied(struct vanban *, const struct vanban_order *,
                   const char *old, struct diags *);

/* What a stage makes of a file, as stable text: "value", "rows", "outline",
 * "tree", "pages". False where there is no such stage, and nothing made. */
bool vanban_dump(struct vanban_maker *, const char *stage, const char *name,
                 struct buf *out, struct vanban_made *);
extern const char *const vanban_stages[]; /* ends with NULL */

/* ---- what there is */

/* Each gives false after findings; the text goes into the buffer. A session
 * is not needed: of the setup, only files, roots and commune are asked. */

/* What of a list, and how. */
struct vanban_listing {
    struct str words; /* that are looked for, without marks; blank: all */
    bool json;        /* an array of objects; else a line each */
};

/* A template a line: "name<TAB>title<TAB>abbreviation<TAB>Mẫu 1.4"; in JSON
 * also group, search words and whether it comes first. Those whose title
 * begins with the words come before the others. */
bool vanban_list_templates(const struct vanban_setup *,
                           const struct vanban_listing *, struct buf *,
                           struct diags *);
/* A commune a line: "code<TAB>phường Ba Đình<TAB>Thành phố Hà Nội<TAB>agency
 * <TAB>place name for its documents". */
bool vanban_list_communes(const struct vanban_setup *,
                          const struct vanban_listing *, struct buf *,
                          struct diags *);
/* The legal bases of the registry, each as it is cited and what is known of
 * it. */
bool vanban_list_bases(const struct vanban_setup *,
                       const struct vanban_listing *, struct buf *,
                       struct diags *);
/* A face a line, and the file that it comes from. */
bool vanban_list_fonts(const struct vanban_setup *, struct buf *,
                       struct diags *);
/* A commented plan to start from; its JSON Schema. */
bool vanban_starter(const struct vanban_setup *, const char *template_name,
                    struct buf *, struct diags *);
/* A plan made of a document: .docx, Word's XML, or text; findings tell what
 * was recognised, guessed and left out. */
bool vanban_import(const struct vanban_setup *, const char *path,
                   struct buf *, struct diags *);
/* A document in Word or text, and no plan: by its bytes, and of text by its
 * name, too. A maker makes and checks one as it does a plan. */
bool vanban_is_document(const struct files *, const char *path);
bool vanban_schema(const struct vanban_setup *, const char *template_name,
                   struct buf *, struct diags *);
/* The fields of a template, of a dossier ("ocop-ho-so"), or of what a plan's
 * file asks for on its days, as JSON for a program that shows a form. */
bool vanban_form(const struct vanban_setup *, const char *asked,
                 struct buf *, struct diags *);

/* ---- data: one plan for many records */

/* A table as the user names it: "xa.csv", "xa.xlsx!Danh sách". */
struct vanban_table {
    const char *named;
    int header, header_last; /* rows of its header; 0: the first with text */
};

struct vanban_join {
    struct str name;           /* of the list that a record gets */
    struct str key, other_key; /* as keys */
    struct vanban_table table;
};

struct vanban_data_order {
    const char *plan;
    struct vanban_table table;
    const struct vanban_join *joins;
    int n_joins;
};

/* What there is in a file of data before it is used: its sheets, which of them
 * would be read, its first rows as they stand; in lines, or as an object of
 * JSON. A session is not needed. False after findings. */
bool vanban_table_look(const struct vanban_setup *, const char *named,
                       bool json, struct buf *, struct diags *);

/* Reads the plan, the tables and the templates that the records ask for. What
 * is wrong in the tables goes into a diags of its own. NULL after findings
 * that leave nothing to work with. For one plan of a session. */
struct vanban_data *vanban_data_open(struct vanban *,
                                     const struct vanban_data_order *,
                                     struct diags *, struct diags *of_tables);
/* As vanban_close, which comes behind it. */
void vanban_data_close(struct vanban_data *, struct diags *);

/* The plan against the data: names that no column has, columns that nothing
 * asks for. uses tells what names of files take from a record (NULL: nothing).
 * False after errors. */
bool vanban_data_check(struct vanban_data *,
                       bool (*uses)(const void *context, struct str key),
                       const void *context, struct diags *);

/* What the tables are and what their columns are matched with, and what the
 * plan asks for, as members of an object of JSON: "tables", "places". The uses
 * are those of vanban_data_check. */
void vanban_data_match(const struct vanban_data *, struct arena *,
                       bool (*uses)(const void *context, struct str key),
                       const void *context, struct buf *out);
/* The texts of record i as its file shows them, one for each of the columns of
 * the first of the tables that are told of there; their number. */
int vanban_data_texts(const struct vanban_data *, struct arena *, size_t i,
                      const struct str **texts);
/* The cell of record i that a place is in: its table and column there, and
 * its text. False where it is in none. */
struct vanban_cell {
    int table, column; /* from 0 */
    struct str text;
};
bool vanban_data_cell(const struct vanban_data *, struct arena *, size_t i,
                      struct pos, struct vanban_cell *);

size_t vanban_data_count(const struct vanban_data *);
/* Whether the records are rows of a table; else they are items of YAML. */
bool vanban_data_is_table(const struct vanban_data *);
/* The i-th key that some record has a text under, from 0; false past the
 * last. */
bool vanban_data_key(const struct vanban_data *, int i, struct str *key);
/* Whether some record has that path. */
bool vanban_data_knows(const struct vanban_data *, struct str path);
/* The files that the tables were read from. */
const struct file_log *vanban_data_read(const struct vanban_data *);

/* Record i from 0, with what --set says, in the arena. */
const struct value *vanban_record(const struct vanban_data *, struct arena *,
                                  size_t i);
struct pos vanban_record_pos(const struct value *record);
/* The text under a path, empty where it is none; false where the record has
 * nothing there. */
bool vanban_record_text(const struct value *record, struct str path,
                        struct str *text, struct pos *);
/* Hash of what it says, whatever its place. */
struct str vanban_record_digest(const struct value *record, struct arena *);

/* Makes record i. dry: pages are laid out and nothing is drawn. */
bool vanban_make_record(struct vanban_maker *, struct vanban_data *, size_t i,
                        const struct vanban_formats *, bool dry,
                        struct vanban_made *);

/* ---- one file of many documents */

struct vanban_joined;

/* Whether documents of that format can be joined. */
bool vanban_format_joins(const struct renderer *);
/* A file for what the maker makes from now on; the maker is closed behind it.
 * duplex: each document begins on the front of a sheet. NULL after findings. */
struct vanban_joined *vanban_joined_open(struct vanban_maker *,
                                         const struct renderer *,
                                         bool duplex, struct diags *);
/* Adds the documents of the order that the maker has made last, which is to
 * be whole: their pages and numbers are as in files of their own, and nothing
 * else of them is kept. name: of their bookmark; empty: their title behind the
 * number. False after findings in what was made, and then the file cannot be
 * ended. */
bool vanban_joined_add(struct vanban_joined *, struct str name,
                       size_t number);
/* The bytes of the file, of one order or more; title: where the documents
 * have no words of theirs in common. False after findings, or those before. */
bool vanban_joined_end(struct vanban_joined *, struct str title,
                       struct buf *out, struct diags *);
void vanban_joined_close(struct vanban_joined *); /* NULL: nothing */

/* Hash of all that documents share: program, plan, templates, fonts,
 * options. */
struct str vanban_data_digest(const struct vanban_data *, struct arena *,
                              const struct vanban_formats *);

/* Record i as its file has it, to be written again. The cells of a row, and
 * those of the header (SIZE_MAX); their number. Only of tables. */
int vanban_data_cells(const struct vanban_data *, struct arena *, size_t i,
                      const struct str **cells);
/* What stands between the cells of its CSV file; ',' for others. */
char vanban_data_mark(const struct vanban_data *);
/* A header that files of failed records have, and that is passed over when
 * they are read again. */
extern const char vanban_fault_column[];
/* Of YAML: the lines of record i, and what stands before and behind all. */
struct str vanban_data_lines(const struct vanban_data *, struct arena *,
                             size_t i);
void vanban_data_around(const struct vanban_data *, struct str *before,
                        struct str *behind);

#endif
