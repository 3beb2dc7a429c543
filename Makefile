# make            build/vanban, build/libvanban.a
# make demo       installs what is missing, renders all samples into out/
# make test       installs what is missing, runs every test
# make asan       the tests under the address and undefined sanitizers
# make fuzz       SECONDS=60: strangers' inputs for each reader, sanitizers
# make web        build/vanban.html: the program in one page, for a browser
# make test-web   the tests of the page, in node and in a browser
# make bench-web  how fast the page is: keys, and all communes of the country
# make coverage   which lines of src/ the tests run, by room
# make check      style: rooms, shape
# make bench-growth  what ten times as much of anything costs
# make bench      instructions, time, sizes, memory; against others
# make install    PREFIX=/usr/local, DESTDIR=
# make deb        a package for Debian, in build/
# make dist       all that a release hands out, in build/dist/
# make clean

CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
BUILD ?= build

WARNINGS = -Wall -Wextra -Werror
PACKAGES = libxml-2.0 yaml-0.1 libutf8proc freetype2 \
           libdeflate zlib minizip nettle qrcodegen
# Asked for once, and only when something is compiled: a fresh machine gets
# pkg-config from `make demo`.
PACKAGE_CFLAGS = $(eval PACKAGE_CFLAGS := \
    $(shell pkg-config --cflags $(PACKAGES)))$(PACKAGE_CFLAGS)
PACKAGE_LIBS = $(eval PACKAGE_LIBS := \
    $(shell pkg-config --libs $(PACKAGES)))$(PACKAGE_LIBS)
# libhpdf and iniparser have no pkg-config file in Debian.
LIBS = $(PACKAGE_LIBS) -lhpdf -liniparser -lm
C = $(CC) -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc $(WARNINGS) $(CPPFLAGS) \
    $(CFLAGS) $(SANITIZE)

# V=1 shows the whole commands.
SAY = @echo " $(notdir $(CC))  $@"; $(if $(V),set -x;)

