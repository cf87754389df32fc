// A choice of a form: the value that is stored, the title that is read.

export type Choice = { value: string; title: string };
