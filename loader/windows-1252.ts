// Windows-1252, as DfE saves its register. Only 0x80 to 0x9F differ from Latin-1.

/** The characters from 0x80 to 0x9F; where Windows-1252 has none, a question mark in a diamond.
 * Not by TextDecoder: several releases of Node 20 and 22 take Windows-1252 for Latin-1 (nodejs/node issue 56542). */
export const FROM_80 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';
