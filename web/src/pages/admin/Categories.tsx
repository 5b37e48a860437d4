interface Category {
  readonly code: string
  readonly label: string
}

/** Several of a region's kinds of service; the value is their codes, a space between. */
export function Categories({ id, all, value, onChange }: { id: string; all: readonly Category[]; value: string; onChange: (value: string) => void }) {
  const chosen = new Set(value.split(' ').filter(Boolean))
  const turn = (code: string, on: boolean) => {
    if (on) chosen.add(code)
    else chosen.delete(code)
    onChange([...chosen].join(' '))
  }
  return (
    <div className="options" id={id} role="group">
      {all.map((each) => (
        <label key={each.code} className="option">
          <input type="checkbox" checked={chosen.has(each.code)} onChange={(event) => turn(each.code, event.target.checked)} />
          {each.label}
        </label>
      ))}
    </div>
  )
}
