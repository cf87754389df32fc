// The shapes of ids in messages and cards. They become keys of tables, so nothing else may pass.
import { z } from 'zod';

/** A key of ours, or the hash of a text. */
export const key = z.string().regex(/^[\w-]{20,100}$/);

/** No vowels, so no words; nothing that looks like something else. */
export const READABLE = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** The id of a round, as the council wrote it. */
export const roundId = z.string().min(1).max(100);

/** The reference that people read out: "TAS-7K3M-9QXD". */
export const reference = z.string().regex(/^[\w-]{1,40}$/);

/** Counted from 1. */
export const count = z.int32().positive();
