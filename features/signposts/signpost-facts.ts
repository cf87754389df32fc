// Facts of a signpost, on its card and on pages.

export type SignpostContact = { role: string; phone: string; email: string; url: string };

/** `text` is Markdown, written by the council and trusted. What the person wrote is not among the facts. */
export type SignpostFacts = { title: string; urgent: string; text: string; contact: SignpostContact };
