import type { Status } from '../gaps.ts'
import type { Tone } from '../verdict.ts'
import { html, type Markup } from './markup.ts'

type IconName = Status | 'arrow'

/** The symbols all icons refer to: each status has a shape of its own, so that colour is never needed. */
export function iconSheet(): Markup {
  return html`<svg class="sheet" aria-hidden="true" focusable="false">
<symbol id="i-present" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="currentColor"/><path d="M5.8 10.4l2.8 2.8 5.6-6" fill="none" stroke="var(--on-mark)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="i-placeholder" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor"/></symbol>
<symbol id="i-unclear" viewBox="0 0 20 20"><path d="M10 .8l9.2 9.2-9.2 9.2L.8 10z" fill="currentColor"/><path d="M7.7 8.1c.2-2.9 4.8-2.6 4.5 0-.2 1.5-2.2 1.6-2.2 3.4" fill="none" stroke="var(--on-mark)" stroke-width="1.7" stroke-linecap="round"/><circle cx="10" cy="14" r="1.1" fill="var(--on-mark)"/></symbol>
<symbol id="i-missing" viewBox="0 0 20 20"><rect x="1.5" y="1.5" width="17" height="17" rx="4" fill="currentColor"/><path d="M6.4 6.4l7.2 7.2m0-7.2l-7.2 7.2" fill="none" stroke="var(--on-mark)" stroke-width="2" stroke-linecap="round"/></symbol>
<symbol id="i-arrow" viewBox="0 0 20 20"><path d="M7.5 4.5L13 10l-5.5 5.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></symbol>
</svg>`
}

/** One icon; it is decoration, the word always stands beside it. */
export function icon(name: IconName): Markup {
  return html`<svg class="icon ${name}" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`
}

const toneIcons: Readonly<Record<Tone, Status>> = {
  good: 'present',
  attention: 'unclear',
  gaps: 'missing',
  unreadable: 'missing',
}

/** The icon of a verdict. */
export function toneIcon(tone: Tone): Markup {
  return icon(toneIcons[tone])
}
