import { dictionary } from '~/i18n/words'

export const words = dictionary({
  given: ['委托服务机构兑付', 'Have an institution redeem it'],
  received: ['受托的创新券', 'Vouchers entrusted to you'],
  lead: ['本地区由服务机构申请兑付并收款，企业把创新券委托给它。可委托多家，共用同一额度。', 'Here the institution redeems the voucher and is paid; the enterprise entrusts it. Several may share one quota.'],
  none: ['还没有委托。', 'None yet.'],
  remaining: ['还可兑付', 'Left'],
  yuan: ['元', 'yuan'],
  since: ['委托时间', 'Since'],
  ended: ['已结束', 'Ended'],
  end: ['结束委托', 'End it'],
  reallyEnd: ['结束后服务机构不能再用这张券申请兑付；已提交的继续办理。确定结束吗？', 'It can no longer redeem the voucher; what was submitted goes on. End it?'],
  endedNow: ['委托已结束', 'Ended'],
  find: ['查找服务机构', 'Find an institution'],
  name: ['机构名称', 'Name of the institution'],
  nobody: ['没有找到服务机构。', 'No institution found.'],
  entrust: ['委托', 'Entrust'],
  reallyEntrust: [(name: string) => `确定把这张创新券委托给${name}吗？`, (name: string) => `Entrust this voucher to ${name}?`],
  entrusted: ['委托已生效', 'Entrusted'],
})
