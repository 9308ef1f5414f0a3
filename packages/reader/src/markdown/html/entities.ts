const named: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '', zwj: '', shy: '' },
  ...{
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    para: '¶',
  },
  ...{ times: '×', divide: '÷', plusmn: '±', middot: '·', bull: '•', hellip: '…', mdash: '—', ndash: '–' },
  ...{
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    sect: '§',
    yen: '¥',
    permil: '‰',
  },
  ...{
    le: '≤',
    ge: '≥',
    ne: '≠',
    infin: '∞',
    rarr: '→',
    larr: '←',
    uarr: '↑',
    darr: '↓',
    harr: '↔',
    micro: 'µ',
  },
  ...{
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    mu: 'μ',
    pi: 'π',
    sigma: 'σ',
    sup2: '²',
    sup3: '³',
    check: '✓',
  },
}

/** Decodes the character references of HTML that texts use; others stay as they are typed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d?));/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
        ? '\ufffd'
        : String.fromCodePoint(code)
    },
  )
}
