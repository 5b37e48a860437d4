import { useEffect } from 'react'

import { dictionary, useWords } from '~/i18n/words'

const words = dictionary({ site: ['科技创新券服务平台', 'Innovation Vouchers'] })

/** The document's title, which is also what a screen reader says of a new page. */
export function useTitle(title: string | undefined): void {
  const { site } = useWords(words)
  useEffect(() => {
    document.title = title ? `${title} - ${site}` : site
  }, [title, site])
}
