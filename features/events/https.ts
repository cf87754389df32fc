// Whether a text is an https address.

export const isHttps = (text: string): boolean =>
  text.length <= 2000 && /^https:\/\/\S+$/u.test(text) && URL.canParse(text);
