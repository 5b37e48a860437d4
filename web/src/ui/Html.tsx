/** Text of an article. The platform makes it from Markdown and lets only harmless markup through; the page's policy runs no script in it. */
export function Html({ html }: { html: string }) {
  // eslint-disable-next-line no-restricted-syntax
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
