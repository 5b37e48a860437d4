/** `input.items[0].bills[1].number` → the element `items-0-bills-1-number`. */
export function itemField(path: string): string | undefined {
  const found = /items\[\d+\].*/.exec(path)
  return found ? found[0].replace(/[[\].]+/g, '-').replace(/-$/, '') : undefined
}
