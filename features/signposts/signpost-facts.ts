// What the card of a signpost is told.
export type SignpostContact = { role: string; phone: string; email: string; url: string };
