// Every route that can be opened without knowing an id, for whom, and how many bytes its first visit may load.
export const VISITOR = (region, lab) => [
  ['/', 'regions'], [`/${region}`, 'home'], [`/${region}/services`, 'services'], [`/${region}/institutions`, 'institutions'], [`/${lab}/labs`, 'labs'], [`/${region}/notices`, 'notices'],
  [`/${region}/news`, 'news'], [`/${region}/policies`, 'policies'], [`/${region}/guide`, 'guide'], [`/${region}/publicity`, 'publicity'], [`/${region}/claim`, 'claim'], ['/verify', 'verify'],
  ['/verify/UNKNOWN', 'verify-unknown'], ['/register', 'register'], ['/password', 'password'], ['/sign-in/enterprise', 'sign-in'], ['/sign-in/official', 'sign-in-official'], [`/${region}/nowhere/at/all`, 'not-found'],
]
export const ENTERPRISE = [
  ['/my', 'desk'], ['/my/certification', 'certifications'], ['/my/vouchers', 'vouchers'], ['/my/redemptions', 'redemptions'], ['/my/messages', 'messages'], ['/my/members', 'members'], ['/account', 'account'],
]
export const REVIEWER = [['/review', 'review-inbox']]
export const EXPERT = [['/expert', 'expert-desk']]
export const ADMIN = [
  ['/admin', 'admin'], ['/admin/programmes/new', 'admin-programme-new'], ['/admin/payouts', 'admin-payouts'], ['/admin/reports', 'admin-reports'], ['/admin/registers', 'admin-registers'],
  ['/admin/officials', 'admin-officials'], ['/admin/experts', 'admin-experts'], ['/admin/labs', 'admin-labs'], ['/admin/content', 'admin-content'], ['/admin/audit', 'admin-audit'],
]
