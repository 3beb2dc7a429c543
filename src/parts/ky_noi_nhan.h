/* ky_noi_nhan.h — the two columns at the end of a document. */
#ifndef VANBAN_KY_NOI_NHAN_H
#define VANBAN_KY_NOI_NHAN_H

/* Widths of the two columns: `left` per cent for Nơi nhận, and more for the
 * signature where its widest line asks for it, up to 60 per cent. */
void ky_noi_nhan_fit(int text, int left, int signature, int widths[2]);

#endif
