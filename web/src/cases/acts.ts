import { dictionary, language } from '~/i18n/words'

/** What is done, by the last part of a recorded act (`CERTIFICATION.SUBMIT`), which is the same word for every kind of case. */
const verbs = dictionary({
  OPEN: ['新建', 'opened'], SAVE: ['保存草稿', 'draft saved'], START_AGAIN: ['重新申请', 'started again'],
  SUBMIT: ['提交', 'submitted'], RESUBMIT: ['重新提交', 'submitted again'], WITHDRAW: ['撤回', 'withdrawn'], DISCARD: ['删除', 'discarded'],
  PASS: ['通过', 'passed'], RETURN: ['退回修改', 'returned'], REJECT: ['不通过', 'rejected'], SPLIT: ['意见不一', 'split'],
  TAKE: ['由本人经手', 'taken in hand'], ASSIGN: ['分派', 'assigned'], RELEASE: ['放回本部门', 'given back'],
  COMPLETE: ['办理完成', 'completed'], ELAPSE: ['期限届满', 'time elapsed'], OVERDUE: ['超过时限', 'overdue'], POSTPONE: ['时限顺延', 'postponed'],
  OBJECT: ['提出异议', 'objected'], RAISE: ['提出异议', 'objection raised'], DISMISS: ['异议不成立', 'objection dismissed'], UPHOLD: ['异议成立', 'objection upheld'],
  CONFIRM: ['确认', 'confirmed'], FAIL: ['办理失败', 'failed'], RETRY: ['重新办理', 'retried'], CANCEL: ['取消', 'cancelled'],
  EXPIRE: ['到期失效', 'expired'], VOID: ['作废', 'voided'], USE: ['使用', 'used'], CHANGE: ['变更', 'change asked for'], CUT: ['核减', 'cut'],
  REVEAL: ['查看隐去的信息', 'hidden field seen'], EXPORT: ['导出', 'exported'], HAND_IN: ['上传盖章件', 'scan handed in'], JUDGE_SCAN: ['核对盖章件', 'scan judged'],
  DRAW: ['抽取专家', 'experts drawn'], NAME: ['指定专家', 'experts named'], REMOVE: ['移除', 'removed'], CLOSE: ['结束', 'closed'],
  ENTRUST: ['委托机构', 'entrusted'], ENTRUSTMENT_END: ['结束委托', 'entrustment ended'], ASK: ['发起追回', 'money asked back'], RECOVER: ['退款到账', 'recovered'],
  CREATE: ['新建', 'created'], EDIT: ['修改', 'changed'], END: ['结束', 'ended'], PREPARE: ['编制', 'prepared'], SEND: ['审批发出', 'sent'], SETTLE: ['登记结果', 'settled'],
  DOWNLOAD: ['下载', 'downloaded'], IMPORT: ['导入', 'imported'], PROPOSE: ['提出', 'proposed'], CERTIFIED: ['认证通过', 'certified'],
})

/** A recorded act in words; one that has none stays as it is recorded. */
export function actLabel(act: string): string {
  const verb = act.split('.').at(-1) ?? ''
  return (verbs[language()] as Readonly<Record<string, string>>)[verb] ?? act
}
