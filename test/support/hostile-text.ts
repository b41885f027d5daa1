/** Clears the screen, writes the clipboard (OSC 52), begins sequences in C1, turns the direction, moves the cursor. */
export const HOSTILE =
  '\u001b[2J\u001b]52;c;cm0gLXJmIC8=\u0007\u009b31m\u009d0;x\u009c\u202e\u2066\u0008\u007f';

/** What no terminal may be sent, but for the ends of lines. */
export const CONTROLS = /(?!\n)[\p{Bidi_Control}\p{Cc}]/u;
