/** The page's own script: filter and expand the findings, open what a link points to or what is printed, copy text. */
export const script = `'use strict'
for (const bar of document.querySelectorAll('.filter')) {
  bar.hidden = false
  const section = bar.parentElement
  const cards = section.querySelectorAll('[data-kind]')
  bar.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    if ('filter' in button.dataset) {
      for (const other of bar.querySelectorAll('[data-filter]')) other.setAttribute('aria-pressed', String(other === button))
      for (const card of cards) card.hidden = button.dataset.filter !== 'all' && card.dataset.kind !== button.dataset.filter
    } else {
      const open = !section.querySelector('details[open]')
      for (const one of section.querySelectorAll('details')) one.open = open
      button.dataset.expandText ??= button.textContent
      button.textContent = open ? button.dataset.collapseText : button.dataset.expandText
    }
  })
}
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  if (target.hidden) {
    target.hidden = false
    target.closest('section').querySelector('[data-filter=all]')?.click()
  }
  for (let one = target.closest('details'); one; one = one.parentElement.closest('details')) one.open = true
  target.scrollIntoView()
}
addEventListener('hashchange', reveal)
reveal()
let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details:not([open],.original,.sample)')]
  for (const one of opened) one.open = true
})
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false
})
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  const label = button.textContent
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy)
    try {
      await navigator.clipboard.writeText(source.textContent)
    } catch {
      source.closest('details').open = true
      getSelection().selectAllChildren(source)
      document.execCommand('copy')
    }
    button.textContent = button.dataset.done
    setTimeout(() => { button.textContent = label }, 1600)
  })
}
`
