// Small work on strings that every sentence shares: capitals, full stops, signs. No words of any language.

/** First letter in capitals; the rest as it is. */
export function capital(text: string): string {
  return text.length === 0 ? text : text[0]!.toUpperCase() + text.slice(1);
}

/** First letter small; the rest as it is. */
export function small(text: string): string {
  return text.length === 0 ? text : text[0]!.toLowerCase() + text.slice(1);
}

/** A sentence ready for the screen: capital, one full stop where a filled-in text brought its own, single spaces. */
export function sentence(text: string): string {
  return capital(
    text
      .replace(/\s+/g, ' ')
      .replace(/([.?!…])\.(?=\s|$)/g, '$1')
      .trim(),
  );
}

/** Without its closing full stop: for headlines and for use inside another sentence. */
export function open(text: string): string {
  return text.replace(/\.$/, '');
}

/** Up to the first colon, semicolon or comma that is not in a number: the head of a longer wording. */
export function head(text: string): string {
  return text.split(/[:;]|,(?!\d)/, 1)[0]!.trim();
}

/** A signed whole number with a true minus; nought has no sign. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}
