/* setjmp.h — wasi-libc has none. FreeType jumps only out of a character map
 * that is broken, and then the program breaks off (lacking.c). */
#ifndef VANBAN_WASM_SETJMP_H
#define VANBAN_WASM_SETJMP_H

typedef int jmp_buf[1];
int setjmp(jmp_buf);
_Noreturn void longjmp(jmp_buf, int);

#endif
