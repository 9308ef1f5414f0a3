import { base } from './base.ts'
import { cards } from './cards.ts'
import { hero } from './hero.ts'
import { media } from './media.ts'
import { original } from './original.ts'
import { plan } from './plan.ts'
import { sections } from './sections.ts'

/** The whole style sheet of the HTML report; screen widths and print come last because they override. */
export const style: string = [base, hero, sections, cards, original, plan, media].join('\n')
