import { dictionary } from '~/i18n/words'

export const institutionWords = dictionary({
  institution: ['入库机构', 'The institution'],
  seen: ['查看机构页面', 'See its page'],
  names: ['别名和曾用名', 'Other and former names'],
  namesHelp: ['一行一个，至多 20 个；票据上没有统一社会信用代码时按这些名称核对', 'One a line, 20 at most; bills without a USCC are matched by them'],
  noNames: ['没有别名或曾用名', 'No other name'],
  setNames: ['修改别名和曾用名', 'Edit its other names'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],
  line: [(n: number, said: string) => `第 ${n} 行：${said}`, (n: number, said: string) => `Line ${n}: ${said}`],
  leave: ['退出机构库', 'Take it out of the registry'],
  leaveLead: ['其服务不再列出，已开始的办件不受影响。', 'Its services are listed no longer; what has begun goes on.'],
  left: ['已退出机构库', 'It has left the registry'],
  reason: ['理由', 'Reason'],
  notLoaded: ['没有读到这家机构，请刷新页面。', 'The institution could not be read. Please reload the page.'],
})
