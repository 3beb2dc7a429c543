/* give_up.h — the end of the program where nobody has asked to be told that its
 * memory is used up; base/host's to do. */
#ifndef VANBAN_GIVE_UP_H
#define VANBAN_GIVE_UP_H

/* Ends the program with status 5 after "vanban: why" on standard error. */
void give_up(const char *why) __attribute__((noreturn));

#endif