# base/host_wasi.c takes host_posix.c's place in the page (src/web/wasm).
SOURCES = $(filter-out %/host_wasi.c,$(sort $(wildcard src/*/*.c)))
OBJECTS = $(SOURCES:src/%.c=$(BUILD)/obj/%.o)
# Everything behind the door; what is left is this program's command line.
LIBRARY_ROOMS = base input records model text table outline parts merge font \
                layout lint render import compare make
LIBRARY = $(foreach room,$(LIBRARY_ROOMS),\
            $(filter $(BUILD)/obj/$(room)/%,$(OBJECTS)))
COMMAND = $(filter-out $(LIBRARY),$(OBJECTS))
UNITS = $(patsubst tests/unit/%.c,$(BUILD)/%, \
            $(sort $(wildcard tests/unit/test_*.c)))
SAMPLES = $(sort $(wildcard samples/*/ke-hoach.* samples/loai/*.yaml))

# As many jobs as processors, unless the caller has said how many.
MAKE_ALL = $(MAKE) --no-print-directory \
    $(if $(filter -j% --jobs%,$(MAKEFLAGS)),,-j$(shell nproc))

all: $(BUILD)/vanban

$(BUILD)/vanban: $(COMMAND) $(BUILD)/libvanban.a
	$(SAY) $(C) -o $@ $^ $(LDFLAGS) $(LIBS)

# Made anew each time: no object of a file that is gone stays in it.
$(BUILD)/libvanban.a: $(LIBRARY)
	$(SAY) rm -f $@ && $(AR) rcsD $@ $^

$(BUILD)/obj/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(SAY) $(C) -isystem /usr/include/iniparser $(PACKAGE_CFLAGS) \
	    -MMD -MP -c -o $@ $<

$(BUILD)/test_%: tests/unit/test_%.c $(BUILD)/libvanban.a
	$(SAY) $(C) $(PACKAGE_CFLAGS) -MMD -MP -MF $(BUILD)/obj/test_$*.d \
	    -o $@ $< $(filter %.a,$^) $(LDFLAGS) $(LIBS) -lcmocka

# A front end that knows only the door, and what shuts the world out of it.
$(BUILD)/door: tests/door/door.c $(BUILD)/libvanban.a
	$(SAY) $(C) -o $@ $< $(filter %.a,$^) $(LDFLAGS) $(LIBS)

$(BUILD)/refuse.so: tests/door/refuse.c
	@mkdir -p $(@D)
	$(SAY) $(CC) -std=c11 $(WARNINGS) -O1 -g -shared -fPIC -o $@ $<

# Plans of documents that nobody has written, for the tests.
$(BUILD)/generate: $(wildcard tests/generate/*.[ch])
	@mkdir -p $(@D)
	$(SAY) $(CC) -std=c11 -D_POSIX_C_SOURCE=200809L $(WARNINGS) $(CFLAGS) \
	    -o $@ $(filter %.c,$^)

# What strangers' files could do: each target with what all of them share, and
# with what tries them: the files that are kept, or clang's fuzzer (make fuzz).
FUZZ_SHARED = tests/fuzz/harness.c tests/fuzz/table.c
FUZZ_MAIN = tests/fuzz/replay.c
FUZZ = $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz_%, \
           $(filter-out $(FUZZ_SHARED) tests/fuzz/replay.c, \
               $(sort $(wildcard tests/fuzz/*.c))))

FUZZ_OBJECTS = $(patsubst tests/fuzz/%.c,$(BUILD)/obj/fuzz/%.o, \
                   $(FUZZ_SHARED) $(FUZZ_MAIN))

.SECONDARY: $(FUZZ_OBJECTS)

$(BUILD)/obj/fuzz/%.o: tests/fuzz/%.c $(wildcard tests/fuzz/*.h)
	@mkdir -p $(@D)
	$(SAY) $(C) -c -o $@ $<

$(BUILD)/fuzz_%: tests/fuzz/%.c $(FUZZ_OBJECTS) $(wildcard tests/fuzz/*.h) \
        $(BUILD)/libvanban.a
	$(SAY) $(C) -o $@ $(filter %.c %.o %.a,$^) $(LDFLAGS) $(LIBS)

units: $(UNITS) $(BUILD)/door $(BUILD)/refuse.so $(BUILD)/generate $(FUZZ)

demo:
	@.ci/install build
	@$(MAKE_ALL) all
	@mkdir -p out
	$(BUILD)/vanban render $(SAMPLES) -f pdf,docx,xml,txt -o out/
	$(BUILD)/vanban dossier samples/ocop-ho-so/san-pham.yaml -q -o out/ocop-ho-so/
	$(BUILD)/vanban batch samples/hang-loat/ocop.yaml -q \
	    --data samples/hang-loat/xa.csv \
	    -o 'out/hang-loat/{tinh}/{ma_xa}-{ten_xa}.{ext}'
	$(BUILD)/vanban batch samples/hang-loat/giao-nhiem-vu.yaml -q \
	    --data samples/hang-loat/xa.csv \
	    --join nhiem_vu:ma_xa=samples/hang-loat/nhiem-vu.csv \
	    -o 'out/giao-nhiem-vu/{ma_xa}-{ten_xa}.{ext}'
	@echo "out/: $$(ls out | wc -l) tệp / files"
	@ls out

test:
	@.ci/install build test-all test
	@$(MAKE_ALL) all units
	@BUILD=$(BUILD) tests/run

# Leaks count too. Signed overflow, misaligned reads and their like end the
# program instead of passing as a note.
asan:
	@.ci/install build test-all test
	@$(MAKE_ALL) BUILD=build/asan CFLAGS='-O1 -g' \
	    SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all' \
	    all units
	@BUILD=build/asan tests/run units fuzz door goldens commands rendering \
	    plans

# A worker that leaves by _exit tells which lines it ran, too (leave.c).
COVERAGE = build/coverage

$(COVERAGE)/leave.o: tests/coverage/leave.c
	@mkdir -p $(@D)
	$(SAY) $(CC) -std=c11 $(WARNINGS) -O1 -c -o $@ $<

coverage:
	@.ci/install build test-all test coverage
	@$(MAKE_ALL) $(COVERAGE)/leave.o
	@$(MAKE_ALL) BUILD=$(COVERAGE) CFLAGS='-O0 -g --coverage' \
	    LDFLAGS='-Wl,--wrap=_exit $(COVERAGE)/leave.o' all units
	@find $(COVERAGE) -name '*.gcda' -delete
	@BUILD=$(COVERAGE) tests/run units door goldens commands rendering plans
	@tests/coverage/report $(COVERAGE)

# SECONDS=60 for each target; what is found stays in build/fuzz/found. An empty
# text may be at NULL, to which clang lets nothing be added, not even 0.
fuzz:
	@.ci/install build fuzz
	@$(MAKE_ALL) BUILD=build/fuzz CC=clang CFLAGS='-O1 -g' FUZZ_MAIN= \
	    SANITIZE='-fsanitize=address,undefined,fuzzer-no-link \
	        -fno-sanitize=pointer-overflow -fno-sanitize-recover=all' \
	    LDFLAGS=-fsanitize=fuzzer fuzz-targets
	tests/fuzz/run $(or $(SECONDS),60)

fuzz-targets: $(FUZZ)

# The program as WebAssembly (src/web/wasm), what the page is written with
# (npm, by its lock file), and both packed into one file.
WEB = $(BUILD)/vanban.html
NODE_MODULES = src/web/node_modules/.package-lock.json

$(NODE_MODULES): src/web/package.json src/web/package-lock.json
	cd src/web && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

web:
	@.ci/install build web
	@command -v npm >/dev/null || .ci/install web-node
	@$(MAKE_ALL) web-wasm $(NODE_MODULES)
	src/web/node_modules/.bin/tsc --noEmit -p src/web
	@mkdir -p $(BUILD)
	node src/web/pack.mjs $(BUILD)/web/vanban.wasm $(BUILD)/web/sources $(WEB)

web-wasm:
	@$(MAKE) --no-print-directory -f src/web/wasm/Makefile BUILD=$(BUILD)

test-web: web
	@.ci/install test-all test-web
	@$(MAKE_ALL) all
	@BUILD=$(BUILD) tests/web/run

bench-web: web
	@.ci/install test-all test-web
	node tests/web/bench/speed.mjs $(WEB)
	BUILD=$(BUILD) node tests/web/bench/batch.mjs

check:
	@.ci/check

bench: all
	@.ci/install build test-all test
	$(BUILD)/vanban bench samples/phu-thinh-2025/ke-hoach.yaml -n 300 \
	    -f pdf,docx
	BUILD=$(BUILD) tests/bench/run

bench-growth: all
	@.ci/install test-all test
	BUILD=$(BUILD) tests/growth/run

SHARE = $(DESTDIR)$(PREFIX)/share

install: all
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BUILD)/vanban $(DESTDIR)$(PREFIX)/bin/vanban
	for f in $$(find templates fonts -type f); do \
	    install -D -m 644 $$f $(SHARE)/vanban/$$f || exit 1; \
	done
	for f in man/*.[15]; do \
	    install -D -m 644 $$f $(SHARE)/man/man$${f##*.}/$${f##*/} || exit 1; \
	done
	install -D -m 644 src/cli/completion.bash \
	    $(SHARE)/bash-completion/completions/vanban

# A package for Debian, in BUILD.
deb:
	@.ci/install build deb
	@$(MAKE_ALL) all
	@BUILD=$(BUILD) .ci/deb

# What a release hands out, in BUILD/dist.
dist: deb web
	@BUILD=$(BUILD) .ci/dist

clean:
	rm -rf build out

-include $(OBJECTS:.o=.d) $(wildcard $(BUILD)/obj/test_*.d)

.PHONY: all units demo test asan coverage web web-wasm test-web bench-web \
        check bench bench-growth install deb dist clean \
        fuzz fuzz-targets
