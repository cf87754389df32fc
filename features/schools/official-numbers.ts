// Reads the official numbers of schools, however people type them.

/** "URN 900001", "urn:900001". */
export const urnIn = (text: string): string => text.trim().replace(/^urn[\s:]*(?=\d)/iu, '');

/** DfE's number of a school, as "888/3001"; typed "888/3001", "8883001", "DfE number 888 3001". */
export function numberIn(text: string): string | undefined {
  const digits = /^(?:(?:dfe|laestab|number|no)[\s.:]*)*(?<authority>\d{3})[\s/-]*(?<own>\d{4})$/iu.exec(
    text.trim(),
  )?.groups;
  return digits && `${digits['authority'] ?? ''}/${digits['own'] ?? ''}`;
}
