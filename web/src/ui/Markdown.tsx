/** The little Markdown that programmes are introduced with: paragraphs, lists, bold. Anything else stays as it was typed. */
export function Markdown({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim())
  return (
    <div className="prose">
      {blocks.map((block, index) => {
        const lines = block.split('\n')
        if (lines.every((line) => /^[-*] /.test(line))) return <ul key={index}>{lines.map((line) => <li key={line}><Bold text={line.slice(2)} /></li>)}</ul>
        return <p key={index}><Bold text={block} /></p>
      })}
    </div>
  )
}

function Bold({ text }: { text: string }) {
  return <>{text.split(/\*\*(.+?)\*\*/g).map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}</>
}
