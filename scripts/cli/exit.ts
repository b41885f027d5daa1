/** What a command's exit status tells cron; 75 is EX_TEMPFAIL of sysexits.h. */
export const EXIT = { done: 0, failures: 1, usage: 2, locked: 75 } as const;
