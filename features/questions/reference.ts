// The short reference of a question: all who ask it have the same.
import { shortReference } from '../../platform/short-reference.ts';

export const referenceOf = (id: string): string => shortReference('Q', id);
