// Facts for the card of a signpost.

export type SignpostContact = { role: string; phone: string; email: string; url: string };
