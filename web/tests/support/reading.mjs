// What can be read: text that lies on other text, is cut off, or runs out at the side, none of which axe looks for.

/** Each with a piece of the text. What scrolls in a box of its own, or is shortened with dots, is as it should be. */
export async function unreadable(page) {
  return page.evaluate(() => {
    const texts = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const holder = node.parentElement
      if (!node.data.trim() || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || holder.closest('.hidden, .skip, option, svg, canvas, script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) texts.push({ box, holder, told: node.data.trim().slice(0, 30) })
    }
    // What is clipped by a box that scrolls is not there to be seen: only the part inside counts.
    const inside = ({ box, holder }) => {
      let { left, right, top, bottom } = box
      let cut
      let floats = false
      for (let at = holder; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.position === 'sticky' || style.position === 'fixed') floats = true
        if (style.overflowX === 'visible' && style.overflowY === 'visible' && style.clipPath === 'none') continue
        const edge = at.getBoundingClientRect()
        if (style.clipPath !== 'none' && edge.width <= 1) return undefined
        if (style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && right > edge.right + 2) cut = 'cut off'
        if (style.overflowY === 'hidden' && style.webkitLineClamp === 'none' && bottom > edge.bottom + 4 && top < edge.bottom - 4) cut = 'cut off'
        ;[left, right, top, bottom] = [Math.max(left, edge.left), Math.min(right, edge.right), Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
      }
      return right - left > 1 && bottom - top > 1 ? { left, right, top, bottom, cut, floats } : undefined
    }
    const seen = texts.map((text) => ({ ...text, at: inside(text) })).filter(({ at }) => at)
    const wrong = seen.filter(({ at }) => at.cut).map(({ told }) => `“${told}” is cut off`)
    wrong.push(...seen.filter(({ at }) => at.right > document.documentElement.clientWidth + 1).map(({ told }) => `“${told}” runs out at the side`))
    const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5
    for (const [index, one] of seen.entries())
      for (const other of seen.slice(index + 1))
        if (one.holder !== other.holder && one.at.floats === other.at.floats && over(one.at, other.at)) wrong.push(`“${one.told}” lies on “${other.told}”`)
    return [...new Set(wrong)].slice(0, 6)
  })
}

/** Where the keyboard comes to while all of it lies under something else (WCAG 2.4.11), on the first `most` stops of the page. */
export async function covered(page, most = 60) {
  const wrong = []
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const seen = [...at.getClientRects()].some(({ left, right, top, bottom }) =>
        [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([across, down]) => {
          const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)
          return hit && (at.contains(hit) || hit.contains(at))
        }),
      )
      return seen ? '' : `${at.tagName.toLowerCase()} “${(at.getAttribute('aria-label') ?? at.innerText ?? at.id).trim().slice(0, 30)}” has the focus and is covered`
    })
    if (told === null) break
    if (told) wrong.push(told)
  }
  return [...new Set(wrong)]
}
