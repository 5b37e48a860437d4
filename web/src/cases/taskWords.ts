import { dictionary } from '~/i18n/words'

export const words = dictionary({
  task: ['导出、签章与上传', 'Print, sign, stamp, upload'],
  export: ['导出表单（PDF）', 'Export the form (PDF)'],
  exported: ['表单已生成', 'Exported'],
  exports: ['已导出的表单', 'Exported forms'],
  pages: [(n: number) => `${n} 页`, (n: number) => `${n} pages`],
  CURRENT: ['最新', 'newest'],
  stale: ['已过期，请使用最新导出的', 'stale; use the newest'],
  uploadScan: ['上传签字盖章后的扫描件', 'Upload the signed and stamped scan'],
  complete: ['提交', 'Submit'],
  completed: ['已提交', 'Submitted'],
  judging: ['扫描件上读不出二维码，正由工作人员核对。', 'The scan’s code could not be read; it is being looked at.'],
})
