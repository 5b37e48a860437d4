/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 注册账号。 */
export type AccountRegisterInput = {
  /** 短信验证码。 */
  code: string;
  /** 手机号。 */
  mobile: string;
  /** 账号名，4–30 个字符，不能全为数字。 */
  name: string;
  /** 密码，8–64 个字符，至少包含字母、数字、符号中的两种。 */
  password: string;
};

/** 保存入驻申请的草稿；退回修改后只能改要求的字段。 */
export type AdmissionSaveDraftInput = {
  /** 已有草稿的标识；空表示新建。 */
  id?: string | null | undefined;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 地区代码。 */
  region: string;
  /** 填写的内容；不带的字段保持原样，值为空则清除。 */
  values: Array<FormValueInput>;
  /** 已有草稿的版本号。 */
  version?: number | null | undefined;
};

/** 提交入驻申请，或退回修改后重新提交。 */
export type AdmissionSubmitInput = {
  /** 入驻申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 撤回审核中的入驻申请。 */
export type AdmissionWithdrawInput = {
  /** 入驻申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 撤回理由，可不填。 */
  reason?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 结束一项登记的关联关系。 */
export type AffiliationEndInput = {
  /** 标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由。 */
  reason: string;
};

/** 单位之间关联关系的种类。 */
export type AffiliationKind =
  /** 共建关系。 */
  | 'CO_FOUNDATION'
  /** 产权纽带关系。 */
  | 'OWNERSHIP'
  /** 隶属关系。 */
  | 'SUBORDINATION';

/** 登记两个单位之间的关联关系。 */
export type AffiliationRecordInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 种类。 */
  kind: AffiliationKind;
  /** 一方的统一社会信用代码。 */
  one: string;
  /** 另一方的统一社会信用代码。 */
  other: string;
  /** 地区代码。 */
  region: string;
  /** 信息来源，例如“国家企业信用信息公示系统，2026-03-01 查询”。 */
  source: string;
};

/** 撤回或作废创新券申请。 */
export type ApplicationLeaveInput = {
  /** 创新券申请的标识。 */
  id: string;
  /** 幂等键：每次新操作一个新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由；管理员作废时必填。 */
  reason?: string;
  /** 版本号，防止覆盖他人的修改。 */
  version: number;
};

/** 查看一项隐去的个人信息。 */
export type ApplicationRevealInput = {
  /** 字段的 key，例如 contact_mobile。 */
  field: string;
  /** 创新券申请的标识。 */
  id: string;
  /** 查看理由，记入审计日志。 */
  reason: string;
};

/** 保存创新券申请草稿；退回修改后也用它，只能改要求的字段。 */
export type ApplicationSaveDraftInput = {
  /** 已有申请的标识；空表示新建。 */
  id?: string | null | undefined;
  /** 幂等键：每次新操作一个新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 在哪份订单上申请；新建时必填。 */
  orderId?: string | null | undefined;
  /** 使用哪个批次；只有一个可用时不必填，草稿可以改选。 */
  programmeId?: string | null | undefined;
  /** 填写的内容；不带的字段保持原样，值为空则清除。 */
  values: Array<FormValueInput>;
  /** 已有申请的版本号。 */
  version?: number | null | undefined;
};

/** 提交创新券申请，或退回修改后重新提交。 */
export type ApplicationSubmitInput = {
  /** 已阅读并接受的承诺书版本，取自表单定义；表单没有承诺书、或重新提交而承诺书未变时可不填。 */
  agreementVersion?: string;
  /** 创新券申请的标识。 */
  id: string;
  /** 幂等键：每次新操作一个新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 版本号，防止覆盖他人的修改。 */
  version: number;
};

/** 新建一篇文章，先存为草稿。 */
export type ArticleCreateInput = {
  /** 附件，POST /uploads 返回的标识，最多 20 个；文章发布后公开。 */
  attachmentIds?: Array<string>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 栏目。 */
  kind: ArticleKind;
  /** 正文，Markdown，最多 100000 字；其中的 HTML 按文字显示。 */
  markdown: string;
  /** 是否置顶。 */
  pinned?: boolean;
  /** 操作指南的阅读次序，0–10000，大的在后；其他栏目不用。 */
  position?: number;
  /** 地区代码。 */
  region: string;
  /** 来源，最多 200 字。 */
  source?: string;
  /** 摘要，最多 500 字。 */
  summary?: string;
  /** 标题，最多 200 字。 */
  title: string;
};

/** 修改一篇文章，以新内容整体替换；已发布的立即生效。 */
export type ArticleEditInput = {
  /** 文章标识。 */
  articleId: string;
  /** 附件，POST /uploads 返回的标识，最多 20 个；文章发布后公开。 */
  attachmentIds?: Array<string>;
  /** 栏目。 */
  kind: ArticleKind;
  /** 正文，Markdown，最多 100000 字；其中的 HTML 按文字显示。 */
  markdown: string;
  /** 是否置顶。 */
  pinned?: boolean;
  /** 操作指南的阅读次序，0–10000，大的在后；其他栏目不用。 */
  position?: number;
  /** 来源，最多 200 字。 */
  source?: string;
  /** 摘要，最多 500 字。 */
  summary?: string;
  /** 标题，最多 200 字。 */
  title: string;
  /** 所见的版本号。 */
  version: number;
};

/** 文章的栏目。 */
export type ArticleKind =
  /** 操作指南。 */
  | 'GUIDE'
  /** 通知公告。 */
  | 'NOTICE'
  /** 政策法规。 */
  | 'POLICY'
  /** 工作动态。 */
  | 'WORK_NEWS';

/** 发布一篇文章，立即或定时。 */
export type ArticlePublishInput = {
  /** 文章标识。 */
  articleId: string;
  /** 发布时间，ISO 8601，不带时区按北京时间；不填为立即。 */
  at?: string | null | undefined;
  /** 所见的版本号。 */
  version: number;
};

/** 文章的排序。 */
export type ArticleSort =
  /** 按发布时间，默认从新到旧。 */
  | 'NEWEST'
  /** 默认：有搜索词时按相关程度，没有时从新到旧。 */
  | 'RELEVANCE';

/** 文章的状态。 */
export type ArticleStatus =
  /** 草稿。 */
  | 'DRAFT'
  /** 已发布。 */
  | 'PUBLISHED'
  /** 已定时，到时自动发布。 */
  | 'SCHEDULED'
  /** 已撤下。 */
  | 'UNPUBLISHED';

/** 撤下一篇已发布的文章，或取消定时。 */
export type ArticleUnpublishInput = {
  /** 文章标识。 */
  articleId: string;
  /** 所见的版本号。 */
  version: number;
};

/** 审计日志的筛选条件，各项同时满足。 */
export type AuditFilterInput = {
  /** 账号标识。 */
  accountId?: string | null | undefined;
  /** 操作代码；以点结尾表示一类，例如 PAYOUT.。 */
  act?: string | null | undefined;
  /** 对象种类。 */
  entity?: string | null | undefined;
  /** 对象的全局标识，例如办件的 id。 */
  entityId?: string | null | undefined;
  /** 地区代码；仅平台管理员使用。 */
  region?: string | null | undefined;
  /** 角色。 */
  role?: Role | null | undefined;
  /** 从哪一天起。 */
  since?: string | null | undefined;
  /** 到哪一天止（含）。 */
  until?: string | null | undefined;
};

/** 银行结果。 */
export type BankResult =
  /** 付款失败。 */
  | 'FAILED'
  /** 付款成功。 */
  | 'PAID';

/** 票据上的一项内容。 */
export type BillField =
  /** 金额。 */
  | 'AMOUNT'
  /** 购买方名称。 */
  | 'BUYER_NAME'
  /** 购买方税号。 */
  | 'BUYER_USCC'
  /** 校验码。 */
  | 'CHECK_CODE'
  /** 票据代码。 */
  | 'CODE'
  /** 开票日期。 */
  | 'ISSUED_ON'
  /** 票据种类。 */
  | 'KIND'
  /** 票据明细。 */
  | 'LINES'
  /** 票据号码。 */
  | 'NUMBER'
  /** 备注。 */
  | 'REMARKS'
  /** 销售方名称。 */
  | 'SELLER_NAME'
  /** 销售方税号。 */
  | 'SELLER_USCC'
  /** 税额。 */
  | 'TAX'
  /** 价税合计。 */
  | 'TOTAL'
  /** 大写金额。 */
  | 'TOTAL_WORDS';

/** 票据种类。 */
export type BillKind =
  /** 发票。 */
  | 'INVOICE'
  /** 行政事业单位资金往来结算票据。 */
  | 'RECEIPT';

/** 票据识别的进展。 */
export type BillReadingStatus =
  /** 申请人已确认，已填入申请。 */
  | 'CONFIRMED'
  /** 申请人已排除。 */
  | 'DISMISSED'
  /** 已识别，等待申请人确认。 */
  | 'READ'
  /** 正在识别。 */
  | 'READING'
  /** 文件不能识别，理由见 refusal；可重新上传，或手工填写。 */
  | 'REFUSED'
  /** 等待识别。 */
  | 'WAITING';

/** 税务机关查验的结果。 */
export type BillVerificationResult =
  /** 有这张发票，但票面内容与记录不一致，见 differences。 */
  | 'MISMATCH'
  /** 税务机关没有这张发票的记录。 */
  | 'NOT_FOUND'
  /** 尚无结果，会自动再查；原因见 pendingReason。 */
  | 'PENDING'
  /** 已被全部或部分红冲。 */
  | 'RED_LETTERED'
  /** 与税务机关的记录一致，状态正常。 */
  | 'VALID'
  /** 已作废。 */
  | 'VOIDED';

/** 预算变动的状态。 */
export type BudgetChangeStatus =
  /** 已同意并入账。 */
  | 'APPROVED'
  /** 待另一人审批。 */
  | 'PROPOSED'
  /** 未同意。 */
  | 'REFUSED';

/** 审批预算；不能审批自己提出的。 */
export type BudgetDecideInput = {
  /** 是否同意；同意即入账。 */
  approve: boolean;
  /** 预算变动标识。 */
  changeId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 不同意时必填。 */
  reason?: string;
};

/** 提出追加预算，由另一人审批。 */
export type BudgetProposeInput = {
  /** 金额。 */
  amount: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 批次标识。 */
  programmeId: string;
  /** 依据，例如预算文号。 */
  reason: string;
};

/** 使办件前进的事件。 */
export type CaseEvent =
  /** 取消付款或追回并终止。 */
  | 'CANCEL'
  /** 申请变更已生效的内容。 */
  | 'CHANGE'
  /** 申请人办完所要求的事项。 */
  | 'COMPLETE'
  /** 付款成功；追回的，退款已到账。 */
  | 'CONFIRM'
  /** 异议不成立。 */
  | 'DISMISS'
  /** 期限届满，例如公示结束。 */
  | 'ELAPSE'
  /** 过期。 */
  | 'EXPIRE'
  /** 付款失败。 */
  | 'FAIL'
  /** 公示期内有人提出异议。 */
  | 'OBJECT'
  /** 通过。 */
  | 'PASS'
  /** 不通过。 */
  | 'REJECT'
  /** 修改后重新提交。 */
  | 'RESUBMIT'
  /** 重新付款。 */
  | 'RETRY'
  /** 退回修改。 */
  | 'RETURN'
  /** 部分通过，其余分出办理。 */
  | 'SPLIT'
  /** 提交。 */
  | 'SUBMIT'
  /** 异议成立。 */
  | 'UPHOLD'
  /** 使用。 */
  | 'USE'
  /** 作废。 */
  | 'VOID'
  /** 撤回。 */
  | 'WITHDRAW';

/** 办件的筛选条件，各项同时满足。 */
export type CaseFilterInput = {
  /** 行政区划代码，包含下级。 */
  division?: string | null | undefined;
  /** 由谁经手。 */
  keeper?: CaseKeeper | null | undefined;
  /** 办件种类。 */
  kinds?: Array<CaseKind> | null | undefined;
  /** 是否未办结。 */
  open?: boolean | null | undefined;
  /** 是否已超过时限。 */
  overdue?: boolean | null | undefined;
  /** 状态的性质。 */
  phases?: Array<CasePhase> | null | undefined;
  /** 创新券批次。 */
  programmeId?: string | null | undefined;
  /** 状态代码（status.key）。 */
  statuses?: Array<string> | null | undefined;
  /** 办件编号、标题或企业名称的一部分。 */
  text?: string | null | undefined;
};

/** 办件在同部门中由谁经手。 */
export type CaseKeeper =
  /** 本人经手。 */
  | 'ME'
  /** 尚无人经手。 */
  | 'NOBODY';

/** 办件种类：认证、入库、申领、创新券申请、兑付（兑现）、追回。 */
export type CaseKind =
  /** 服务机构入驻。 */
  | 'ADMISSION'
  /** 创新券申请（按订单）。 */
  | 'APPLICATION'
  /** 企业（单位）认证。 */
  | 'CERTIFICATION'
  /** 创新券申领。 */
  | 'CLAIM'
  /** 追回已付资金。 */
  | 'CLAWBACK'
  /** 兑付（兑现）。 */
  | 'REDEMPTION';

/** 状态的性质，供界面绘制；给人看的词用 status.label。 */
export type CasePhase =
  /** 有效，例如已认证、已入库、已领券。 */
  | 'ACTIVE'
  /** 等待申请人办理，例如上传盖章件。 */
  | 'APPLICANT_TASK'
  /** 变更审核中，原内容继续有效。 */
  | 'CHANGING'
  /** 办结。 */
  | 'DONE'
  /** 草稿，可编辑、可提交。 */
  | 'DRAFT'
  /** 专家评审中。 */
  | 'EXPERT_REVIEW'
  /** 已过期。 */
  | 'EXPIRED'
  /** 公示期内有异议，暂停办理。 */
  | 'OBJECTION'
  /** 等待付款。 */
  | 'PAYMENT'
  /** 付款失败，等待重新付款或取消。 */
  | 'PAYMENT_FAILED'
  /** 公示中。 */
  | 'PUBLICITY'
  /** 追回中，等待退款到账。 */
  | 'RECOVERY'
  /** 不通过。 */
  | 'REJECTED'
  /** 退回修改，等待申请人重新提交。 */
  | 'RETURNED'
  /** 审核中。 */
  | 'REVIEW'
  /** 已使用。 */
  | 'USED'
  /** 已作废。 */
  | 'VOIDED'
  /** 申请人已撤回。 */
  | 'WITHDRAWN';

/** 变更认证信息；审核通过后才生效，审核期间不能提交新的申请。身份和统一社会信用代码不能变更。 */
export type CertificationChangeInput = {
  /** 有效认证的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 变更理由，可不填。 */
  reason?: string;
  /** 变更的内容；不带的字段保持原样。 */
  values: Array<FormValueInput>;
  /** 所见的版本号。 */
  version: number;
};

/** 作废尚未提交的认证草稿，不能恢复。 */
export type CertificationDiscardInput = {
  /** 认证的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 查看一项隐去的个人信息。 */
export type CertificationRevealInput = {
  /** 字段，例如 legal_representative_id。 */
  field: string;
  /** 认证的标识。 */
  id: string;
  /** 查看理由，记入审计日志。 */
  reason: string;
};

/** 保存认证草稿；退回修改后只能改要求的字段。 */
export type CertificationSaveDraftInput = {
  /** 已有草稿的标识；空表示新建。 */
  id?: string | null | undefined;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 地区代码。 */
  region: string;
  /** 填写的内容；不带的字段保持原样，值为空则清除。 */
  values: Array<FormValueInput>;
  /** 已有草稿的版本号。 */
  version?: number | null | undefined;
};

/** 认证未通过或撤回后重新申请：带出原来填写的内容，文件须重新上传。 */
export type CertificationStartAgainInput = {
  /** 未通过或已撤回的认证标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 提交认证，或退回修改后重新提交。 */
export type CertificationSubmitInput = {
  /** 认证的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 撤回审核中的认证，或审核中的变更。 */
export type CertificationWithdrawInput = {
  /** 认证的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 撤回理由，可不填。 */
  reason?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 撤回或作废申领。 */
export type ClaimLeaveInput = {
  /** 申领标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由；管理员作废时必填。 */
  reason?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 查看一项隐去的个人信息。 */
export type ClaimRevealInput = {
  /** 字段的 key，例如 contact_mobile。 */
  field: string;
  /** 申领标识。 */
  id: string;
  /** 查看理由，记入审计日志。 */
  reason: string;
};

/** 保存申领草稿；退回修改后也用它，只能改要求的字段。 */
export type ClaimSaveDraftInput = {
  /** 已有申领的标识；空表示新建。 */
  id?: string | null | undefined;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 要申领的批次；新建时必填。 */
  programmeId?: string | null | undefined;
  /** 填写的内容；不带的字段保持原样，值为空则清除。 */
  values: Array<FormValueInput>;
  /** 已有申领的版本号。 */
  version?: number | null | undefined;
};

/** 提交申领，或退回修改后重新提交。 */
export type ClaimSubmitInput = {
  /** 已阅读并接受的承诺函版本，取自表单定义。 */
  agreementVersion: string;
  /** 申领标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 撤销追回。 */
export type ClawbackCancelInput = {
  /** 追回的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 撤销理由，申请单位可以看到。 */
  text: string;
  /** 所见的版本号。 */
  version: number;
};

/** 追回已付资金的原因。 */
export type ClawbackGround =
  /** 公示期后的异议成立。 */
  | 'LATE_OBJECTION'
  /** 错付，或银行结果登记有误。 */
  | 'MISTAKEN_PAYMENT'
  /** 付款后票据被红冲。 */
  | 'RED_LETTER_BILL';

/** 对已付款的兑付申请提出追回。 */
export type ClawbackOpenInput = {
  /** 追回金额，不超过已付且未追回的金额。 */
  amount: string;
  /** 原因。 */
  ground: ClawbackGround;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 退款应汇入的账户；不填为另行告知。 */
  payTo?: RepaymentAccountInput | null | undefined;
  /** 理由与依据，至多 1000 字，申请单位可以看到。 */
  reason: string;
  /** 已付款的兑付申请。 */
  redemptionId: string;
};

/** 登记退款已到账。 */
export type ClawbackSettleInput = {
  /** 退款的银行流水号，至多 100 字。 */
  bankReference: string;
  /** 追回的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 客户端：网页、微信小程序。 */
export type ClientKind =
  /** 微信小程序：登录后得到 Bearer 令牌。 */
  | 'MINI_PROGRAM'
  /** 网页：登录后得到 HttpOnly Cookie 与 CSRF 令牌。 */
  | 'WEB';

/** 批次何时占用预算。 */
export type Commitment =
  /** 申领时即预留企业额度，到期未用的收回。 */
  | 'ON_CLAIM'
  /** 提交兑付申请时才预留，企业额度只是上限。 */
  | 'ON_SUBMIT';

/** 结束一项委托，双方均可。 */
export type EntrustmentEndInput = {
  /** 委托标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 把一名专家加入专家库。 */
export type ExpertAddInput = {
  /** 登录账号名；手机号已有账号的，须为该账号的名称。 */
  accountName: string;
  /** 对外显示的名义，申请人看到的是它。 */
  body?: string;
  /** 专家的资料。 */
  data: ExpertDataInput;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 手机号；首次登录前凭短信验证码设置密码。 */
  mobile: string;
  /** 地区代码。 */
  region: string;
};

/** 专家的资料。 */
export type ExpertDataInput = {
  /** 现任和近三年任职的单位，含兼职，1–20 个；据以回避。 */
  employers: Array<ExpertEmployerInput>;
  /** 专业领域，1–20 个。 */
  fields: Array<string>;
  /** 姓名，加密保存，只有所在地区的管理员可见。 */
  realName: string;
  /** 职称。 */
  title?: string;
};

/** 修改专家的资料，整体替换；申报过的利益关系不变。 */
export type ExpertEditInput = {
  /** 专家的资料。 */
  data: ExpertDataInput;
  /** 专家标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 专家的一个工作单位。 */
export type ExpertEmployerInput = {
  /** 单位名称。 */
  name: string;
  /** 统一社会信用代码；没有的留空。 */
  uscc?: string;
};

/** 把专家移出专家库，不再抽取。 */
export type ExpertEndInput = {
  /** 专家标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由，必填，至多 500 字。 */
  reason: string;
  /** 所见的版本号。 */
  version: number;
};

/** 专家的筛选条件，各项同时满足。 */
export type ExpertFilterInput = {
  /** 专业领域，全称。 */
  field?: string | null | undefined;
  /** 完整的姓名，或账号名的一部分。 */
  name?: string | null | undefined;
  /** 在库状态。 */
  status?: ExpertStatus | null | undefined;
};

/** 从已上传的 CSV 或 XLSX 导入专家，最多 500 行，有一处错误就一人也不导入。列：姓名、手机号、账号名、专业领域、工作单位，可有职称、工作单位统一社会信用代码、其他任职单位（多个用分号隔开）。已在库的按手机号更新资料。 */
export type ExpertImportInput = {
  /** 对外显示的名义，申请人看到的是它。 */
  body?: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 地区代码。 */
  region: string;
  /** POST /uploads 返回的文件标识。 */
  uploadId: string;
};

/** 专家在库的状态。 */
export type ExpertStatus =
  /** 在库，可以抽取。 */
  | 'ACTIVE'
  /** 已移出。 */
  | 'ENDED';

/** 交叉核验结果的严重程度。 */
export type FindingSeverity =
  /** 需要核实：可以提交，审核人须核实。 */
  | 'ASK'
  /** 不能通过：改正后才能提交；提交之后发现的，由审核人处理。 */
  | 'BLOCK'
  /** 提示：无须处理。 */
  | 'NOTE';

/** 导出办件的表单。 */
export type FormExportInput = {
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 表单项的种类，决定输入方式和校验。 */
export type FormFieldKind =
  /** 银行账号，8–32 位数字。 */
  | 'BANK_ACCOUNT'
  /** 单选，值取自 choices。 */
  | 'CHOICE'
  /** 多选，值取自 choices。 */
  | 'CHOICES'
  /** 勾选确认。 */
  | 'CONFIRM'
  /** 日期，例如 2026-01-31。 */
  | 'DATE'
  /** 行政区划，填六位代码。 */
  | 'DIVISION'
  /** 电子邮箱。 */
  | 'EMAIL'
  /** 文件，先上传，填返回的 id。 */
  | 'FILE'
  /** 不小于 0 的整数。 */
  | 'INTEGER'
  /** 手机号，11 位。 */
  | 'MOBILE'
  /** 多行文字。 */
  | 'MULTILINE'
  /** 固定电话（带区号）或手机号。 */
  | 'PHONE'
  /** 身份证件号码，18 位。 */
  | 'RESIDENT_ID'
  /** 单行文字。 */
  | 'TEXT'
  /** 统一社会信用代码，18 位。 */
  | 'USCC'
  /** 金额，元，最多两位小数。 */
  | 'YUAN';

/** 导出的表单现在是否有效。 */
export type FormStanding =
  /** 真实有效：本平台导出的当前版本。 */
  | 'GENUINE'
  /** 已失效：由本平台导出，但办件已有更新的版本、被退回修改或已终止。 */
  | 'STALE'
  /** 查无此表：本平台没有导出过带有此编码的表单。 */
  | 'UNKNOWN';

/** 表单的一项内容：按该项的 kind 只填一种；都不填表示清除。 */
export type FormValueInput = {
  /** 多选的值。 */
  choices?: Array<string> | null | undefined;
  /** 确认项是否勾选。 */
  confirmed?: boolean | null | undefined;
  /** 字段的 key，见表单定义。 */
  key: string;
  /** 文字、号码、日期、金额（元）、单选的值、行政区划代码等；个人信息可把隐去后的内容原样带回。 */
  text?: string | null | undefined;
  /** 文件：POST /uploads 返回的 id。 */
  uploads?: Array<string> | null | undefined;
};

/** 编辑店铺；不带的内容保持原样。 */
export type InstitutionEditStorefrontInput = {
  /** 地址。 */
  address?: string | null | undefined;
  /** 机构标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 机构介绍，至多 4000 字。 */
  introduction?: string | null | undefined;
  /** 办公电话，空文字表示不显示。 */
  officeLine?: string | null | undefined;
  /** 服务时间。 */
  openingHours?: string | null | undefined;
  /** 店铺图片（jpg、png）的上传标识，按显示次序，至多 10 张。 */
  pictureIds?: Array<string> | null | undefined;
  /** 服务特色，至多 10 条。 */
  strengths?: Array<string> | null | undefined;
  /** 所见的版本号。 */
  version: number;
  /** 网址，https:// 或 http:// 开头。 */
  website?: string | null | undefined;
};

/** 退出机构库：机构自己办理，或由地区管理员办理。 */
export type InstitutionLeaveInput = {
  /** 机构标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由。 */
  reason: string;
  /** 所见的版本号。 */
  version: number;
};

/** 服务机构的筛选条件：同一项选多个值时满足其一，各项同时满足。每项最多 50 个值。 */
export type InstitutionSearchFilterInput = {
  /** 互认批次代码，见 compacts。 */
  batches?: Array<string> | null | undefined;
  /** 行政区划代码，包含下级。 */
  divisions?: Array<string> | null | undefined;
  /** 机构类型代码。 */
  kinds?: Array<string> | null | undefined;
  /** 开放实验室的类型代码，见 compacts。 */
  labKinds?: Array<string> | null | undefined;
  /** 只要该地区今天承认的开放实验室：其参加的互认协议所互认的。 */
  recognisedIn?: string | null | undefined;
  /** 机构库的地区代码。 */
  regions?: Array<string> | null | undefined;
};

/** 设定机构的别名和曾用名，用于匹配没有统一社会信用代码的票据。 */
export type InstitutionSetNamesInput = {
  /** 机构标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 别名和曾用名，至多 20 个。 */
  names: Array<string>;
  /** 所见的版本号。 */
  version: number;
};

/** 服务机构的排序。 */
export type InstitutionSort =
  /** 按入库时间，默认从新到旧。 */
  | 'NEWEST'
  /** 按评分，默认从高到低；尚无评价的总在最后。 */
  | 'RATING'
  /** 默认：有搜索词时按相关程度；没有时评分高的在前，其次新入库的。 */
  | 'RELEVANCE';

/** 服务机构在机构库中的状态。 */
export type InstitutionStatus =
  /** 已入库。 */
  | 'ADMITTED'
  /** 已退出。 */
  | 'LEFT'
  /** 尚未入库。 */
  | 'PENDING';

/** 账户：资金所处的位置。 */
export type LedgerAccountKind =
  /** 预算来源。 */
  | 'APPROPRIATION'
  /** 可用预算。 */
  | 'FREE'
  /** 已发放给申领、尚未占用。 */
  | 'GRANTED'
  /** 已为兑付预留。 */
  | 'HELD'
  /** 付款中。 */
  | 'IN_PAYMENT'
  /** 已付。 */
  | 'PAID'
  /** 已追回。 */
  | 'RECOVERED';

/** 资金变动的原因。 */
export type LedgerMovement =
  /** 预算经两人审批入账。 */
  | 'APPROPRIATED'
  /** 银行付款成功。 */
  | 'CONFIRMED'
  /** 额度到期收回。 */
  | 'EXPIRED'
  /** 银行付款失败。 */
  | 'FAILED'
  /** 申领时预留额度。 */
  | 'GRANTED'
  /** 提交兑付时预留。 */
  | 'HELD'
  /** 追回已付资金。 */
  | 'RECOVERED'
  /** 核减、退回、撤回等释放。 */
  | 'RELEASED'
  /** 送银行付款。 */
  | 'SENT';

/** 更换手机号。 */
export type MobileChangeInput = {
  /** 发到新手机号的验证码。 */
  code: string;
  /** 新手机号。 */
  mobile: string;
  /** 密码。 */
  password: string;
};

/** 本机构服务的筛选条件，各项同时满足。 */
export type MyServicesFilterInput = {
  /** 状态。 */
  status?: ServiceStatus | null | undefined;
  /** 名称或编号的一部分，最多 100 字。 */
  text?: string;
};

/** 动态的种类。 */
export type NewsItemKind =
  /** 文章。 */
  | 'ARTICLE'
  /** 公示。 */
  | 'PUBLICITY';

/** 标记消息为已读。 */
export type NotificationMarkReadInput = {
  /** 消息标识，最多 100 个；空表示全部。 */
  ids?: Array<string>;
};

/** 处理异议。 */
export type ObjectionDecideInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 异议标识。 */
  objectionId: string;
  /** 处理意见，必填。 */
  text: string;
  /** 异议是否成立：成立则不通过并释放金额，不成立则继续公示。 */
  upheld: boolean;
};

/** 查看异议人的联系方式，记入审计日志。 */
export type ObjectionRevealInput = {
  /** 异议标识。 */
  objectionId: string;
};

/** 管理端用户的筛选条件。 */
export type OfficialFilterInput = {
  /** 账号名的一部分。 */
  name?: string;
  /** 地区代码；地区管理员只能看本地区。 */
  region?: string;
  /** 角色。 */
  role?: Role | null | undefined;
};

/** 设立管理端用户，或给已有的管理端用户增加角色。 */
export type OfficialProvisionInput = {
  /** 对外显示的部门名称，申请人看到的是它。 */
  body: string;
  /** 行政区划代码；审核人员必填，只审核该区划及其下级的办件。 */
  division?: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 手机号；首次登录前凭短信验证码设置密码。 */
  mobile: string;
  /** 账号名。 */
  name: string;
  /** 地区代码；平台管理员留空。 */
  region?: string;
  /** 管理端角色；地区管理员和平台管理员只能由平台管理员任命。 */
  role: Role;
};

/** 免去管理端用户的一个角色，立即生效。 */
export type OfficialRevokeInput = {
  /** 角色标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由。 */
  reason: string;
};

/** 办理订单的一步。 */
export type OrderActInput = {
  /** 订单标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由，对方可见；是否必填见 availableActions，最多 1000 字。 */
  reason?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 使订单前进的操作。 */
export type OrderEvent =
  /** 服务机构接受订单。 */
  | 'ACCEPT'
  /** 同意对方提出的改价。 */
  | 'AGREE_PRICE'
  /** 取消订单。 */
  | 'CANCEL'
  /** 确认验收。 */
  | 'CONFIRM'
  /** 服务机构拒绝订单。 */
  | 'DECLINE'
  /** 逾期，由系统办理。 */
  | 'EXPIRE'
  /** 完成服务，等待验收。 */
  | 'FINISH'
  /** 提出改价。 */
  | 'PROPOSE_PRICE'
  /** 不同意对方提出的改价。 */
  | 'REFUSE_PRICE'
  /** 撤回自己提出的改价。 */
  | 'RETRACT_PRICE'
  /** 验收不通过，继续服务。 */
  | 'REWORK'
  /** 开始服务。 */
  | 'START';

/** 订单的筛选条件，各项同时满足。 */
export type OrderFilterInput = {
  /** 下单日期起，当天包括在内。 */
  placedFrom?: string | null | undefined;
  /** 下单日期止，当天包括在内。 */
  placedUntil?: string | null | undefined;
  /** 状态代码，满足其一，最多 20 个。 */
  statuses?: Array<string>;
  /** 订单编号、服务产品或对方名称的一部分，最多 100 字。 */
  text?: string;
};

/** 订单的一方，或由谁办理。 */
export type OrderParty =
  /** 系统，例如逾期自动取消。 */
  | 'CLOCK'
  /** 提出改价的对方。 */
  | 'COUNTERPARTY'
  /** 任一方。 */
  | 'EITHER'
  /** 企业（买方）。 */
  | 'ENTERPRISE'
  /** 服务机构（卖方）。 */
  | 'INSTITUTION'
  /** 无人：订单已结束。 */
  | 'NOBODY'
  /** 提出改价的一方。 */
  | 'PROPOSER';

/** 提交订单（确认申请）。 */
export type OrderPlaceInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 适用哪个地区的规则和创新券；不填为企业注册地址所在地区。 */
  region?: string;
  /** 服务产品的标识。 */
  serviceId: string;
  /** 填写的内容，见 orderForm。 */
  values: Array<FormValueInput>;
};

/** 提出改价。 */
export type OrderProposePriceInput = {
  /** 订单标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 新的订单金额，含税，大于 0。 */
  price: string;
  /** 改价的理由，对方可见，最多 1000 字。 */
  reason: string;
  /** 所见的版本号。 */
  version: number;
};

/** 查看订单中一项隐去的个人信息。 */
export type OrderRevealInput = {
  /** 字段的 key，例如 contact_mobile。 */
  field: string;
  /** 订单标识。 */
  id: string;
};

/** 在订单上留言。 */
export type OrderSendMessageInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 订单标识。 */
  orderId: string;
  /** 内容，最多 2000 字；有附件时可以不填。 */
  text?: string;
  /** 附件的文件标识，最多 5 个。 */
  uploadIds?: Array<string>;
};

/** 再次按评分作出决定。 */
export type PanelConcludeInput = {
  /** 办件标识，须在专家评审环节。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 专家评分如何决定结果。 */
export type PanelDecision =
  /** 平均分达到合格分即通过。 */
  | 'AVERAGE'
  /** 达到合格分的专家过半数即通过；票数相同不通过。 */
  | 'MAJORITY'
  /** 所有评分的专家都达到合格分才通过。 */
  | 'UNANIMOUS';

/** 申报利益关系。 */
export type PanelDeclareInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 评审席位的标识。 */
  seatId: string;
  /** 与相关单位的利益关系；没有任何利益关系的填空列表，本人对此负责。有的应当回避，席位由他人接替。 */
  ties: Array<PanelTieInput>;
};

/** 抽取专家，补足空缺的席位。 */
export type PanelDrawInput = {
  /** 办件标识，须在专家评审环节。 */
  caseId: string;
  /** 只在这些专业领域的专家中抽取；空表示不限。 */
  fields?: Array<string>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 延长专家评审的期限。 */
export type PanelExtendInput = {
  /** 办件标识，须在专家评审环节。 */
  caseId: string;
  /** 从今天起多少个工作日，1–60，须晚于现在的期限。 */
  days: number;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 延期的理由，必填，至多 500 字。 */
  reason: string;
};

/** 指定一名专家。 */
export type PanelNameInput = {
  /** 办件标识，须在专家评审环节。 */
  caseId: string;
  /** 专家标识，见 experts。 */
  expertId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 为何指定而不抽取，必填，至多 500 字。 */
  reason: string;
};

/** 对一项指标的评分。 */
export type PanelPointsInput = {
  /** 指标代码。 */
  key: string;
  /** 评分，0 到该项满分的整数。 */
  points: number;
};

/** 不参加评审的理由。 */
export type PanelRefusal =
  /** 时间不允许。 */
  | 'BUSY'
  /** 健康原因。 */
  | 'HEALTH'
  /** 评审结束时尚未评分，不能选择。 */
  | 'LAPSED'
  /** 不属于本人专业领域。 */
  | 'NOT_MY_FIELD'
  /** 其他，须说明。 */
  | 'OTHER'
  /** 由管理员更换，不能选择。 */
  | 'REMOVED'
  /** 有利益关系，由利益申报产生，不能选择。 */
  | 'TIED';

/** 退出评审。 */
export type PanelRefuseInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由；有利益关系的请用 panelDeclare。 */
  reason: PanelRefusal;
  /** 评审席位的标识。 */
  seatId: string;
  /** 说明，至多 500 字；理由为其他时必填。 */
  text?: string;
};

/** 更换一名尚未评分的专家。 */
export type PanelReplaceInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 更换的理由，必填，至多 500 字。 */
  reason: string;
  /** 评审席位的标识。 */
  seatId: string;
};

/** 评分并提出意见；提交后不能修改。 */
export type PanelScoreInput = {
  /** 评审意见，至多 1000 字；申请单位可以看到，不显示专家姓名，请勿写个人信息。 */
  comment: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 每项指标的评分，各一次。 */
  points: Array<PanelPointsInput>;
  /** 评审席位的标识。 */
  seatId: string;
};

/** 专家如何产生。 */
export type PanelSeatOrigin =
  /** 随机抽取。 */
  | 'DRAWN'
  /** 管理员指定，附理由。 */
  | 'NAMED';

/** 评审席位的状态。 */
export type PanelSeatStatus =
  /** 已申报无利益关系，待评分。 */
  | 'DECLARED'
  /** 已邀请，待申报利益关系。 */
  | 'INVITED'
  /** 评审结束时尚未评分。 */
  | 'LAPSED'
  /** 专家退出。 */
  | 'REFUSED'
  /** 管理员更换。 */
  | 'REMOVED'
  /** 已评分。 */
  | 'SCORED'
  /** 专家申报有利益关系，回避。 */
  | 'TIED';

/** 与一个相关单位的利益关系。 */
export type PanelTieInput = {
  /** 何种关系。 */
  kind: PanelTieKind;
  /** 相关单位的 key。 */
  party: string;
};

/** 专家与相关单位的利益关系。 */
export type PanelTieKind =
  /** 近三年内有项目、论文或成果合作。 */
  | 'COOPERATION'
  /** 存在纠纷。 */
  | 'DISPUTE'
  /** 任职或近三年内曾任职，含兼职、顾问。 */
  | 'EMPLOYMENT'
  /** 近亲属任职或持股。 */
  | 'FAMILY'
  /** 其他可能影响公正的关系。 */
  | 'OTHER'
  /** 本人持股或出资。 */
  | 'OWNERSHIP';

/** 材料种类。 */
export type PaperKind =
  /** 票据。 */
  | 'BILL'
  /** 合同。 */
  | 'CONTRACT'
  /** 付款凭证。 */
  | 'PROOF';

/** 两份材料哪里相似。 */
export type PaperLikeness =
  /** 金额、日期和双方都相同。 */
  | 'AMOUNT'
  /** 号码只差一位，或多一位、少一位、换了一位的位置。 */
  | 'NUMBER'
  /** 首页看上去是同一份扫描件。 */
  | 'PICTURE';

/** 修改密码。 */
export type PasswordChangeInput = {
  /** 当前密码。 */
  current: string;
  /** 新密码。 */
  new: string;
};

/** 用短信验证码重置密码。 */
export type PasswordResetInput = {
  /** 短信验证码。 */
  code: string;
  /** 注册手机号。 */
  mobile: string;
  /** 新密码。 */
  new: string;
};

/** 审批并发出拨付批次。 */
export type PayoutBatchApproveInput = {
  /** 批次标识。 */
  batchId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 作废尚未发出的拨付批次。 */
export type PayoutBatchDiscardInput = {
  /** 批次标识。 */
  batchId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由，必填。 */
  reason: string;
  /** 所见的版本号。 */
  version: number;
};

/** 导出银行文件（XLSX）。 */
export type PayoutBatchExportInput = {
  /** 批次标识。 */
  batchId: string;
};

/** 导入银行结果表（XLSX 或 CSV）：列为 办件编号、结果（成功/失败）、银行流水号、失败原因，可有金额。 */
export type PayoutBatchImportResultInput = {
  /** 批次标识。 */
  batchId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 已上传的结果表。 */
  uploadId: string;
};

/** 编制拨付批次。 */
export type PayoutBatchPrepareInput = {
  /** 要拨付的办件；空表示该批次全部待拨付的办件，最多 1000 笔。 */
  caseIds?: Array<string>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 创新券批次标识。 */
  programmeId: string;
};

/** 拨付批次的状态。 */
export type PayoutBatchStatus =
  /** 发出前已作废。 */
  | 'DISCARDED'
  /** 已编制，等待另一人审批发出。 */
  | 'PREPARED'
  /** 已发出，等待银行结果。 */
  | 'SENT'
  /** 全部明细已有银行结果。 */
  | 'SETTLED';

/** 拨付失败后取消，释放金额，办件不通过。 */
export type PayoutCancelInput = {
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由，必填，申请单位可以看到。 */
  text: string;
  /** 所见的版本号。 */
  version: number;
};

/** 登记一笔拨付的银行结果。 */
export type PayoutLineSettleInput = {
  /** 银行流水号，成功时必填。 */
  bankReference?: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 明细标识。 */
  lineId: string;
  /** 失败原因，失败时必填，申请单位可以看到。 */
  reason?: string;
  /** 结果。 */
  result: BankResult;
};

/** 拨付明细的状态。 */
export type PayoutLineStatus =
  /** 随批次作废。 */
  | 'DISCARDED'
  /** 付款失败。 */
  | 'FAILED'
  /** 已付款。 */
  | 'PAID'
  /** 已编制。 */
  | 'PREPARED'
  /** 已发出。 */
  | 'SENT';

/** 拨付失败后重新拨付。 */
export type PayoutRetryInput = {
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 关闭批次：不再接受申领。 */
export type ProgrammeCloseInput = {
  /** 批次标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 关闭理由。 */
  reason: string;
  /** 所见的版本号。 */
  version: number;
};

/** 新建批次草稿。 */
export type ProgrammeCreateInput = {
  /** 同时提出的预算，可不填；须由另一人审批后才入账。 */
  budget?: string;
  /** 预算依据；填了预算时必填。 */
  budgetReason?: string;
  /** 每家企业的上限。 */
  capPerEnterprise: string;
  /** 支持的服务类别代码，至少一个。 */
  categories: Array<string>;
  /** 申领开始日。 */
  claimFrom: string;
  /** 申领截止日。 */
  claimUntil: string;
  /** 批次编码，2–40 位字母、数字、连字符，地区内唯一。 */
  code: string;
  /** 何时占用预算。 */
  commitment: Commitment;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 介绍，Markdown，至多 20000 字；开放前必填。 */
  introduction?: string;
  /** 每次最低申请额度。 */
  minimum: string;
  /** 批次名称，至多 200 字。 */
  name: string;
  /** 支持比例，大于 0、不超过 1 的小数，最多四位，例如 0.3。 */
  ratio: string;
  /** 兑付截止日。 */
  redeemBy: string;
  /** 地区代码。 */
  region: string;
  /** 申领是否需要审核。 */
  reviewClaims?: boolean;
  /** 使用截止日。 */
  useBy: string;
  /** 使用开始日。 */
  useFrom: string;
};

/** 修改批次草稿；开放过的批次条款不能再改。 */
export type ProgrammeEditInput = {
  /** 每家企业的上限。 */
  capPerEnterprise: string;
  /** 支持的服务类别代码，至少一个。 */
  categories: Array<string>;
  /** 申领开始日。 */
  claimFrom: string;
  /** 申领截止日。 */
  claimUntil: string;
  /** 批次编码，2–40 位字母、数字、连字符，地区内唯一。 */
  code: string;
  /** 何时占用预算。 */
  commitment: Commitment;
  /** 批次标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 介绍，Markdown，至多 20000 字；开放前必填。 */
  introduction?: string;
  /** 每次最低申请额度。 */
  minimum: string;
  /** 批次名称，至多 200 字。 */
  name: string;
  /** 支持比例，大于 0、不超过 1 的小数，最多四位，例如 0.3。 */
  ratio: string;
  /** 兑付截止日。 */
  redeemBy: string;
  /** 申领是否需要审核。 */
  reviewClaims?: boolean;
  /** 使用截止日。 */
  useBy: string;
  /** 使用开始日。 */
  useFrom: string;
  /** 所见的版本号。 */
  version: number;
};

/** 延长已开放批次的期限；只能延后。 */
export type ProgrammeExtendInput = {
  /** 新的申领截止日；不填不变。 */
  claimUntil?: string | null | undefined;
  /** 批次标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 延期理由。 */
  reason: string;
  /** 新的兑付截止日；不填不变。 */
  redeemBy?: string | null | undefined;
  /** 新的使用截止日；不填不变。 */
  useBy?: string | null | undefined;
  /** 所见的版本号。 */
  version: number;
};

/** 修改批次介绍，任何时候都可以。 */
export type ProgrammeIntroduceInput = {
  /** 批次标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 介绍，Markdown。 */
  introduction: string;
  /** 所见的版本号。 */
  version: number;
};

/** 开放批次。 */
export type ProgrammeOpenInput = {
  /** 批次标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 批次的状态。 */
export type ProgrammeStatus =
  /** 不再接受申领；已申领的仍可使用和兑付。 */
  | 'CLOSED'
  /** 草稿，只有地区管理员可见。 */
  | 'DRAFT'
  /** 开放申领。 */
  | 'OPEN';

/** 对公示提出异议，登录与否均可。 */
export type PublicityObjectInput = {
  /** 联系人姓名，只有处理异议的管理员可见。 */
  contactName: string;
  /** 联系电话，只有处理异议的管理员可见。 */
  contactPhone: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 公示标识。 */
  publicityId: string;
  /** 异议内容与依据，不超过 2000 字；申请单位可以看到，请勿写个人信息。 */
  text: string;
};

/** 公示的状态。 */
export type PublicityStatus =
  /** 公示期满。 */
  | 'ENDED'
  /** 公示中。 */
  | 'OPEN'
  /** 收到异议，公示暂停。 */
  | 'PAUSED'
  /** 异议成立，公示终止。 */
  | 'UPHELD';

/** 评价一个已获支持的服务事项。 */
export type RatingCreateInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 服务事项的标识。 */
  itemId: string;
  /** 1 至 5 星。 */
  stars: number;
  /** 评价内容，至多 1000 字，公开显示。 */
  text?: string;
};

/** 从已上传的 CSV 或 XLSX 导入一个互认批次，最多 5000 行：有一处错误就一行也不导入。 */
export type RecognitionImportBatchInput = {
  /** 批次代码，小写字母、数字和连字符。同一批次可再次导入，只补充新的。 */
  batch: string;
  /** 互认协议代码。 */
  compact: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 互认日期，自当天起有效；同一批次只有一个日期。 */
  recognisedOn: string;
  /** 名单来源，例如公告的标题和文号。 */
  source: string;
  /** POST /uploads 返回的文件标识。 */
  uploadId: string;
};

/** 终止一个实验室的互认。 */
export type RecognitionWithdrawInput = {
  /** 互认的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 理由。 */
  reason: string;
  /** 从哪一天起不再互认，最早为明天；此前的订单不受影响。 */
  since: string;
  /** 所见的版本号。 */
  version: number;
};

/** 设定一个地区的推荐机构，整体替换。 */
export type RecommendationsSetInput = {
  /** 按显示次序排列的机构，最多 20 家。 */
  institutionIds: Array<string>;
  /** 地区代码。 */
  region: string;
};

/** 确认一份识别结果。 */
export type RedemptionBillConfirmInput = {
  /** 有疑问、但对照票面核对后所读无误的各项。 */
  checked?: Array<BillField>;
  /** 填入哪个服务事项；不填时按建议。 */
  itemId?: string | null | undefined;
  /** 识别的标识。 */
  readingId: string;
  /** 填写或更正的内容。 */
  values?: RedemptionBillValuesInput | null | undefined;
};

/** 排除一份文件：不是本次申请的票据，或改为手工填写。 */
export type RedemptionBillDismissInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 识别的标识。 */
  readingId: string;
};

/** 一张票据，按所见填写；草稿中可以不完整。 */
export type RedemptionBillInput = {
  /** 购买方（交款单位）名称，须为本企业。 */
  buyerName?: string;
  /** 购买方统一社会信用代码；往来票据上没有时不填。 */
  buyerUscc?: string;
  /** 票据代码；20 位号码的数电票没有代码。 */
  code?: string;
  /** 已保存的票据标识；新票据不填。 */
  id?: string | null | undefined;
  /** 开票日期。 */
  issuedOn?: string;
  /** 票据种类。 */
  kind?: BillKind | null | undefined;
  /** 票据号码。 */
  number?: string;
  /** 销售方（收款单位）名称。 */
  sellerName?: string;
  /** 销售方统一社会信用代码；往来票据上没有时不填。 */
  sellerUscc?: string;
  /** 税额；没有时不填。 */
  tax?: string;
  /** 价税合计；红字发票为负数。 */
  total?: string;
  /** 票据文件（PDF 或图片）上传后返回的 id。 */
  uploadId?: string | null | undefined;
};

/** 申请人填写或更正的内容；不填的按所读。 */
export type RedemptionBillValuesInput = {
  /** 购买方（交款单位）名称。 */
  buyerName?: string | null | undefined;
  /** 购买方统一社会信用代码。 */
  buyerUscc?: string | null | undefined;
  /** 票据代码。 */
  code?: string | null | undefined;
  /** 开票日期。 */
  issuedOn?: string | null | undefined;
  /** 票据种类。 */
  kind?: BillKind | null | undefined;
  /** 票据号码。 */
  number?: string | null | undefined;
  /** 销售方（收款单位）名称。 */
  sellerName?: string | null | undefined;
  /** 销售方统一社会信用代码。 */
  sellerUscc?: string | null | undefined;
  /** 税额。 */
  tax?: string | null | undefined;
  /** 价税合计；红字发票为负数。 */
  total?: string | null | undefined;
};

/** 确认识别结果并填入草稿：全部成功，或全部不变。 */
export type RedemptionBillsConfirmInput = {
  /** 要确认的识别结果，每次至多 50 份。 */
  bills: Array<RedemptionBillConfirmInput>;
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 请平台识别票据文件。 */
export type RedemptionBillsReadInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 票据文件（PDF、OFD、XML 或图片）上传后返回的 id，每次至多 50 个。 */
  uploadIds: Array<string>;
};

/** 作废尚未提交的兑付草稿，不能恢复。 */
export type RedemptionDiscardInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 服务事项的一类材料。 */
export type RedemptionDocumentInput = {
  /** 材料代码，见表单定义 categories.documents。 */
  key: string;
  /** 文件上传后返回的 id。 */
  uploadIds: Array<string>;
};

/** 兑付（兑现）由谁申请。 */
export type RedemptionFiler =
  /** 企业。 */
  | 'ENTERPRISE'
  /** 服务机构。 */
  | 'INSTITUTION';

/** 一个服务事项，即一份合同；草稿中可以不完整。 */
export type RedemptionItemInput = {
  /** 票据，至多 100 张。 */
  bills?: Array<RedemptionBillInput>;
  /** 服务类别代码。 */
  category?: string;
  /** 合同金额，含税。 */
  contractAmount?: string;
  /** 合同签订日期。 */
  contractDate?: string;
  /** 合同编号。 */
  contractNumber?: string;
  /** 各类材料。 */
  documents?: Array<RedemptionDocumentInput>;
  /** 是否已获其他财政资金支持。 */
  fundedElsewhere?: boolean;
  /** 已保存的服务事项标识；新事项不填。 */
  id?: string | null | undefined;
  /** 服务机构名称；以票据的销售方为准。 */
  institutionName?: string;
  /** 服务机构统一社会信用代码。 */
  institutionUscc?: string;
  /** 付款凭证金额。 */
  proofAmount?: string;
  /** 目录中的服务，可不填；填了才能评价到该服务。 */
  serviceId?: string | null | undefined;
  /** 是否法定或强制检测。 */
  statutory?: boolean;
  /** 服务名称。 */
  title?: string;
};

/** 新建兑付草稿。 */
export type RedemptionOpenInput = {
  /** 使用哪一份已通过的创新券申请（在订单上申请的地区）；订单须已完成。 */
  applicationId?: string | null | undefined;
  /** 使用哪一张创新券（申领的标识）；与 applicationId 只填一个。 */
  claimId?: string | null | undefined;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
};

/** 删除表单一张表中的一行。 */
export type RedemptionRowRemoveInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 要删除的行。 */
  rowId: string;
  /** 哪一张表，见 tables.key。 */
  table: string;
  /** 所见的版本号。 */
  version: number;
};

/** 保存表单一张表中的一行（例如一张发票），可以不完整；提交前须填完。 */
export type RedemptionRowSaveInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 已保存的行；新行不填。 */
  rowId?: string | null | undefined;
  /** 哪一张表，见 tables.key，例如 invoices。 */
  table: string;
  /** 该行的内容；不带的字段保持原样。 */
  values: Array<FormValueInput>;
  /** 所见的版本号。 */
  version: number;
};

/** 保存草稿：以所填内容整体替换该版本；退回修改后只能改要求的字段。 */
export type RedemptionSaveDraftInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 全部服务事项，至多 50 个；不带的事项即删除。 */
  items: Array<RedemptionItemInput>;
  /** 表单其他字段（联络人等）；不带的字段保持原样。 */
  values?: Array<FormValueInput>;
  /** 所见的版本号。 */
  version: number;
};

/** 提交兑付申请，或退回修改后重新提交。 */
export type RedemptionSubmitInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 撤回审核中或退回的兑付申请，占用的额度和票据随即释放。 */
export type RedemptionWithdrawInput = {
  /** 兑付申请的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 撤回理由，可不填，至多 500 字。 */
  reason?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 确认或不予确认企业申报的资格。 */
export type RegisterDecideInput = {
  /** 是否确认。 */
  approve: boolean;
  /** 资格记录标识。 */
  entryId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 不予确认时必填，企业可见。 */
  reason?: string;
};

/** 企业申报资格库未收录的资格。 */
export type RegisterDeclareInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 证明材料的文件标识，PDF、JPG 或 PNG。 */
  proofId: string;
  /** 地区代码。 */
  region: string;
  /** 资格库代码。 */
  register: string;
  /** 证书有效期起。 */
  validFrom: string;
  /** 证书有效期止；没有时不填。 */
  validUntil?: string | null | undefined;
};

/** 资格记录的筛选条件。 */
export type RegisterEntryFilterInput = {
  /** 地区代码；不填为当前身份所属的地区。 */
  region?: string | null | undefined;
  /** 资格库代码；空表示全部。 */
  register?: string;
  /** 来历与效力；空表示全部。 */
  standing?: RegisterEntryStanding | null | undefined;
  /** 统一社会信用代码；空表示全部。 */
  uscc?: string;
};

/** 资格记录的来历与效力。 */
export type RegisterEntryStanding =
  /** 企业申报，已确认。 */
  | 'CONFIRMED'
  /** 由管理员导入，有效期内有效。 */
  | 'IMPORTED'
  /** 企业申报，待确认，尚不生效。 */
  | 'PENDING'
  /** 企业申报，未予确认。 */
  | 'REFUSED';

/** 从已上传的 CSV 或 XLSX 导入资格库。 */
export type RegisterImportInput = {
  /** 名单日期，不晚于今天。 */
  asOf: string;
  /** 是否全量名单：不在其中的，自名单日期起退出。 */
  complete?: boolean;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 地区代码。 */
  region: string;
  /** 资格库代码，见 region.registers。 */
  register: string;
  /** 名单来源，例如公告标题和文号。 */
  source: string;
  /** 文件标识；须有统一社会信用代码、企业名称列，可有有效期起、止。 */
  uploadId: string;
};

/** 导入的结果。 */
export type RegisterImportStatus =
  /** 全部入库。 */
  | 'LOADED'
  /** 有错误，一行也没有入库。 */
  | 'REFUSED';

/** 退款应汇入的账户，申请单位可以看到。 */
export type RepaymentAccountInput = {
  /** 开户银行，至多 100 字。 */
  bank: string;
  /** 户名，至多 100 字。 */
  holder: string;
  /** 账号，8 至 32 位数字。 */
  number: string;
};

/** 统计报表的分组方式。 */
export type ReportGrouping =
  /** 按服务类别。 */
  | 'CATEGORY'
  /** 按行政区划。 */
  | 'DIVISION'
  /** 按服务机构。 */
  | 'INSTITUTION'
  /** 按提交月份。 */
  | 'MONTH'
  /** 按创新券批次。 */
  | 'PROGRAMME';

/** 统计范围：首次提交日在起止日之间（含）的兑付，最长三年。 */
export type ReportWindowInput = {
  /** 只统计一个批次。 */
  programmeId?: string | null | undefined;
  /** 起始日。 */
  since: string;
  /** 截止日（含）。 */
  until: string;
};

/** 把办件分派给当前办理部门的一名人员。 */
export type ReviewAssignInput = {
  /** 人员的账号标识，见 reviewColleagues。 */
  accountId: string;
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 核减一个服务事项的金额。 */
export type ReviewCutInput = {
  /** 服务事项标识。 */
  itemId: string;
  /** 核定后的金额，不高于申请金额。 */
  left: string;
  /** 核减理由，申请单位可以看到。 */
  reason: string;
};

/** 审核一个办件。 */
export type ReviewDecideInput = {
  /** 办件标识。 */
  caseId: string;
  /** 通过时的核减明细。 */
  cuts?: Array<ReviewCutInput>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 预设理由的代码，见 reviewReasons。 */
  reasons?: Array<string>;
  /** 退回时要求修改的字段路径；空表示全部可改。 */
  requestedFields?: Array<string>;
  /** 审核意见，不超过 2000 字；退回与不通过必填（或选预设理由）。 */
  text?: string;
  /** 决定。 */
  verdict: ReviewVerdict;
  /** 所见的版本号。 */
  version: number;
};

/** 批量通过中的一个办件。 */
export type ReviewPassManyCase = {
  /** 办件标识。 */
  caseId: string;
  /** 所见的版本号。 */
  version: number;
};

/** 批量通过，最多 50 个；每个办件单独办理，互不影响。 */
export type ReviewPassManyInput = {
  /** 要通过的办件。 */
  cases: Array<ReviewPassManyCase>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 共同的审核意见。 */
  text?: string;
};

/** 经手一个办件，或放回本部门。 */
export type ReviewTakeInput = {
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 审核决定。 */
export type ReviewVerdict =
  /** 通过。 */
  | 'PASS'
  /** 不通过，办件终止。 */
  | 'REJECT'
  /** 退回修改，申请单位改后重新提交。 */
  | 'RETURN';

/** 角色。 */
export type Role =
  /** 已登录，尚未代表任何单位。 */
  | 'ACCOUNT'
  /** 专业机构审核人员。 */
  | 'AGENCY_REVIEWER'
  /** 企业经办人。 */
  | 'ENTERPRISE_OPERATOR'
  /** 评审专家。 */
  | 'EXPERT'
  /** 服务机构经办人。 */
  | 'INSTITUTION_OPERATOR'
  /** 平台管理员。 */
  | 'PLATFORM_ADMIN'
  /** 地区管理员。 */
  | 'REGIONAL_ADMIN'
  /** 科技主管部门审核人员；区、市、省由所在行政区划决定。 */
  | 'REVIEWER'
  /** 系统：到期、公示等自动办理的事项。 */
  | 'SYSTEM'
  /** 访客，未登录。 */
  | 'VISITOR';

/** 试算的一项地区规则。 */
export type RuleFigureInput = {
  /** 规则代码，取自 whatIfFigures。 */
  key: string;
  /** 试用的数值：比例如 0.4，金额如 80000.00。 */
  value: string;
};

/** 删除检索订阅。 */
export type SavedSearchDeleteInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 检索订阅的标识。 */
  searchId: string;
};

/** 暂停或恢复检索订阅的通知。 */
export type SavedSearchPauseInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 是为暂停，否为恢复；暂停期间的新服务恢复后不再告知。 */
  paused: boolean;
  /** 检索订阅的标识。 */
  searchId: string;
};

/** 给检索订阅换一个名称。 */
export type SavedSearchRenameInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 名称，最多 60 字，不与自己的其他检索订阅重名。 */
  name: string;
  /** 检索订阅的标识。 */
  searchId: string;
};

/** 保存一次服务检索。 */
export type SavedSearchSaveInput = {
  /** 方向；不填用该排序的默认方向。 */
  direction?: SortDirection | null | undefined;
  /** 筛选条件，与 services 的相同。 */
  filter?: ServiceFilterInput | null | undefined;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 名称，最多 60 字，不与自己的其他检索订阅重名。 */
  name: string;
  /** 排序。 */
  sort?: ServiceSort;
  /** 搜索词，最多 200 字；空为全部。 */
  text?: string;
};

/** 一条搜索用语。 */
export type SearchWordingInput = {
  /** 种类。 */
  kind: SearchWordingKind;
  /** 同义的用语，或加分所适用的用语；最多 10 个，各最多 40 字。 */
  means?: Array<string>;
  /** 用语，最多 40 字。 */
  phrase: string;
  /** 加分，1–50000；同义不用填。完全相符的一个事物约为 100000 分。 */
  points?: number;
};

/** 搜索用语的种类。 */
export type SearchWordingKind =
  /** 加分：phrase 所找到的服务加 points 分；填了 means 时，只在搜索词含其中之一时。 */
  | 'BOOST'
  /** 同义：说 phrase 的人也指 means 中的任何一个。 */
  | 'SYNONYM';

/** 设定全部搜索用语，取代现有的。 */
export type SearchWordingsSetInput = {
  /** 全部用语，最多 300 条。 */
  items: Array<SearchWordingInput>;
  /** 所依据的修订号；还没有设定过时为 0。 */
  revision: number;
};

/** 新增一项服务，随即上架。 */
export type ServiceCreateInput = {
  /** 别名与缩写，最多 20 个，用于搜索。 */
  aliases?: Array<string>;
  /** 服务类别代码，须为机构所在地区的类别。 */
  category: string;
  /** 机构自己的编号，在本机构内不得重复；导入时按它更新。 */
  code?: string;
  /** 服务内容，最多 4000 字。 */
  description?: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 机构标识；只在一个地区入库的单位可不填。 */
  institutionId?: string | null | undefined;
  /** 仪器大类，例如“分析仪器”；不是仪器时不填。 */
  instrumentClass?: string;
  /** 仪器小类。 */
  instrumentSubclass?: string;
  /** 型号。 */
  model?: string;
  /** 服务名称，最多 200 字。 */
  name: string;
  /** 价格；不填表示面议。 */
  price?: string | null | undefined;
  /** 计价单位，例如“元/小时”；有价格时必填。 */
  unit?: string;
  /** 是否支持创新券。 */
  voucherSupported?: boolean;
};

/** 修改一项服务，以新内容整体替换。 */
export type ServiceEditInput = {
  /** 别名与缩写，最多 20 个，用于搜索。 */
  aliases?: Array<string>;
  /** 服务类别代码，须为机构所在地区的类别。 */
  category: string;
  /** 机构自己的编号，在本机构内不得重复；导入时按它更新。 */
  code?: string;
  /** 服务内容，最多 4000 字。 */
  description?: string;
  /** 仪器大类，例如“分析仪器”；不是仪器时不填。 */
  instrumentClass?: string;
  /** 仪器小类。 */
  instrumentSubclass?: string;
  /** 型号。 */
  model?: string;
  /** 服务名称，最多 200 字。 */
  name: string;
  /** 价格；不填表示面议。 */
  price?: string | null | undefined;
  /** 服务标识。 */
  serviceId: string;
  /** 计价单位，例如“元/小时”；有价格时必填。 */
  unit?: string;
  /** 所见的版本号。 */
  version: number;
  /** 是否支持创新券。 */
  voucherSupported?: boolean;
};

/** 服务的筛选条件：同一项选多个值时满足其一，各项同时满足。每项最多 50 个值。 */
export type ServiceFilterInput = {
  /** 互认批次代码，见 compacts。 */
  batches?: Array<string> | null | undefined;
  /** 服务类别代码。 */
  categories?: Array<string> | null | undefined;
  /** 行政区划代码，包含下级。 */
  divisions?: Array<string> | null | undefined;
  /** 服务机构。 */
  institutionIds?: Array<string> | null | undefined;
  /** 仪器大类。 */
  instrumentClasses?: Array<string> | null | undefined;
  /** 开放实验室的类型代码，见 compacts。 */
  labKinds?: Array<string> | null | undefined;
  /** 最低价；填写后不含面议的服务。 */
  priceFrom?: string | null | undefined;
  /** 最高价；填写后不含面议的服务。 */
  priceTo?: string | null | undefined;
  /** 只要该地区今天承认的开放实验室的服务：其参加的互认协议所互认的。 */
  recognisedIn?: string | null | undefined;
  /** 地区代码。 */
  regions?: Array<string> | null | undefined;
  /** 只要本企业今天能用创新券的服务（与 voucherUsable 同一判断，含互认地区）；false 为只要不能用的。须以企业身份操作，否则拒绝。 */
  usableWithMyVoucher?: boolean | null | undefined;
  /** 是否支持创新券；不填为都要。 */
  voucherSupported?: boolean | null | undefined;
};

/** 从已上传的 CSV 或 XLSX 导入服务，最多 20000 行。 */
export type ServiceImportStartInput = {
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 机构标识；只在一个地区入库的单位可不填。 */
  institutionId?: string | null | undefined;
  /** POST /uploads 返回的文件标识。 */
  uploadId: string;
};

/** 服务导入的状态。 */
export type ServiceImportStatus =
  /** 正在逐行检查。 */
  | 'CHECKING'
  /** 已全部导入。 */
  | 'DONE'
  /** 等待处理。 */
  | 'PENDING'
  /** 有错误，没有导入任何一行；错误见 faults。 */
  | 'REFUSED';

/** 上架或下架一项服务。 */
export type ServiceSetListedInput = {
  /** 真为上架，假为下架。 */
  listed: boolean;
  /** 服务标识。 */
  serviceId: string;
  /** 所见的版本号。 */
  version: number;
};

/** 服务的排序。 */
export type ServiceSort =
  /** 按上架时间，默认从新到旧。 */
  | 'NEWEST'
  /** 按价格，默认从低到高；面议总在最后。 */
  | 'PRICE'
  /** 按评分，默认从高到低；尚无评价的总在最后。 */
  | 'RATING'
  /** 默认：有搜索词时按相关程度；没有时支持创新券的在前，其次评分高的、新上架的。 */
  | 'RELEVANCE';

/** 服务的状态。 */
export type ServiceStatus =
  /** 已上架，所有人可以找到。 */
  | 'LISTED'
  /** 已下架，只有本机构可见。 */
  | 'UNLISTED';

/** 选择以哪个角色操作。 */
export type SessionActAsInput = {
  /** 角色标识；空表示只以本人身份。 */
  grantId?: string | null | undefined;
};

/** 结束一次登录。 */
export type SessionRevokeInput = {
  /** 会话标识。 */
  sessionId: string;
};

/** 登录入口：企业、机构、管理端。 */
export type SignInEntry =
  /** 企业入口。 */
  | 'ENTERPRISE'
  /** 服务机构入口。 */
  | 'INSTITUTION'
  /** 管理端入口：审核人员与管理员。 */
  | 'OFFICIAL';

/** 登录：账号名或手机号，配密码或短信验证码。 */
export type SignInInput = {
  /** 客户端；小程序得到 token，网页得到 Cookie。 */
  client?: ClientKind;
  /** 短信验证码（与密码二选一，需用手机号）。 */
  code?: string | null | undefined;
  /** 设备说明，供用户识别自己的会话。 */
  device?: string;
  /** 登录入口。 */
  entry: SignInEntry;
  /** 账号名或手机号。 */
  identifier: string;
  /** 密码。 */
  password?: string | null | undefined;
};

/** 验证码用途：注册、登录、重置密码、更换手机号。 */
export type SmsCodePurpose =
  /** 更换手机号，发到新号码。 */
  | 'CHANGE_MOBILE'
  /** 注册账号。 */
  | 'REGISTER'
  /** 重置密码。 */
  | 'RESET_PASSWORD'
  /** 登录。 */
  | 'SIGN_IN';

/** 获取短信验证码。 */
export type SmsCodeRequestInput = {
  /** 手机号。 */
  mobile: string;
  /** 用途。 */
  purpose: SmsCodePurpose;
};

/** 排序方向；默认排序不分方向。 */
export type SortDirection =
  /** 从低到高、从旧到新。 */
  | 'ASCENDING'
  /** 从高到低、从新到旧。 */
  | 'DESCENDING';

/** 联想词的种类。 */
export type SuggestionKind =
  /** 文章。 */
  | 'ARTICLE'
  /** 服务机构。 */
  | 'INSTITUTION'
  /** 服务。 */
  | 'SERVICE'
  /** 行业用语，例如一种仪器。 */
  | 'TERM';

/** 办理当前环节：上传全部要求的文件。 */
export type TaskCompleteInput = {
  /** 办件标识。 */
  caseId: string;
  /** 要求的文件，一次交齐。 */
  documents: Array<TaskDocumentInput>;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
};

/** 环节中上传的一份文件。 */
export type TaskDocumentInput = {
  /** 文件代码，见 applicantTask 的 documents。 */
  key: string;
  /** 已上传的文件，多张图片按页码次序；最多 60 个。 */
  uploadIds: Array<string>;
};

/** 核对没有可识别二维码的扫描件。 */
export type TaskJudgeScanInput = {
  /** 是否为本办件当前版本的表单，且签字盖章齐全。 */
  accept: boolean;
  /** 办件标识。 */
  caseId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 意见，不超过 2000 字；不接受时必填，申请单位可以看到。 */
  text?: string;
  /** 所见的版本号。 */
  version: number;
};

/** 单位认证的身份。 */
export type UnitCapacity =
  /** 企业。 */
  | 'ENTERPRISE'
  /** 服务机构。 */
  | 'INSTITUTION';

/** 处理加入申请。 */
export type UnitJoinDecideInput = {
  /** 是否同意。 */
  approve: boolean;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 不同意时必填，申请人可见。 */
  reason?: string;
  /** 申请标识。 */
  requestId: string;
};

/** 申请加入已认证的单位，由其管理员或主管部门处理。 */
export type UnitJoinRequestInput = {
  /** 以什么身份加入。 */
  capacity: UnitCapacity;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 申请说明，至多 500 字。 */
  message?: string;
  /** 单位的统一社会信用代码。 */
  uscc: string;
};

/** 单位的一名成员。 */
export type UnitMemberInput = {
  /** 成员的账号标识。 */
  accountId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 单位标识。 */
  unitId: string;
};

/** 把创新券委托给一家服务机构。 */
export type VoucherEntrustInput = {
  /** 自己的、有效的创新券（申领）。 */
  claimId: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 该地区认可的服务机构。 */
  institutionId: string;
};

/** 创新券怎样取得。 */
export type VoucherObtain =
  /** 企业直接申领。 */
  | 'DIRECT_CLAIM'
  /** 本地区不发放创新券，只有服务机构和实验室。 */
  | 'NONE'
  /** 在订单上申请。 */
  | 'ON_ORDER';

/** 试算：未填的项不变。不改变任何现行规则。 */
export type WhatIfInput = {
  /** 企业上限。 */
  capPerEnterprise?: string | null | undefined;
  /** 每次最低申请额度。 */
  minimum?: string | null | undefined;
  /** 地区规则，最多 20 项。 */
  parameters?: Array<RuleFigureInput>;
  /** 批次标识。 */
  programmeId: string;
  /** 批次的支持比例，例如 0.4。 */
  ratio?: string | null | undefined;
};

/** 专区首页的入口。 */
export type ZoneEntryCode =
  /** 服务机构入驻。 */
  | 'ADMISSION'
  /** 在订单上申请创新券。 */
  | 'APPLY'
  /** 领券。 */
  | 'CLAIM'
  /** 查找服务。 */
  | 'FIND_SERVICES'
  /** 我的订单。 */
  | 'ORDER'
  /** 兑付（兑现）。 */
  | 'REDEEM';

type CaseParts_Admission_Fragment = { __typename: 'Admission', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_Application_Fragment = { __typename: 'Application', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_ApplicationSummary_Fragment = { __typename: 'ApplicationSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_CaseSummary_Fragment = { __typename: 'CaseSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_Certification_Fragment = { __typename: 'Certification', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_Claim_Fragment = { __typename: 'Claim', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_Clawback_Fragment = { __typename: 'Clawback', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_Redemption_Fragment = { __typename: 'Redemption', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

type CaseParts_RedemptionSummary_Fragment = { __typename: 'RedemptionSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type CasePartsFragment =
  | CaseParts_Admission_Fragment
  | CaseParts_Application_Fragment
  | CaseParts_ApplicationSummary_Fragment
  | CaseParts_CaseSummary_Fragment
  | CaseParts_Certification_Fragment
  | CaseParts_Claim_Fragment
  | CaseParts_Clawback_Fragment
  | CaseParts_Redemption_Fragment
  | CaseParts_RedemptionSummary_Fragment
;

export type CaseChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type CaseChangedSubscription = { __typename: 'Subscription', caseChanged: { __typename: 'CaseSummary', id: string, version: number, status: { __typename: 'CaseStatus', key: string } } };

export type EntrustmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type EntrustmentsQuery = { __typename: 'Query', myEntrustments: { __typename: 'EntrustmentConnection', nodes: Array<{ __typename: 'Entrustment', id: string, claimId: string, claimNumber: string, region: string, programmeName: string, enterpriseName: string, institutionName: string, remaining: string, createdAt: string, endedAt: string | null }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type EntrustableInstitutionsQueryVariables = Exact<{
  region: string;
  name: string;
}>;


export type EntrustableInstitutionsQuery = { __typename: 'Query', institutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, name: string }> } };

export type VoucherEntrustMutationVariables = Exact<{
  input: VoucherEntrustInput;
}>;


export type VoucherEntrustMutation = { __typename: 'Mutation', voucherEntrust:
    | { __typename: 'EntrustmentPayload', entrustment: { __typename: 'Entrustment', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type EntrustmentEndMutationVariables = Exact<{
  input: EntrustmentEndInput;
}>;


export type EntrustmentEndMutation = { __typename: 'Mutation', entrustmentEnd:
    | { __typename: 'EntrustmentPayload', entrustment: { __typename: 'Entrustment', id: string, endedAt: string | null } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ItemPartsFragment = { __typename: 'RedemptionItem', id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> };

export type TablePartsFragment = { __typename: 'RedemptionTable', key: string, label: string, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> };

export type TaskPartsFragment = { __typename: 'ApplicantTask', caseId: string, label: string, note: string, open: boolean, judging: boolean, formTitle: string, documents: Array<{ __typename: 'ApplicantTaskDocument', key: string, label: string, formats: Array<string>, scan: boolean }>, exports: Array<{ __typename: 'FormExport', id: string, version: number, pages: number, exportedAt: string, standing: FormStanding, url: string }> };

export type CaseTaskQueryVariables = Exact<{
  id: string;
}>;


export type CaseTaskQuery = { __typename: 'Query', applicantTask: { __typename: 'ApplicantTask', caseId: string, label: string, note: string, open: boolean, judging: boolean, formTitle: string, documents: Array<{ __typename: 'ApplicantTaskDocument', key: string, label: string, formats: Array<string>, scan: boolean }>, exports: Array<{ __typename: 'FormExport', id: string, version: number, pages: number, exportedAt: string, standing: FormStanding, url: string }> } | null };

export type FormExportMutationVariables = Exact<{
  input: FormExportInput;
}>;


export type FormExportMutation = { __typename: 'Mutation', formExport:
    | { __typename: 'FormExportPayload', formExport: { __typename: 'FormExport', id: string, url: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type TaskCompleteMutationVariables = Exact<{
  input: TaskCompleteInput;
}>;


export type TaskCompleteMutation = { __typename: 'Mutation', taskComplete:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'TaskPayload', case: { __typename: 'CaseSummary', id: string, version: number } }
   };

export type FormPartsFragment = { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> };

export type FilePartsFragment = { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string };

export type DivisionsQueryVariables = Exact<{
  region: string;
  parent: string;
}>;


export type DivisionsQuery = { __typename: 'Query', divisions: { __typename: 'DivisionConnection', nodes: Array<{ __typename: 'Division', code: string, name: string, parent: string, leaf: boolean }> } };

export type ShellFragment = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ShellOnlyQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellOnlyQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

type FailureParts_IneligibleFailure_Fragment = { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> };

type FailureParts_InvalidInputFailure_Fragment = { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> };

type FailureParts_RateLimitedFailure_Fragment = { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null };

type FailureParts_RefusedFailure_Fragment = { __typename: 'RefusedFailure', code: string, message: string, path: string | null };

type FailureParts_StaleVersionFailure_Fragment = { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null };

export type FailurePartsFragment =
  | FailureParts_IneligibleFailure_Fragment
  | FailureParts_InvalidInputFailure_Fragment
  | FailureParts_RateLimitedFailure_Fragment
  | FailureParts_RefusedFailure_Fragment
  | FailureParts_StaleVersionFailure_Fragment
;

export type ViewerPartsFragment = { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> };

type OrderHeadParts_Order_Fragment = { __typename: 'Order', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null };

type OrderHeadParts_OrderSummary_Fragment = { __typename: 'OrderSummary', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null };

export type OrderHeadPartsFragment =
  | OrderHeadParts_Order_Fragment
  | OrderHeadParts_OrderSummary_Fragment
;

export type OrderPartsFragment = { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null };

export type MyPurchasesQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type MyPurchasesQuery = { __typename: 'Query', myPurchases: { __typename: 'OrderSummaryConnection', nodes: Array<{ __typename: 'OrderSummary', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MySalesQueryVariables = Exact<{
  filter?: OrderFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type MySalesQuery = { __typename: 'Query', mySales: { __typename: 'OrderSummaryConnection', nodes: Array<{ __typename: 'OrderSummary', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type OrderPageQueryVariables = Exact<{
  id: string;
}>;


export type OrderPageQuery = { __typename: 'Query', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type OrderChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type OrderChangedSubscription = { __typename: 'Subscription', orderChanged: { __typename: 'Order', id: string, version: number } };

export type OrderNewQueryVariables = Exact<{
  service: string;
}>;


export type OrderNewQuery = { __typename: 'Query', service: { __typename: 'Service', id: string, name: string, price: string | null, unit: string, institution: { __typename: 'ServiceInstitution', name: string }, voucherUsable: { __typename: 'VoucherUsability', usable: boolean, ratio: string | null, cap: string | null, left: string | null, citation: string, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } }, orderForm: { __typename: 'OrderForm', region: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type OrderPlaceMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type OrderPlaceMutation = { __typename: 'Mutation', orderPlace:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderAcceptMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderAcceptMutation = { __typename: 'Mutation', orderAccept:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderDeclineMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderDeclineMutation = { __typename: 'Mutation', orderDecline:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderCancelMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderCancelMutation = { __typename: 'Mutation', orderCancel:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderAgreePriceMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderAgreePriceMutation = { __typename: 'Mutation', orderAgreePrice:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderRefusePriceMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderRefusePriceMutation = { __typename: 'Mutation', orderRefusePrice:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderRetractPriceMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderRetractPriceMutation = { __typename: 'Mutation', orderRetractPrice:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderStartMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderStartMutation = { __typename: 'Mutation', orderStart:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderFinishMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderFinishMutation = { __typename: 'Mutation', orderFinish:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderReworkMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderReworkMutation = { __typename: 'Mutation', orderRework:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderConfirmMutationVariables = Exact<{
  input: OrderActInput;
}>;


export type OrderConfirmMutation = { __typename: 'Mutation', orderConfirm:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderProposePriceMutationVariables = Exact<{
  input: OrderProposePriceInput;
}>;


export type OrderProposePriceMutation = { __typename: 'Mutation', orderProposePrice:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderPayload', order: { __typename: 'Order', serviceId: string, institutionId: string, version: number, side: OrderParty, id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, proposal: { __typename: 'OrderPriceProposal', price: string, by: OrderParty } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, availableActions: Array<{ __typename: 'OrderAction', event: OrderEvent, label: string, needsReason: boolean }>, history: { __typename: 'OrderHistoryEntryConnection', nodes: Array<{ __typename: 'OrderHistoryEntry', id: string, label: string, before: string, after: string, by: OrderParty, price: string, reason: string, at: string }> }, messages: { __typename: 'OrderMessageConnection', nodes: Array<{ __typename: 'OrderMessage', id: string, by: OrderParty, text: string, at: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }> }, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderSendMessageMutationVariables = Exact<{
  input: OrderSendMessageInput;
}>;


export type OrderSendMessageMutation = { __typename: 'Mutation', orderSendMessage:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderMessagePayload', sent: { __typename: 'OrderMessage', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OrderRevealMutationVariables = Exact<{
  input: OrderRevealInput;
}>;


export type OrderRevealMutation = { __typename: 'Mutation', orderReveal:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OrderRevealPayload', field: string, value: string }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SmsCodeMutationVariables = Exact<{
  input: SmsCodeRequestInput;
}>;


export type SmsCodeMutation = { __typename: 'Mutation', smsCodeRequest:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SmsCodeRequestPayload', expiresInSeconds: number, resendAfterSeconds: number }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RegisterMutationVariables = Exact<{
  input: AccountRegisterInput;
}>;


export type RegisterMutation = { __typename: 'Mutation', accountRegister:
    | { __typename: 'AccountPayload', name: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PasswordResetMutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type PasswordResetMutation = { __typename: 'Mutation', passwordReset:
    | { __typename: 'AccountPayload', name: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { __typename: 'Mutation', passwordChange:
    | { __typename: 'AccountPayload', name: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type MobileChangeMutationVariables = Exact<{
  input: MobileChangeInput;
}>;


export type MobileChangeMutation = { __typename: 'Mutation', mobileChange:
    | { __typename: 'AccountPayload', name: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SessionRevokeMutationVariables = Exact<{
  input: SessionRevokeInput;
}>;


export type SessionRevokeMutation = { __typename: 'Mutation', sessionRevoke:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SessionPayload', viewer: { __typename: 'Viewer', id: string } | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPageQuery = { __typename: 'Query', mySessions: { __typename: 'SignInSessionConnection', nodes: Array<{ __typename: 'SignInSession', id: string, entry: SignInEntry, client: ClientKind, device: string, createdAt: string, lastSeenAt: string, current: boolean }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type SavedSearchPartsFragment = { __typename: 'SavedSearch', id: string, name: string, text: string, sort: ServiceSort, direction: SortDirection, paused: boolean, waiting: number, toldOn: string | null, createdAt: string, filter: { __typename: 'SavedSearchFilter', regions: Array<string>, categories: Array<string>, instrumentClasses: Array<string>, divisions: Array<string>, institutionIds: Array<string>, voucherSupported: boolean | null, priceFrom: string | null, priceTo: string | null, labKinds: Array<string>, batches: Array<string>, recognisedIn: string | null } };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { __typename: 'Query', mySavedSearches: { __typename: 'SavedSearchConnection', nodes: Array<{ __typename: 'SavedSearch', id: string, name: string, text: string, sort: ServiceSort, direction: SortDirection, paused: boolean, waiting: number, toldOn: string | null, createdAt: string, filter: { __typename: 'SavedSearchFilter', regions: Array<string>, categories: Array<string>, instrumentClasses: Array<string>, divisions: Array<string>, institutionIds: Array<string>, voucherSupported: boolean | null, priceFrom: string | null, priceTo: string | null, labKinds: Array<string>, batches: Array<string>, recognisedIn: string | null } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type SavedSearchSaveMutationVariables = Exact<{
  input: SavedSearchSaveInput;
}>;


export type SavedSearchSaveMutation = { __typename: 'Mutation', savedSearchSave:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SavedSearchPayload', savedSearch: { __typename: 'SavedSearch', id: string } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SavedSearchRenameMutationVariables = Exact<{
  input: SavedSearchRenameInput;
}>;


export type SavedSearchRenameMutation = { __typename: 'Mutation', savedSearchRename:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SavedSearchPayload', savedSearch: { __typename: 'SavedSearch', id: string, name: string } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SavedSearchPauseMutationVariables = Exact<{
  input: SavedSearchPauseInput;
}>;


export type SavedSearchPauseMutation = { __typename: 'Mutation', savedSearchPause:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SavedSearchPayload', savedSearch: { __typename: 'SavedSearch', id: string, paused: boolean } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SavedSearchDeleteMutationVariables = Exact<{
  input: SavedSearchDeleteInput;
}>;


export type SavedSearchDeleteMutation = { __typename: 'Mutation', savedSearchDelete:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SavedSearchDeletePayload', deletedId: string }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammePartsFragment = { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> };

export type AdminProgrammesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminProgrammesQuery = { __typename: 'Query', programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, payoutWaiting: Array<{ __typename: 'PayoutWaiting', programmeId: string, programmeName: string, cases: number, amount: string }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdminProgrammeFormQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminProgrammeFormQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, name: string, obtain: VoucherObtain, categories: Array<{ __typename: 'ServiceCategory', code: string, label: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdminProgrammeQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AdminProgrammeQuery = { __typename: 'Query', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }, programmeBalances: { __typename: 'ProgrammeBalances', appropriated: string, free: string, granted: string, held: string, inPayment: string, paid: string, recovered: string }, ledgerTimeline: Array<{ __typename: 'LedgerTimelinePoint', month: string, appropriated: string, free: string, granted: string, held: string, inPayment: string, paid: string, recovered: string }>, budgetChanges: { __typename: 'BudgetChangeConnection', nodes: Array<{ __typename: 'BudgetChange', id: string, amount: string, reason: string, status: BudgetChangeStatus, proposedBy: string, decidedBy: string, decision: string, createdAt: string, decidedAt: string | null }> }, ledgerEntries: { __typename: 'LedgerEntryConnection', nodes: Array<{ __typename: 'LedgerEntry', id: string, at: string, movement: LedgerMovement, source: LedgerAccountKind, target: LedgerAccountKind, amount: string, caseNumber: string, unitName: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ProgrammeCreateMutationVariables = Exact<{
  input: ProgrammeCreateInput;
}>;


export type ProgrammeCreateMutation = { __typename: 'Mutation', programmeCreate:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammeEditMutationVariables = Exact<{
  input: ProgrammeEditInput;
}>;


export type ProgrammeEditMutation = { __typename: 'Mutation', programmeEdit:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammeIntroduceMutationVariables = Exact<{
  input: ProgrammeIntroduceInput;
}>;


export type ProgrammeIntroduceMutation = { __typename: 'Mutation', programmeIntroduce:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammeOpenMutationVariables = Exact<{
  input: ProgrammeOpenInput;
}>;


export type ProgrammeOpenMutation = { __typename: 'Mutation', programmeOpen:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammeCloseMutationVariables = Exact<{
  input: ProgrammeCloseInput;
}>;


export type ProgrammeCloseMutation = { __typename: 'Mutation', programmeClose:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ProgrammeExtendMutationVariables = Exact<{
  input: ProgrammeExtendInput;
}>;


export type ProgrammeExtendMutation = { __typename: 'Mutation', programmeExtend:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ProgrammePayload', programme: { __typename: 'Programme', id: string, region: string, code: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useFrom: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, commitment: Commitment, reviewClaims: boolean, demonstration: boolean, remaining: string, version: number, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type BudgetProposeMutationVariables = Exact<{
  input: BudgetProposeInput;
}>;


export type BudgetProposeMutation = { __typename: 'Mutation', budgetPropose:
    | { __typename: 'BudgetPayload', change: { __typename: 'BudgetChange', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type BudgetDecideMutationVariables = Exact<{
  input: BudgetDecideInput;
}>;


export type BudgetDecideMutation = { __typename: 'Mutation', budgetDecide:
    | { __typename: 'BudgetPayload', change: { __typename: 'BudgetChange', id: string, status: BudgetChangeStatus } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ImportFaultPartsFragment = { __typename: 'ImportFault', row: number, column: string, message: string };

export type AdminArticlesQueryVariables = Exact<{
  kind?: ArticleKind | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminArticlesQuery = { __typename: 'Query', managedArticles: { __typename: 'ArticleSummaryConnection', nodes: Array<{ __typename: 'ArticleSummary', id: string, kind: ArticleKind, title: string, status: ArticleStatus, pinned: boolean, publishedAt: string | null, version: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, zoneHome: { __typename: 'ZoneHome', recommendedInstitutions: Array<{ __typename: 'RecommendedInstitutionCard', id: string, name: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RecommendableInstitutionsQueryVariables = Exact<{
  region: string;
  name: string;
}>;


export type RecommendableInstitutionsQuery = { __typename: 'Query', institutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, name: string }> } };

export type RecommendationsSetMutationVariables = Exact<{
  input: RecommendationsSetInput;
}>;


export type RecommendationsSetMutation = { __typename: 'Mutation', recommendationsSet:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RecommendationsPayload', institutions: Array<{ __typename: 'RecommendedInstitutionCard', id: string, name: string }> }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type EditedArticleFragment = { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null };

export type AdminArticleQueryVariables = Exact<{
  id: string;
}>;


export type AdminArticleQuery = { __typename: 'Query', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ArticleCreateMutationVariables = Exact<{
  input: ArticleCreateInput;
}>;


export type ArticleCreateMutation = { __typename: 'Mutation', articleCreate:
    | { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ArticleEditMutationVariables = Exact<{
  input: ArticleEditInput;
}>;


export type ArticleEditMutation = { __typename: 'Mutation', articleEdit:
    | { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ArticlePublishMutationVariables = Exact<{
  input: ArticlePublishInput;
}>;


export type ArticlePublishMutation = { __typename: 'Mutation', articlePublish:
    | { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ArticleUnpublishMutationVariables = Exact<{
  input: ArticleUnpublishInput;
}>;


export type ArticleUnpublishMutation = { __typename: 'Mutation', articleUnpublish:
    | { __typename: 'ArticlePayload', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, summary: string, source: string, pinned: boolean, position: number, status: ArticleStatus, publishedAt: string | null, version: number, markdown: string | null } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdminLabsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminLabsQuery = { __typename: 'Query', compacts: Array<{ __typename: 'Compact', code: string, title: string, regions: Array<string>, providers: number, validFrom: string, validUntil: string | null, citation: string, batches: Array<{ __typename: 'CompactBatch', code: string, title: string, recognisedOn: string | null, citation: string }> }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdminLabImportsQueryVariables = Exact<{
  compact: string;
}>;


export type AdminLabImportsQuery = { __typename: 'Query', recognitionImports: { __typename: 'RecognitionImportConnection', nodes: Array<{ __typename: 'RecognitionImport', id: string, batch: string, recognisedOn: string, source: string, status: RegisterImportStatus, rows: number, added: number, updated: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> }> } };

export type RecognitionImportMutationVariables = Exact<{
  input: RecognitionImportBatchInput;
}>;


export type RecognitionImportMutation = { __typename: 'Mutation', recognitionImportBatch:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RecognitionImportPayload', recognitionImport: { __typename: 'RecognitionImport', id: string, status: RegisterImportStatus, added: number, updated: number, faultCount: number, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdminRecognisedLabsQueryVariables = Exact<{
  compact: string;
  name: string;
  after?: string | null | undefined;
}>;


export type AdminRecognisedLabsQuery = { __typename: 'Query', institutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, name: string, host: string, labKindLabel: string, recognitions: Array<{ __typename: 'Recognition', id: string, compact: string, batch: string, since: string, until: string | null, reason: string, version: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RecognitionPartsFragment = { __typename: 'Recognition', id: string, compact: string, batch: string, since: string, until: string | null, reason: string, version: number };

export type RecognitionWithdrawMutationVariables = Exact<{
  input: RecognitionWithdrawInput;
}>;


export type RecognitionWithdrawMutation = { __typename: 'Mutation', recognitionWithdraw:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RecognitionPayload', recognition: { __typename: 'Recognition', id: string, compact: string, batch: string, since: string, until: string | null, reason: string, version: number } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type BatchPartsFragment = { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number };

export type AdminPayoutsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminPayoutsQuery = { __typename: 'Query', payoutWaiting: Array<{ __typename: 'PayoutWaiting', programmeId: string, programmeName: string, cases: number, amount: string }>, payoutBatches: { __typename: 'PayoutBatchConnection', nodes: Array<{ __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, reconciliations: { __typename: 'ReconciliationConnection', nodes: Array<{ __typename: 'Reconciliation', id: string, at: string, clean: boolean, differenceCount: number }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdminPayoutBatchQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type AdminPayoutBatchQuery = { __typename: 'Query', payoutBatch: { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number }, payoutLines: { __typename: 'PayoutLineConnection', nodes: Array<{ __typename: 'PayoutLine', id: string, position: number, caseId: string, caseNumber: string, caseVersion: number, amount: string, payeeName: string, payeeBank: string, payeeAccount: string, status: PayoutLineStatus, bankReference: string, failure: string, settledAt: string | null, mayRetry: boolean }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type PayoutPrepareMutationVariables = Exact<{
  input: PayoutBatchPrepareInput;
}>;


export type PayoutPrepareMutation = { __typename: 'Mutation', payoutBatchPrepare:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutBatchPayload', batch: { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutApproveMutationVariables = Exact<{
  input: PayoutBatchApproveInput;
}>;


export type PayoutApproveMutation = { __typename: 'Mutation', payoutBatchApprove:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutBatchPayload', batch: { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutDiscardMutationVariables = Exact<{
  input: PayoutBatchDiscardInput;
}>;


export type PayoutDiscardMutation = { __typename: 'Mutation', payoutBatchDiscard:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutBatchPayload', batch: { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutExportMutationVariables = Exact<{
  input: PayoutBatchExportInput;
}>;


export type PayoutExportMutation = { __typename: 'Mutation', payoutBatchExport:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutExportPayload', url: string }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutSettleMutationVariables = Exact<{
  input: PayoutLineSettleInput;
}>;


export type PayoutSettleMutation = { __typename: 'Mutation', payoutLineSettle:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutLinePayload', line: { __typename: 'PayoutLine', id: string, status: PayoutLineStatus }, batch: { __typename: 'PayoutBatch', id: string, number: string, programmeId: string, programmeName: string, status: PayoutBatchStatus, total: string, lines: number, paid: number, failed: number, preparedByMe: boolean, createdAt: string, approvedAt: string | null, version: number } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutRetryMutationVariables = Exact<{
  input: PayoutRetryInput;
}>;


export type PayoutRetryMutation = { __typename: 'Mutation', payoutRetry:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutCasePayload', case: { __typename: 'CaseSummary', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutCancelMutationVariables = Exact<{
  input: PayoutCancelInput;
}>;


export type PayoutCancelMutation = { __typename: 'Mutation', payoutCancel:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutCasePayload', case: { __typename: 'CaseSummary', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PayoutImportResultMutationVariables = Exact<{
  input: PayoutBatchImportResultInput;
}>;


export type PayoutImportResultMutation = { __typename: 'Mutation', payoutBatchImportResult:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PayoutBatchPayload', batch: { __typename: 'PayoutBatch', id: string, version: number } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdminOfficialsQueryVariables = Exact<{
  filter?: OfficialFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminOfficialsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string, division: string }>, officials: { __typename: 'OfficialConnection', nodes: Array<{ __typename: 'Official', id: string, accountName: string, mobile: string, role: Role, region: string, division: string, divisionName: string, body: string, since: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type OfficialProvisionMutationVariables = Exact<{
  input: OfficialProvisionInput;
}>;


export type OfficialProvisionMutation = { __typename: 'Mutation', officialProvision:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OfficialPayload', official: { __typename: 'Official', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OfficialRevokeMutationVariables = Exact<{
  input: OfficialRevokeInput;
}>;


export type OfficialRevokeMutation = { __typename: 'Mutation', officialRevoke:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'OfficialPayload', official: { __typename: 'Official', id: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ExpertPartsFragment = { __typename: 'Expert', id: string, accountName: string, mobile: string, realName: string, title: string, fields: Array<string>, status: ExpertStatus, version: number, employers: Array<{ __typename: 'ExpertEmployer', name: string, uscc: string }>, ties: Array<{ __typename: 'ExpertTie', name: string, uscc: string, kind: PanelTieKind }> };

export type AdminExpertsQueryVariables = Exact<{
  filter?: ExpertFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminExpertsQuery = { __typename: 'Query', experts: { __typename: 'ExpertConnection', nodes: Array<{ __typename: 'Expert', id: string, accountName: string, mobile: string, realName: string, title: string, fields: Array<string>, status: ExpertStatus, version: number, employers: Array<{ __typename: 'ExpertEmployer', name: string, uscc: string }>, ties: Array<{ __typename: 'ExpertTie', name: string, uscc: string, kind: PanelTieKind }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, expertImports: { __typename: 'ExpertImportConnection', nodes: Array<{ __typename: 'ExpertImport', id: string, status: RegisterImportStatus, rows: number, added: number, updated: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ExpertAddMutationVariables = Exact<{
  input: ExpertAddInput;
}>;


export type ExpertAddMutation = { __typename: 'Mutation', expertAdd:
    | { __typename: 'ExpertPayload', expert: { __typename: 'Expert', id: string, accountName: string, mobile: string, realName: string, title: string, fields: Array<string>, status: ExpertStatus, version: number, employers: Array<{ __typename: 'ExpertEmployer', name: string, uscc: string }>, ties: Array<{ __typename: 'ExpertTie', name: string, uscc: string, kind: PanelTieKind }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ExpertEditMutationVariables = Exact<{
  input: ExpertEditInput;
}>;


export type ExpertEditMutation = { __typename: 'Mutation', expertEdit:
    | { __typename: 'ExpertPayload', expert: { __typename: 'Expert', id: string, accountName: string, mobile: string, realName: string, title: string, fields: Array<string>, status: ExpertStatus, version: number, employers: Array<{ __typename: 'ExpertEmployer', name: string, uscc: string }>, ties: Array<{ __typename: 'ExpertTie', name: string, uscc: string, kind: PanelTieKind }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ExpertEndMutationVariables = Exact<{
  input: ExpertEndInput;
}>;


export type ExpertEndMutation = { __typename: 'Mutation', expertEnd:
    | { __typename: 'ExpertPayload', expert: { __typename: 'Expert', id: string, accountName: string, mobile: string, realName: string, title: string, fields: Array<string>, status: ExpertStatus, version: number, employers: Array<{ __typename: 'ExpertEmployer', name: string, uscc: string }>, ties: Array<{ __typename: 'ExpertTie', name: string, uscc: string, kind: PanelTieKind }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ExpertImportPartsFragment = { __typename: 'ExpertImport', id: string, status: RegisterImportStatus, rows: number, added: number, updated: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> };

export type ExpertImportMutationVariables = Exact<{
  input: ExpertImportInput;
}>;


export type ExpertImportMutation = { __typename: 'Mutation', expertImport:
    | { __typename: 'ExpertImportPayload', expertImport: { __typename: 'ExpertImport', id: string, status: RegisterImportStatus, rows: number, added: number, updated: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RegisterImportPartsFragment = { __typename: 'RegisterImport', id: string, register: string, asOf: string, source: string, complete: boolean, status: RegisterImportStatus, rows: number, added: number, updated: number, ended: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> };

export type AdminRegistersQueryVariables = Exact<{
  filter: RegisterEntryFilterInput;
  after?: string | null | undefined;
}>;


export type AdminRegistersQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, registers: Array<{ __typename: 'RegionRegister', code: string, label: string }> }, registerImports: { __typename: 'RegisterImportConnection', nodes: Array<{ __typename: 'RegisterImport', id: string, register: string, asOf: string, source: string, complete: boolean, status: RegisterImportStatus, rows: number, added: number, updated: number, ended: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> }> }, registerEntries: { __typename: 'RegisterEntryConnection', nodes: Array<{ __typename: 'RegisterEntry', id: string, register: string, uscc: string, name: string, validFrom: string, validUntil: string | null, standing: RegisterEntryStanding, reason: string, proof: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RegisterImportFileMutationVariables = Exact<{
  input: RegisterImportInput;
}>;


export type RegisterImportFileMutation = { __typename: 'Mutation', registerImport:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'RegisterImportPayload', registerImport: { __typename: 'RegisterImport', id: string, register: string, asOf: string, source: string, complete: boolean, status: RegisterImportStatus, rows: number, added: number, updated: number, ended: number, faultCount: number, createdAt: string, faults: Array<{ __typename: 'ImportFault', row: number, column: string, message: string }> } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RegisterDecideMutationVariables = Exact<{
  input: RegisterDecideInput;
}>;


export type RegisterDecideMutation = { __typename: 'Mutation', registerDecide:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'RegisterEntryPayload', entry: { __typename: 'RegisterEntry', id: string, standing: RegisterEntryStanding } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AffiliationPartsFragment = { __typename: 'Affiliation', id: string, one: string, other: string, kind: AffiliationKind, source: string, recordedAt: string, endedAt: string | null, endReason: string };

export type AdminAffiliationsQueryVariables = Exact<{
  uscc: string;
  after?: string | null | undefined;
}>;


export type AdminAffiliationsQuery = { __typename: 'Query', affiliations: { __typename: 'AffiliationConnection', nodes: Array<{ __typename: 'Affiliation', id: string, one: string, other: string, kind: AffiliationKind, source: string, recordedAt: string, endedAt: string | null, endReason: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AffiliationRecordMutationVariables = Exact<{
  input: AffiliationRecordInput;
}>;


export type AffiliationRecordMutation = { __typename: 'Mutation', affiliationRecord:
    | { __typename: 'AffiliationPayload', affiliation: { __typename: 'Affiliation', id: string, one: string, other: string, kind: AffiliationKind, source: string, recordedAt: string, endedAt: string | null, endReason: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AffiliationEndMutationVariables = Exact<{
  input: AffiliationEndInput;
}>;


export type AffiliationEndMutation = { __typename: 'Mutation', affiliationEnd:
    | { __typename: 'AffiliationPayload', affiliation: { __typename: 'Affiliation', id: string, one: string, other: string, kind: AffiliationKind, source: string, recordedAt: string, endedAt: string | null, endReason: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReportRowPartsFragment = { __typename: 'RedemptionReportRow', key: string, label: string, cases: number, enterprises: number, requested: string, held: string, paid: string };

export type AdminReportsQueryVariables = Exact<{
  by: ReportGrouping;
  kind: CaseKind;
  window: ReportWindowInput;
}>;


export type AdminReportsQuery = { __typename: 'Query', redemptionReport: { __typename: 'RedemptionReport', rowCount: number, rows: Array<{ __typename: 'RedemptionReportRow', key: string, label: string, cases: number, enterprises: number, requested: string, held: string, paid: string }>, total: { __typename: 'RedemptionReportRow', key: string, label: string, cases: number, enterprises: number, requested: string, held: string, paid: string } }, cycleTimes: Array<{ __typename: 'StageTime', state: string, label: string, stays: number, medianDays: number, slowDays: number, late: number }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdminFiguresQueryVariables = Exact<{
  id: string;
}>;


export type AdminFiguresQuery = { __typename: 'Query', programme: { __typename: 'Programme', id: string, name: string, ratio: string, minimum: string, capPerEnterprise: string }, whatIfFigures: Array<{ __typename: 'RuleFigure', key: string, label: string, unit: string, value: string, citation: string }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type WhatIfQueryVariables = Exact<{
  input: WhatIfInput;
}>;


export type WhatIfQuery = { __typename: 'Query', whatIf: { __typename: 'WhatIfResult', cases: number, changed: number, refused: number, before: string, after: string, appropriated: string, leftOut: number, months: Array<{ __typename: 'WhatIfMonth', month: string, before: string, after: string }>, examples: Array<{ __typename: 'WhatIfCase', id: string, number: string, before: string, after: string, refused: string }> } };

export type AdminAuditQueryVariables = Exact<{
  filter?: AuditFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminAuditQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', nodes: Array<{ __typename: 'AuditEntry', id: string, at: string, accountName: string, role: Role, body: string, act: string, entity: string, entityId: string, reason: string, before: unknown, after: unknown, requestId: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type WordingsQueryVariables = Exact<{ [key: string]: never; }>;


export type WordingsQuery = { __typename: 'Query', searchWordings: { __typename: 'SearchWordings', revision: number, items: Array<{ __typename: 'SearchWording', kind: SearchWordingKind, phrase: string, means: Array<string>, points: number }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type WordingsPreviewQueryVariables = Exact<{
  text: string;
  now: Array<SearchWordingInput> | SearchWordingInput;
  drafted: Array<SearchWordingInput> | SearchWordingInput;
}>;


export type WordingsPreviewQuery = { __typename: 'Query', before: Array<{ __typename: 'Service', id: string, name: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } }>, after: Array<{ __typename: 'Service', id: string, name: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } }> };

export type WordingPartsFragment = { __typename: 'SearchWordings', revision: number, items: Array<{ __typename: 'SearchWording', kind: SearchWordingKind, phrase: string, means: Array<string>, points: number }> };

export type PreviewedServiceFragment = { __typename: 'Service', id: string, name: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } };

export type WordingsSetMutationVariables = Exact<{
  input: SearchWordingsSetInput;
}>;


export type WordingsSetMutation = { __typename: 'Mutation', searchWordingsSet:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SearchWordingsPayload', wordings: { __typename: 'SearchWordings', revision: number, items: Array<{ __typename: 'SearchWording', kind: SearchWordingKind, phrase: string, means: Array<string>, points: number }> } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ApplicationPartsFragment = { __typename: 'Application', orderId: string, orderNumber: string, serviceName: string, institutionName: string, orderPrice: string, programmeId: string, programmeName: string, redeemBy: string, requested: string, granted: string, atOwnRisk: boolean, agreementVersion: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, draft: { __typename: 'ApplicationDraft', reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type ApplicationNewQueryVariables = Exact<{
  order: string;
}>;


export type ApplicationNewQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, number: string, region: string, serviceName: string, institutionName: string, price: string, mayApply: boolean, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }, applicationFormDefinition: { __typename: 'ApplicationForm', form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, programmes: Array<{ __typename: 'ApplicationProgramme', id: string, name: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ApplicationPageQueryVariables = Exact<{
  id: string;
}>;


export type ApplicationPageQuery = { __typename: 'Query', application: { __typename: 'Application', orderId: string, orderNumber: string, serviceName: string, institutionName: string, orderPrice: string, programmeId: string, programmeName: string, redeemBy: string, requested: string, granted: string, atOwnRisk: boolean, agreementVersion: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, draft: { __typename: 'ApplicationDraft', reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MyApplicationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyApplicationsQuery = { __typename: 'Query', myPurchases: { __typename: 'OrderSummaryConnection', nodes: Array<{ __typename: 'OrderSummary', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }> }, myApplications: { __typename: 'ApplicationSummaryConnection', nodes: Array<{ __typename: 'ApplicationSummary', id: string, number: string, serviceName: string, institutionName: string, programmeName: string, requested: string, granted: string, redeemBy: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ApplicationSaveDraftMutationVariables = Exact<{
  input: ApplicationSaveDraftInput;
}>;


export type ApplicationSaveDraftMutation = { __typename: 'Mutation', applicationSaveDraft:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', orderId: string, orderNumber: string, serviceName: string, institutionName: string, orderPrice: string, programmeId: string, programmeName: string, redeemBy: string, requested: string, granted: string, atOwnRisk: boolean, agreementVersion: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, draft: { __typename: 'ApplicationDraft', reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ApplicationSubmitMutationVariables = Exact<{
  input: ApplicationSubmitInput;
}>;


export type ApplicationSubmitMutation = { __typename: 'Mutation', applicationSubmit:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', orderId: string, orderNumber: string, serviceName: string, institutionName: string, orderPrice: string, programmeId: string, programmeName: string, redeemBy: string, requested: string, granted: string, atOwnRisk: boolean, agreementVersion: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, draft: { __typename: 'ApplicationDraft', reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ApplicationWithdrawMutationVariables = Exact<{
  input: ApplicationLeaveInput;
}>;


export type ApplicationWithdrawMutation = { __typename: 'Mutation', applicationWithdraw:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ApplicationVoidMutationVariables = Exact<{
  input: ApplicationLeaveInput;
}>;


export type ApplicationVoidMutation = { __typename: 'Mutation', applicationVoid:
    | { __typename: 'ApplicationPayload', application: { __typename: 'Application', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationPartsFragment = { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type MyCertificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCertificationsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string }>, myCertifications: { __typename: 'CertificationConnection', nodes: Array<{ __typename: 'Certification', id: string, number: string, region: string, name: string, capacity: UnitCapacity | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type CertificationNewQueryVariables = Exact<{
  region: string;
  capacity: UnitCapacity;
}>;


export type CertificationNewQuery = { __typename: 'Query', certificationFormDefinition: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type UnitJoinMutationVariables = Exact<{
  input: UnitJoinRequestInput;
}>;


export type UnitJoinMutation = { __typename: 'Mutation', unitJoinRequest:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'UnitJoinRequestPayload', request: { __typename: 'UnitJoinRequest', id: string } }
   };

export type CertificationPageQueryVariables = Exact<{
  id: string;
}>;


export type CertificationPageQuery = { __typename: 'Query', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type CertificationSaveDraftMutationVariables = Exact<{
  input: CertificationSaveDraftInput;
}>;


export type CertificationSaveDraftMutation = { __typename: 'Mutation', certificationSaveDraft:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationSubmitMutationVariables = Exact<{
  input: CertificationSubmitInput;
}>;


export type CertificationSubmitMutation = { __typename: 'Mutation', certificationSubmit:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationWithdrawMutationVariables = Exact<{
  input: CertificationWithdrawInput;
}>;


export type CertificationWithdrawMutation = { __typename: 'Mutation', certificationWithdraw:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationDiscardMutationVariables = Exact<{
  input: CertificationDiscardInput;
}>;


export type CertificationDiscardMutation = { __typename: 'Mutation', certificationDiscard:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationChangeMutationVariables = Exact<{
  input: CertificationChangeInput;
}>;


export type CertificationChangeMutation = { __typename: 'Mutation', certificationChange:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationStartAgainMutationVariables = Exact<{
  input: CertificationStartAgainInput;
}>;


export type CertificationStartAgainMutation = { __typename: 'Mutation', certificationStartAgain:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OfferPartsFragment = { __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> };

export type QuotaPartsFragment = { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string };

export type ClaimEntryQueryVariables = Exact<{
  region: string;
}>;


export type ClaimEntryQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, name: string, obtain: VoucherObtain }, programmes: { __typename: 'ProgrammeConnection', nodes: Array<{ __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ClaimNewQueryVariables = Exact<{
  programmeId: string;
}>;


export type ClaimNewQuery = { __typename: 'Query', programme: { __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }, claimEligibility: { __typename: 'ClaimEligibility', eligible: boolean, on: string, lines: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string, remedy: string, group: string }> }, claimFormDefinition: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, myClaims: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, status: { __typename: 'CaseStatus', phase: CasePhase }, programme: { __typename: 'Programme', id: string } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type EligibilityQueryVariables = Exact<{
  programmeId: string;
}>;


export type EligibilityQuery = { __typename: 'Query', claimEligibility: { __typename: 'ClaimEligibility', eligible: boolean, lines: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string, remedy: string, group: string }> } };

export type ClaimPartsFragment = { __typename: 'Claim', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, programme: { __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }, quota: { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string }, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, filer: RedemptionFiler }>, claim: { __typename: 'Claim', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, programme: { __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }, quota: { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string }, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MyVouchersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyVouchersQuery = { __typename: 'Query', myClaims: { __typename: 'ClaimConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Claim', id: string, number: string, region: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, programme: { __typename: 'Programme', id: string, name: string, ratio: string, minimum: string, useBy: string, redeemBy: string }, quota: { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ClaimSaveDraftMutationVariables = Exact<{
  input: ClaimSaveDraftInput;
}>;


export type ClaimSaveDraftMutation = { __typename: 'Mutation', claimSaveDraft:
    | { __typename: 'ClaimPayload', claim: { __typename: 'Claim', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClaimSubmitMutationVariables = Exact<{
  input: ClaimSubmitInput;
}>;


export type ClaimSubmitMutation = { __typename: 'Mutation', claimSubmit:
    | { __typename: 'ClaimPayload', claim: { __typename: 'Claim', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, programme: { __typename: 'Programme', id: string, region: string, name: string, status: ProgrammeStatus, introduction: string, claimFrom: string, claimUntil: string, useBy: string, redeemBy: string, ratio: string, minimum: string, capPerEnterprise: string, remaining: string, claimable: boolean, demonstration: boolean, reviewClaims: boolean, categories: Array<{ __typename: 'ProgrammeCategory', code: string, label: string }> }, quota: { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string }, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClaimWithdrawMutationVariables = Exact<{
  input: ClaimLeaveInput;
}>;


export type ClaimWithdrawMutation = { __typename: 'Mutation', claimWithdraw:
    | { __typename: 'ClaimPayload', claim: { __typename: 'Claim', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClaimVoidMutationVariables = Exact<{
  input: ClaimLeaveInput;
}>;


export type ClaimVoidMutation = { __typename: 'Mutation', claimVoid:
    | { __typename: 'ClaimPayload', claim: { __typename: 'Claim', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionOpenMutationVariables = Exact<{
  input: RedemptionOpenInput;
}>;


export type RedemptionOpenMutation = { __typename: 'Mutation', redemptionOpen:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', id: string } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type DeclarableRegistersQueryVariables = Exact<{
  region: string;
}>;


export type DeclarableRegistersQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, registers: Array<{ __typename: 'RegionRegister', code: string, label: string, declarable: boolean }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RegisterDeclareMutationVariables = Exact<{
  input: RegisterDeclareInput;
}>;


export type RegisterDeclareMutation = { __typename: 'Mutation', registerDeclare:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'RegisterEntryPayload', entry: { __typename: 'RegisterEntry', id: string, standing: RegisterEntryStanding } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClawbackPageQueryVariables = Exact<{
  id: string;
}>;


export type ClawbackPageQuery = { __typename: 'Query', clawback: { __typename: 'Clawback', redemptionId: string, redemptionNumber: string, programmeName: string, amount: string, ground: ClawbackGround, reason: string, paid: string, recovered: string, bankReference: string, settledAt: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, payTo: { __typename: 'RepaymentAccount', holder: string, bank: string, number: string } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ClawbacksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ClawbacksQuery = { __typename: 'Query', clawbacks: { __typename: 'ClawbackConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Clawback', id: string, number: string, redemptionNumber: string, programmeName: string, amount: string, ground: ClawbackGround, createdAt: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type DeskPageQueryVariables = Exact<{
  operator: boolean;
}>;


export type DeskPageQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, obtain: VoucherObtain }>, myUnits: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, name: string, uscc: string, homeRegion: string, homeDivisionName: string, standings: Array<{ __typename: 'UnitStanding', certificationId: string, region: string, capacity: UnitCapacity, statusLabel: string, phase: CasePhase }> }> }, myCertifications: { __typename: 'CertificationConnection', nodes: Array<{ __typename: 'Certification', id: string, name: string, region: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> }, myNotifications: { __typename: 'MyNotificationsConnection', unread: number | null, nodes: Array<{ __typename: 'Notification', id: string, title: string, text: string, createdAt: string, readAt: string | null }> }, myClaims?: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, programme: { __typename: 'Programme', name: string, redeemBy: string }, quota: { __typename: 'Quota', total: string, used: string, reserved: string, remaining: string } }> }, cases?: { __typename: 'CaseSummaryConnection', nodes: Array<{ __typename: 'CaseSummary', id: string, kind: CaseKind, number: string, title: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, dueAt: string | null, dueProvisional: boolean } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MessagesPageQueryVariables = Exact<{
  unreadOnly: boolean;
  after?: string | null | undefined;
}>;


export type MessagesPageQuery = { __typename: 'Query', myNotifications: { __typename: 'MyNotificationsConnection', unread: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Notification', id: string, caseId: string | null, savedSearchId: string | null, title: string, text: string, readAt: string | null, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type NotificationsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationsChangedSubscription = { __typename: 'Subscription', notificationsChanged: { __typename: 'UnreadNotifications', unread: number } };

export type MarkReadMutationVariables = Exact<{
  input: NotificationMarkReadInput;
}>;


export type MarkReadMutation = { __typename: 'Mutation', notificationMarkRead:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'NotificationMarkReadPayload', unread: number }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type MyUnitsOnlyQueryVariables = Exact<{ [key: string]: never; }>;


export type MyUnitsOnlyQuery = { __typename: 'Query', myUnits: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, name: string, uscc: string, owner: boolean }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MembersOfQueryVariables = Exact<{
  unitId: string;
}>;


export type MembersOfQuery = { __typename: 'Query', unitMembers: { __typename: 'UnitMemberConnection', nodes: Array<{ __typename: 'UnitMember', accountId: string, name: string, mobile: string, roles: Array<Role>, owner: boolean, since: string }> }, unitJoinRequests: { __typename: 'UnitJoinRequestConnection', nodes: Array<{ __typename: 'UnitJoinRequest', id: string, accountName: string, mobile: string, capacity: UnitCapacity, message: string, createdAt: string }> } };

export type JoinDecideMutationVariables = Exact<{
  input: UnitJoinDecideInput;
}>;


export type JoinDecideMutation = { __typename: 'Mutation', unitJoinDecide:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'UnitJoinRequestPayload', request: { __typename: 'UnitJoinRequest', id: string } }
   };

export type MemberRemoveMutationVariables = Exact<{
  input: UnitMemberInput;
}>;


export type MemberRemoveMutation = { __typename: 'Mutation', unitMemberRemove:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'UnitPayload', unit: { __typename: 'Unit', id: string } | null }
   };

export type OwnershipTransferMutationVariables = Exact<{
  input: UnitMemberInput;
}>;


export type OwnershipTransferMutation = { __typename: 'Mutation', unitTransferOwnership:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'UnitPayload', unit: { __typename: 'Unit', id: string } | null }
   };

export type RedemptionQuotaPartsFragment = { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string };

export type RedemptionPartsFragment = { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type RedemptionPageQueryVariables = Exact<{
  id: string;
}>;


export type RedemptionPageQuery = { __typename: 'Query', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type MyRedemptionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyRedemptionsQuery = { __typename: 'Query', myApplications: { __typename: 'ApplicationSummaryConnection', nodes: Array<{ __typename: 'ApplicationSummary', id: string, number: string, orderNumber: string, serviceName: string, institutionName: string, granted: string, redeemBy: string, status: { __typename: 'CaseStatus', phase: CasePhase } }> }, redemptions: { __typename: 'RedemptionSummaryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'RedemptionSummary', id: string, number: string, programmeName: string, requested: string, approved: string, paid: string, createdAt: string, submittedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, dueAt: string | null, dueProvisional: boolean } }> }, myClaims: { __typename: 'ClaimConnection', nodes: Array<{ __typename: 'Claim', id: string, status: { __typename: 'CaseStatus', phase: CasePhase }, programme: { __typename: 'Programme', name: string }, quota: { __typename: 'Quota', remaining: string } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RedemptionSaveDraftMutationVariables = Exact<{
  input: RedemptionSaveDraftInput;
}>;


export type RedemptionSaveDraftMutation = { __typename: 'Mutation', redemptionSaveDraft:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionSubmitMutationVariables = Exact<{
  input: RedemptionSubmitInput;
}>;


export type RedemptionSubmitMutation = { __typename: 'Mutation', redemptionSubmit:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionWithdrawMutationVariables = Exact<{
  input: RedemptionWithdrawInput;
}>;


export type RedemptionWithdrawMutation = { __typename: 'Mutation', redemptionWithdraw:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', id: string, version: number } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionDiscardMutationVariables = Exact<{
  input: RedemptionDiscardInput;
}>;


export type RedemptionDiscardMutation = { __typename: 'Mutation', redemptionDiscard:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', id: string } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionRowSaveMutationVariables = Exact<{
  input: RedemptionRowSaveInput;
}>;


export type RedemptionRowSaveMutation = { __typename: 'Mutation', redemptionRowSave:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RedemptionRowRemoveMutationVariables = Exact<{
  input: RedemptionRowRemoveInput;
}>;


export type RedemptionRowRemoveMutation = { __typename: 'Mutation', redemptionRowRemove:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReadingPartsFragment = { __typename: 'BillReading', id: string, status: BillReadingStatus, billId: string | null, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }, refusal: { __typename: 'BillRefusal', code: string, message: string } | null, fields: Array<{ __typename: 'BillFieldReading', field: BillField, label: string, value: string, text: string, sure: boolean }>, questions: Array<{ __typename: 'BillQuestion', code: string, field: BillField, message: string, choices: Array<string>, mustFill: boolean }>, suggestion: { __typename: 'BillSuggestion', itemId: string | null, title: string, categoryLabel: string, institutionId: string | null, institutionName: string } | null };

export type BillReadingsQueryVariables = Exact<{
  id: string;
}>;


export type BillReadingsQuery = { __typename: 'Query', redemptionBillReadings: Array<{ __typename: 'BillReading', id: string, status: BillReadingStatus, billId: string | null, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }, refusal: { __typename: 'BillRefusal', code: string, message: string } | null, fields: Array<{ __typename: 'BillFieldReading', field: BillField, label: string, value: string, text: string, sure: boolean }>, questions: Array<{ __typename: 'BillQuestion', code: string, field: BillField, message: string, choices: Array<string>, mustFill: boolean }>, suggestion: { __typename: 'BillSuggestion', itemId: string | null, title: string, categoryLabel: string, institutionId: string | null, institutionName: string } | null }> };

export type BillReadingsChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type BillReadingsChangedSubscription = { __typename: 'Subscription', redemptionBillReadingsChanged: Array<{ __typename: 'BillReading', id: string, status: BillReadingStatus }> };

export type BillsReadMutationVariables = Exact<{
  input: RedemptionBillsReadInput;
}>;


export type BillsReadMutation = { __typename: 'Mutation', redemptionBillsRead:
    | { __typename: 'BillReadingsPayload', readings: Array<{ __typename: 'BillReading', id: string, status: BillReadingStatus, billId: string | null, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }, refusal: { __typename: 'BillRefusal', code: string, message: string } | null, fields: Array<{ __typename: 'BillFieldReading', field: BillField, label: string, value: string, text: string, sure: boolean }>, questions: Array<{ __typename: 'BillQuestion', code: string, field: BillField, message: string, choices: Array<string>, mustFill: boolean }>, suggestion: { __typename: 'BillSuggestion', itemId: string | null, title: string, categoryLabel: string, institutionId: string | null, institutionName: string } | null }> }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type BillsConfirmMutationVariables = Exact<{
  input: RedemptionBillsConfirmInput;
}>;


export type BillsConfirmMutation = { __typename: 'Mutation', redemptionBillsConfirm:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RedemptionPayload', redemption: { __typename: 'Redemption', claimId: string | null, applicationId: string | null, programmeName: string, requested: string, approved: string, paid: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, quota: { __typename: 'RedemptionQuota', total: string, reserved: string, used: string, remaining: string, ratio: string, minimum: string, programmeRest: string, useFrom: string, useBy: string, redeemBy: string }, items: Array<{ __typename: 'RedemptionItem', mayRate: boolean, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }>, bills: Array<{ __typename: 'RedemptionBill', id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, draft: { __typename: 'RedemptionDraft', items: Array<{ __typename: 'RedemptionDraftItem', id: string, category: string, title: string, serviceId: string | null, institutionName: string, institutionUscc: string, matchedInstitutionId: string | null, matchedInstitutionName: string, contractNumber: string, contractDate: string, contractAmount: string, proofAmount: string, fundedElsewhere: boolean, statutory: boolean, documents: Array<{ __typename: 'RedemptionDraftDocument', key: string, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }>, bills: Array<{ __typename: 'RedemptionDraftBill', id: string, kind: BillKind | null, code: string, number: string, issuedOn: string, buyerName: string, buyerUscc: string, sellerName: string, sellerUscc: string, total: string, tax: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }> }>, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }>, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }>, refusals: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, itemForm: { __typename: 'FormDefinition', fields: Array<{ __typename: 'FormField', key: string, label: string, required: boolean, help: string }> }, tables: Array<{ __typename: 'RedemptionTable', minimum: number, maximum: number, key: string, label: string, rowForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, categories: Array<{ __typename: 'RedemptionCategory', code: string, label: string, documents: Array<{ __typename: 'DocumentRequirement', key: string, label: string, formats: Array<string>, required: boolean, maxFiles: number, help: string }> }>, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type BillDismissMutationVariables = Exact<{
  input: RedemptionBillDismissInput;
}>;


export type BillDismissMutation = { __typename: 'Mutation', redemptionBillDismiss:
    | { __typename: 'BillReadingsPayload', readings: Array<{ __typename: 'BillReading', id: string, status: BillReadingStatus, billId: string | null, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }, refusal: { __typename: 'BillRefusal', code: string, message: string } | null, fields: Array<{ __typename: 'BillFieldReading', field: BillField, label: string, value: string, text: string, sure: boolean }>, questions: Array<{ __typename: 'BillQuestion', code: string, field: BillField, message: string, choices: Array<string>, mustFill: boolean }>, suggestion: { __typename: 'BillSuggestion', itemId: string | null, title: string, categoryLabel: string, institutionId: string | null, institutionName: string } | null }> }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type RateMutationVariables = Exact<{
  input: RatingCreateInput;
}>;


export type RateMutation = { __typename: 'Mutation', ratingCreate:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RatingPayload', rating: { __typename: 'Rating', id: string, stars: number } }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelTaskPartsFragment = { __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } };

export type ExpertInboxQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExpertInboxQuery = { __typename: 'Query', panelInbox: { __typename: 'PanelInboxConnection', nodes: Array<{ __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } }>, counts: { __typename: 'PanelTaskCounts', toDeclare: number, toScore: number, overdue: number } | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ExpertTaskQueryVariables = Exact<{
  id: string;
}>;


export type ExpertTaskQuery = { __typename: 'Query', panelTask: { __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ExpertPapersQueryVariables = Exact<{
  id: string;
}>;


export type ExpertPapersQuery = { __typename: 'Query', node:
    | { __typename: 'Admission', id: string }
    | { __typename: 'Application', number: string, serviceName: string, institutionName: string, orderPrice: string, requested: string, id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }
    | { __typename: 'ApplicationSummary', id: string }
    | { __typename: 'Article', id: string }
    | { __typename: 'ArticleSummary', id: string }
    | { __typename: 'CaseSummary', id: string }
    | { __typename: 'Certification', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Clawback', id: string }
    | { __typename: 'Expert', id: string }
    | { __typename: 'FormExport', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderMessage', id: string }
    | { __typename: 'OrderSummary', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'Rating', id: string }
    | { __typename: 'Redemption', number: string, programmeName: string, requested: string, approved: string, id: string, items: Array<{ __typename: 'RedemptionItem', id: string, title: string, categoryLabel: string, institutionName: string, contractNumber: string, contractDate: string | null, contractAmount: string, base: string, requested: string, documents: Array<{ __typename: 'ItemDocument', label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }> }>, tables: Array<{ __typename: 'RedemptionTable', key: string, label: string, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }> }
    | { __typename: 'RedemptionSummary', id: string }
    | { __typename: 'RoleGrant', id: string }
    | { __typename: 'SavedSearch', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'ServiceImport', id: string }
    | { __typename: 'SignInSession', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'Viewer', id: string }
   | null };

export type PanelDeclareMutationVariables = Exact<{
  input: PanelDeclareInput;
}>;


export type PanelDeclareMutation = { __typename: 'Mutation', panelDeclare:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelTaskPayload', task: { __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelRefuseMutationVariables = Exact<{
  input: PanelRefuseInput;
}>;


export type PanelRefuseMutation = { __typename: 'Mutation', panelRefuse:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelTaskPayload', task: { __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelScoreMutationVariables = Exact<{
  input: PanelScoreInput;
}>;


export type PanelScoreMutation = { __typename: 'Mutation', panelScore:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelTaskPayload', task: { __typename: 'PanelTask', id: string, caseNumber: string, caseKind: CaseKind, caseId: string | null, body: string, dueAt: string | null, dueProvisional: boolean, overdue: boolean, mayDeclare: boolean, mayRefuse: boolean, mayScore: boolean, parties: Array<{ __typename: 'PanelParty', key: string, name: string, side: UnitCapacity }>, seat: { __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }, panel: { __typename: 'Panel', id: string | null, quorum: number, passScore: number, scale: number, outcome: string, average: string | null, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }> } } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type InstitutionHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type InstitutionHomeQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string, filer: RedemptionFiler }>, myInstitutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, region: string, name: string, status: InstitutionStatus, rating: number | null, ratingCount: number, version: number }> }, myAdmissions: { __typename: 'AdmissionConnection', nodes: Array<{ __typename: 'Admission', id: string, number: string, region: string, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> }, mySales: { __typename: 'OrderSummaryConnection', nodes: Array<{ __typename: 'OrderSummary', id: string, number: string, region: string, serviceName: string, category: string, institutionName: string, enterpriseName: string, price: string, placedAt: string, mayApply: boolean, status: { __typename: 'OrderStatus', key: string, label: string, final: boolean, atTurn: Array<OrderParty>, since: string, dueAt: string | null, dueProvisional: boolean }, application: { __typename: 'OrderApplication', id: string, status: { __typename: 'CaseStatus', label: string, phase: CasePhase } } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdmissionPartsFragment = { __typename: 'Admission', institutionId: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type AdmissionNewQueryVariables = Exact<{
  region: string;
}>;


export type AdmissionNewQuery = { __typename: 'Query', admissionFormDefinition: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdmissionPageQueryVariables = Exact<{
  id: string;
}>;


export type AdmissionPageQuery = { __typename: 'Query', admission: { __typename: 'Admission', institutionId: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type AdmissionSaveDraftMutationVariables = Exact<{
  input: AdmissionSaveDraftInput;
}>;


export type AdmissionSaveDraftMutation = { __typename: 'Mutation', admissionSaveDraft:
    | { __typename: 'AdmissionPayload', admission: { __typename: 'Admission', institutionId: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdmissionSubmitMutationVariables = Exact<{
  input: AdmissionSubmitInput;
}>;


export type AdmissionSubmitMutation = { __typename: 'Mutation', admissionSubmit:
    | { __typename: 'AdmissionPayload', admission: { __typename: 'Admission', institutionId: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type OwnServiceFragment = { __typename: 'Service', id: string, name: string, category: string, categoryLabel: string, instrumentClass: string, code: string, aliases: Array<string>, model: string, description: string, price: string | null, unit: string, voucherSupported: boolean, status: ServiceStatus, rating: number | null, ratingCount: number, version: number, updatedAt: string };

export type OwnServicesQueryVariables = Exact<{
  filter?: MyServicesFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnServicesQuery = { __typename: 'Query', myServices: { __typename: 'ServiceConnection', nodes: Array<{ __typename: 'Service', id: string, name: string, category: string, categoryLabel: string, instrumentClass: string, code: string, aliases: Array<string>, model: string, description: string, price: string | null, unit: string, voucherSupported: boolean, status: ServiceStatus, rating: number | null, ratingCount: number, version: number, updatedAt: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, myInstitutions: { __typename: 'InstitutionConnection', nodes: Array<{ __typename: 'Institution', id: string, region: string, name: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type OwnCategoriesQueryVariables = Exact<{
  region: string;
}>;


export type OwnCategoriesQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, categories: Array<{ __typename: 'ServiceCategory', code: string, label: string }> } };

export type ServiceCreateMutationVariables = Exact<{
  input: ServiceCreateInput;
}>;


export type ServiceCreateMutation = { __typename: 'Mutation', serviceCreate:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ServicePayload', service: { __typename: 'Service', id: string, name: string, category: string, categoryLabel: string, instrumentClass: string, code: string, aliases: Array<string>, model: string, description: string, price: string | null, unit: string, voucherSupported: boolean, status: ServiceStatus, rating: number | null, ratingCount: number, version: number, updatedAt: string } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ServiceEditMutationVariables = Exact<{
  input: ServiceEditInput;
}>;


export type ServiceEditMutation = { __typename: 'Mutation', serviceEdit:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ServicePayload', service: { __typename: 'Service', id: string, name: string, category: string, categoryLabel: string, instrumentClass: string, code: string, aliases: Array<string>, model: string, description: string, price: string | null, unit: string, voucherSupported: boolean, status: ServiceStatus, rating: number | null, ratingCount: number, version: number, updatedAt: string } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ServiceSetListedMutationVariables = Exact<{
  input: ServiceSetListedInput;
}>;


export type ServiceSetListedMutation = { __typename: 'Mutation', serviceSetListed:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ServicePayload', service: { __typename: 'Service', id: string, name: string, category: string, categoryLabel: string, instrumentClass: string, code: string, aliases: Array<string>, model: string, description: string, price: string | null, unit: string, voucherSupported: boolean, status: ServiceStatus, rating: number | null, ratingCount: number, version: number, updatedAt: string } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ImportPartsFragment = { __typename: 'ServiceImport', id: string, status: ServiceImportStatus, rows: number, processed: number, progress: number, added: number, updated: number, faultCount: number, createdAt: string, finishedAt: string | null, faults: { __typename: 'ServiceImportFaultConnection', nodes: Array<{ __typename: 'ServiceImportFault', row: number, column: string, message: string }> } };

export type OwnImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OwnImportsQuery = { __typename: 'Query', serviceImportTemplate: Array<{ __typename: 'ServiceImportColumn', key: string, header: string, required: boolean, help: string }>, myServiceImports: { __typename: 'ServiceImportConnection', nodes: Array<{ __typename: 'ServiceImport', id: string, status: ServiceImportStatus, rows: number, processed: number, progress: number, added: number, updated: number, faultCount: number, createdAt: string, finishedAt: string | null, faults: { __typename: 'ServiceImportFaultConnection', nodes: Array<{ __typename: 'ServiceImportFault', row: number, column: string, message: string }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ServiceImportStartMutationVariables = Exact<{
  input: ServiceImportStartInput;
}>;


export type ServiceImportStartMutation = { __typename: 'Mutation', serviceImportStart:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ServiceImportPayload', serviceImport: { __typename: 'ServiceImport', id: string, status: ServiceImportStatus, rows: number, processed: number, progress: number, added: number, updated: number, faultCount: number, createdAt: string, finishedAt: string | null, faults: { __typename: 'ServiceImportFaultConnection', nodes: Array<{ __typename: 'ServiceImportFault', row: number, column: string, message: string }> } } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ServiceImportChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type ServiceImportChangedSubscription = { __typename: 'Subscription', serviceImportChanged: { __typename: 'ServiceImport', id: string, status: ServiceImportStatus, progress: number, processed: number } };

export type StorefrontFragment = { __typename: 'Institution', id: string, region: string, name: string, introduction: string, address: string, officeLine: string, openingHours: string, website: string, strengths: Array<string>, rating: number | null, ratingCount: number, version: number };

export type OwnStorefrontQueryVariables = Exact<{
  id: string;
}>;


export type OwnStorefrontQuery = { __typename: 'Query', institution: { __typename: 'Institution', id: string, region: string, name: string, introduction: string, address: string, officeLine: string, openingHours: string, website: string, strengths: Array<string>, rating: number | null, ratingCount: number, version: number }, ratings: { __typename: 'RatingConnection', nodes: Array<{ __typename: 'Rating', id: string, stars: number, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type StorefrontEditMutationVariables = Exact<{
  input: InstitutionEditStorefrontInput;
}>;


export type StorefrontEditMutation = { __typename: 'Mutation', institutionEditStorefront:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InstitutionPayload', institution: { __typename: 'Institution', id: string, region: string, name: string, introduction: string, address: string, officeLine: string, openingHours: string, website: string, strengths: Array<string>, rating: number | null, ratingCount: number, version: number } }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdmissionWithdrawMutationVariables = Exact<{
  input: AdmissionWithdrawInput;
}>;


export type AdmissionWithdrawMutation = { __typename: 'Mutation', admissionWithdraw:
    | { __typename: 'AdmissionPayload', admission: { __typename: 'Admission', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ArticleListQueryVariables = Exact<{
  region: string;
  kind: ArticleKind;
  after?: string | null | undefined;
}>;


export type ArticleListQuery = { __typename: 'Query', articles: { __typename: 'ArticleSummaryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ArticleSummary', id: string, title: string, summary: string, source: string, pinned: boolean, publishedAt: string | null }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type NewsListQueryVariables = Exact<{
  region: string;
  after?: string | null | undefined;
}>;


export type NewsListQuery = { __typename: 'Query', workNews: { __typename: 'ZoneNewsItemConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ZoneNewsItem', id: string, kind: NewsItemKind, title: string, summary: string, pinned: boolean, publishedAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ArticlePageQueryVariables = Exact<{
  id: string;
}>;


export type ArticlePageQuery = { __typename: 'Query', article: { __typename: 'Article', id: string, region: string, kind: ArticleKind, title: string, source: string, publishedAt: string | null, html: string, attachments: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type PublicityListQueryVariables = Exact<{
  region: string;
  openOnly: boolean;
  after?: string | null | undefined;
}>;


export type PublicityListQuery = { __typename: 'Query', publicities: { __typename: 'PublicityConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Publicity', id: string, enterpriseName: string, institutionNames: Array<string>, programmeName: string, amount: string, since: string, until: string, status: PublicityStatus, acceptsObjections: boolean }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type PublicityObjectMutationVariables = Exact<{
  input: PublicityObjectInput;
}>;


export type PublicityObjectMutation = { __typename: 'Mutation', publicityObject:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PublicityObjectPayload', objectionId: string }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type VerifyQueryVariables = Exact<{
  code: string;
}>;


export type VerifyQuery = { __typename: 'Query', verifyForm: { __typename: 'FormVerification', standing: FormStanding, message: string, caseNumber: string, title: string, region: string, unitName: string, version: number, newestVersion: number, pages: number, exportedAt: string | null }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ArticleSearchQueryVariables = Exact<{
  region: string;
  text: string;
  kinds?: Array<ArticleKind> | ArticleKind | null | undefined;
  sort: ArticleSort;
  after?: string | null | undefined;
}>;


export type ArticleSearchQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, name: string }, articleSearch: { __typename: 'ArticleSearchConnection', totalCount: number | null, didYouMean: string | null, loosen: Array<{ __typename: 'SearchLoosening', filter: string, count: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ArticleSearchEdge', complete: boolean, titlePieces: Array<{ __typename: 'TextPiece', text: string, matched: boolean }>, textPieces: Array<{ __typename: 'TextPiece', text: string, matched: boolean }>, node: { __typename: 'ArticleSummary', id: string, kind: ArticleKind, title: string, summary: string, publishedAt: string | null } }>, facets: { __typename: 'ArticleFacets', kinds: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }> } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean }, servicesCounted: { __typename: 'ServiceSearchConnection', totalCount: number | null }, institutionsCounted: { __typename: 'InstitutionSearchConnection', totalCount: number | null } };

export type ZoneHomeQueryVariables = Exact<{
  region: string;
}>;


export type ZoneHomeQuery = { __typename: 'Query', region: { __typename: 'Region', obtain: VoucherObtain, words: Array<{ __typename: 'RegionWord', term: string, word: string }> }, zoneHome: { __typename: 'ZoneHome', region: string, name: string, counters: { __typename: 'ZoneCounts', institutions: number, claimingEnterprises: number, services: number, paid: string }, entries: Array<{ __typename: 'ZoneEntryPoint', code: ZoneEntryCode, label: string, open: boolean }>, notices: Array<{ __typename: 'ArticleSummary', id: string, title: string, publishedAt: string | null, pinned: boolean }>, workNews: Array<{ __typename: 'ZoneNewsItem', id: string, kind: NewsItemKind, title: string, publishedAt: string }>, policies: Array<{ __typename: 'ArticleSummary', id: string, title: string, publishedAt: string | null }>, guide: Array<{ __typename: 'ArticleSummary', id: string, title: string }>, recommendedInstitutions: Array<{ __typename: 'RecommendedInstitutionCard', id: string, name: string, introduction: string, rating: number | null, ratingCount: number }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type HouseSearchQueryVariables = Exact<{
  region: string;
  labs: boolean;
  text: string;
  filter?: InstitutionSearchFilterInput | null | undefined;
  sort: InstitutionSort;
  after?: string | null | undefined;
}>;


export type HouseSearchQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, name: string }, compacts?: Array<{ __typename: 'Compact', code: string, title: string, regions: Array<string>, providers: number }>, labCounts?: { __typename: 'LabCounts', total: number }, institutionSearch: { __typename: 'InstitutionSearchConnection', totalCount: number | null, didYouMean: string | null, near: string | null, loosen: Array<{ __typename: 'SearchLoosening', filter: string, count: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'InstitutionSearchEdge', complete: boolean, namePieces: Array<{ __typename: 'TextPiece', text: string, matched: boolean }>, introductionPieces: Array<{ __typename: 'TextPiece', text: string, matched: boolean }>, node: { __typename: 'Institution', id: string, name: string, region: string, divisionName: string, introduction: string, rating: number | null, ratingCount: number, labKindLabel: string, labLevel: string, host: string } }>, facets: { __typename: 'InstitutionFacets', kinds: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, divisions: Array<{ __typename: 'DivisionFacet', code: string, name: string, parent: string, count: number }>, regions: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, labKinds: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }> } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } } & { __typename: 'Query', servicesCounted?: { __typename: 'ServiceSearchConnection', totalCount: number | null } } & { __typename: 'Query', articlesCounted?: { __typename: 'ArticleSearchConnection', totalCount: number | null } };

export type InstitutionCardPartsFragment = { __typename: 'Institution', id: string, name: string, region: string, divisionName: string, introduction: string, rating: number | null, ratingCount: number, labKindLabel: string, labLevel: string, host: string };

export type StorefrontPageQueryVariables = Exact<{
  id: string;
}>;


export type StorefrontPageQuery = { __typename: 'Query', compacts: Array<{ __typename: 'Compact', code: string, title: string, regions: Array<string>, batches: Array<{ __typename: 'CompactBatch', code: string, title: string, citation: string }> }>, institution: { __typename: 'Institution', uscc: string, names: Array<string>, byRecognition: boolean, address: string, officeLine: string, openingHours: string, website: string, strengths: Array<string>, pictureUrls: Array<string>, status: InstitutionStatus, admittedAt: string | null, id: string, name: string, region: string, divisionName: string, introduction: string, rating: number | null, ratingCount: number, labKindLabel: string, labLevel: string, host: string, recognitions: Array<{ __typename: 'Recognition', id: string, compact: string, batch: string, since: string, until: string | null }>, services: { __typename: 'ServiceConnection', totalCount: number | null, nodes: Array<{ __typename: 'Service', id: string, name: string, categoryLabel: string, instrumentClass: string, price: string | null, unit: string, voucherSupported: boolean, rating: number | null, ratingCount: number, region: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } }> } }, ratings: { __typename: 'RatingConnection', totalCount: number | null, nodes: Array<{ __typename: 'Rating', id: string, stars: number, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string, nameEn: string, obtain: VoucherObtain, owners: Array<string> }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type FacetPartsFragment = { __typename: 'FacetValue', value: string, label: string, count: number };

export type DivisionFacetPartsFragment = { __typename: 'DivisionFacet', code: string, name: string, parent: string, count: number };

export type LooseningPartsFragment = { __typename: 'SearchLoosening', filter: string, count: number };

export type PiecePartsFragment = { __typename: 'TextPiece', text: string, matched: boolean };

export type ServicesCountedFragment = { __typename: 'Query', servicesCounted: { __typename: 'ServiceSearchConnection', totalCount: number | null } };

export type InstitutionsCountedFragment = { __typename: 'Query', institutionsCounted: { __typename: 'InstitutionSearchConnection', totalCount: number | null } };

export type ArticlesCountedFragment = { __typename: 'Query', articlesCounted: { __typename: 'ArticleSearchConnection', totalCount: number | null } };

export type ServiceSearchQueryVariables = Exact<{
  region: string;
  text: string;
  filter?: ServiceFilterInput | null | undefined;
  sort: ServiceSort;
  direction?: SortDirection | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceSearchQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, name: string, categories: Array<{ __typename: 'ServiceCategory', code: string, label: string }> }, compacts: Array<{ __typename: 'Compact', code: string, title: string, regions: Array<string> }>, services: { __typename: 'ServiceSearchConnection', totalCount: number | null, relaxed: boolean, didYouMean: string | null, near: string | null, loosen: Array<{ __typename: 'SearchLoosening', filter: string, count: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ServiceSearchEdge', namePieces: Array<{ __typename: 'TextPiece', text: string, matched: boolean }>, node: { __typename: 'Service', id: string, name: string, categoryLabel: string, instrumentClass: string, price: string | null, unit: string, voucherSupported: boolean, rating: number | null, ratingCount: number, region: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } } }>, facets: { __typename: 'ServiceFacets', categories: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, instrumentClasses: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, divisions: Array<{ __typename: 'DivisionFacet', code: string, name: string, parent: string, count: number }>, institutions: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, regions: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, labKinds: Array<{ __typename: 'FacetValue', value: string, label: string, count: number }>, voucher: { __typename: 'VoucherFacet', supported: number, unsupported: number }, usableWithMyVoucher: { __typename: 'UsableFacet', usable: number } | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean }, institutionsCounted: { __typename: 'InstitutionSearchConnection', totalCount: number | null }, articlesCounted: { __typename: 'ArticleSearchConnection', totalCount: number | null } };

export type ServiceCardPartsFragment = { __typename: 'Service', id: string, name: string, categoryLabel: string, instrumentClass: string, price: string | null, unit: string, voucherSupported: boolean, rating: number | null, ratingCount: number, region: string, institution: { __typename: 'ServiceInstitution', id: string, name: string } };

export type SearchSuggestionsQueryVariables = Exact<{
  text: string;
  regions?: Array<string> | string | null | undefined;
  kinds?: Array<SuggestionKind> | SuggestionKind | null | undefined;
}>;


export type SearchSuggestionsQuery = { __typename: 'Query', searchSuggestions: Array<{ __typename: 'SearchSuggestion', text: string, kind: SuggestionKind, id: string | null, count: number | null }> };

export type ServicePageQueryVariables = Exact<{
  id: string;
  region: string;
}>;


export type ServicePageQuery = { __typename: 'Query', region: { __typename: 'Region', code: string, obtain: VoucherObtain }, service: { __typename: 'Service', instrumentSubclass: string, aliases: Array<string>, model: string, description: string, updatedAt: string, status: ServiceStatus, id: string, name: string, categoryLabel: string, instrumentClass: string, price: string | null, unit: string, voucherSupported: boolean, rating: number | null, ratingCount: number, region: string, voucherUsable: { __typename: 'VoucherUsability', usable: boolean, ratio: string | null, citation: string, cap: string | null, left: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }, institution: { __typename: 'ServiceInstitution', id: string, name: string } }, ratings: { __typename: 'RatingConnection', totalCount: number | null, nodes: Array<{ __typename: 'Rating', id: string, stars: number, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type CompareServicesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type CompareServicesQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Admission' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationSummary' }
    | { __typename: 'Article' }
    | { __typename: 'ArticleSummary' }
    | { __typename: 'CaseSummary' }
    | { __typename: 'Certification' }
    | { __typename: 'Claim' }
    | { __typename: 'Clawback' }
    | { __typename: 'Expert' }
    | { __typename: 'FormExport' }
    | { __typename: 'Institution' }
    | { __typename: 'Order' }
    | { __typename: 'OrderMessage' }
    | { __typename: 'OrderSummary' }
    | { __typename: 'Programme' }
    | { __typename: 'Rating' }
    | { __typename: 'Redemption' }
    | { __typename: 'RedemptionSummary' }
    | { __typename: 'RoleGrant' }
    | { __typename: 'SavedSearch' }
    | { __typename: 'Service', instrumentSubclass: string, model: string, description: string, id: string, name: string, categoryLabel: string, instrumentClass: string, price: string | null, unit: string, voucherSupported: boolean, rating: number | null, ratingCount: number, region: string, voucherUsable: { __typename: 'VoucherUsability', usable: boolean, ratio: string | null, left: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string }> }, institution: { __typename: 'ServiceInstitution', id: string, name: string } }
    | { __typename: 'ServiceImport' }
    | { __typename: 'SignInSession' }
    | { __typename: 'Unit' }
    | { __typename: 'Viewer' }
   | null>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ClawbackOpenMutationVariables = Exact<{
  input: ClawbackOpenInput;
}>;


export type ClawbackOpenMutation = { __typename: 'Mutation', clawbackOpen:
    | { __typename: 'ClawbackPayload', clawback: { __typename: 'Clawback', id: string } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClawbackSettleMutationVariables = Exact<{
  input: ClawbackSettleInput;
}>;


export type ClawbackSettleMutation = { __typename: 'Mutation', clawbackSettle:
    | { __typename: 'ClawbackPayload', clawback: { __typename: 'Clawback', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClawbackCancelMutationVariables = Exact<{
  input: ClawbackCancelInput;
}>;


export type ClawbackCancelMutation = { __typename: 'Mutation', clawbackCancel:
    | { __typename: 'ClawbackPayload', clawback: { __typename: 'Clawback', id: string, version: number } }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type AdministeredInstitutionFragment = { __typename: 'Institution', id: string, name: string, names: Array<string>, status: InstitutionStatus, version: number };

export type AdministeredInstitutionByIdQueryVariables = Exact<{
  id: string;
}>;


export type AdministeredInstitutionByIdQuery = { __typename: 'Query', institution: { __typename: 'Institution', id: string, name: string, names: Array<string>, status: InstitutionStatus, version: number } };

export type InstitutionSetNamesMutationVariables = Exact<{
  input: InstitutionSetNamesInput;
}>;


export type InstitutionSetNamesMutation = { __typename: 'Mutation', institutionSetNames:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InstitutionPayload', institution: { __typename: 'Institution', id: string, name: string, names: Array<string>, status: InstitutionStatus, version: number } }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type InstitutionLeaveMutationVariables = Exact<{
  input: InstitutionLeaveInput;
}>;


export type InstitutionLeaveMutation = { __typename: 'Mutation', institutionLeave:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InstitutionPayload', institution: { __typename: 'Institution', id: string, name: string, names: Array<string>, status: InstitutionStatus, version: number } }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ObjectionRevealMutationVariables = Exact<{
  input: ObjectionRevealInput;
}>;


export type ObjectionRevealMutation = { __typename: 'Mutation', objectionReveal:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ObjectionPayload', objection: { __typename: 'Objection', id: string, contactName: string, contactPhone: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type CertificationRevealMutationVariables = Exact<{
  input: CertificationRevealInput;
}>;


export type CertificationRevealMutation = { __typename: 'Mutation', certificationReveal:
    | { __typename: 'CertificationRevealPayload', field: string, value: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ClaimRevealMutationVariables = Exact<{
  input: ClaimRevealInput;
}>;


export type ClaimRevealMutation = { __typename: 'Mutation', claimReveal:
    | { __typename: 'ClaimRevealPayload', field: string, value: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ApplicationRevealMutationVariables = Exact<{
  input: ApplicationRevealInput;
}>;


export type ApplicationRevealMutation = { __typename: 'Mutation', applicationReveal:
    | { __typename: 'ApplicationRevealPayload', field: string, value: string }
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReviewInboxQueryVariables = Exact<{
  filter?: CaseFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewInboxQuery = { __typename: 'Query', reviewInbox: { __typename: 'ReviewInboxConnection', nodes: Array<{ __typename: 'ReviewTask', mine: boolean, overdue: boolean, case: { __typename: 'CaseSummary', id: string, number: string, kind: CaseKind, title: string, unitName: string, version: number, submittedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent }> } }>, counts: Array<{ __typename: 'ReviewCount', kind: CaseKind, total: number, overdue: number }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ReviewCasesQueryVariables = Exact<{
  filter?: CaseFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewCasesQuery = { __typename: 'Query', cases: { __typename: 'CaseSummaryConnection', nodes: Array<{ __typename: 'CaseSummary', id: string, number: string, kind: CaseKind, title: string, unitName: string, submittedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ReviewHistoryQueryVariables = Exact<{
  filter?: CaseFilterInput | null | undefined;
}>;


export type ReviewHistoryQuery = { __typename: 'Query', cases: { __typename: 'CaseSummaryConnection', nodes: Array<{ __typename: 'CaseSummary', id: string, number: string, kind: CaseKind, title: string, unitName: string, submittedAt: string | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> } };

export type AmountPartsFragment = { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> };

export type EligibilityPartsFragment = { __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string };

export type ReviewedRedemptionFragment = { __typename: 'Redemption', programmeName: string, requested: string, approved: string, held: string, paid: string, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string, compared: Array<{ __typename: 'ComparedValue', label: string, value: string }> }>, items: Array<{ __typename: 'RedemptionItem', position: number, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, bills: Array<{ __typename: 'RedemptionBill', code: string, buyerName: string, tax: string, id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }>, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }> }>, tables: Array<{ __typename: 'RedemptionTable', key: string, label: string, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, redemptionForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } };

export type ReviewedPanelFragment = { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> };

export type ReviewCaseQueryVariables = Exact<{
  id: string;
}>;


export type ReviewCaseQuery = { __typename: 'Query', node:
    | { __typename: 'Admission', institutionId: string | null, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Application', orderNumber: string, serviceName: string, category: string, institutionName: string, orderPrice: string, programmeName: string, requested: string, granted: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'ApplicationSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Article', id: string }
    | { __typename: 'ArticleSummary', id: string }
    | { __typename: 'CaseSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Certification', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Claim', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, eligibility: Array<{ __typename: 'EligibilityLine', code: string, label: string, satisfied: boolean, message: string, citation: string }>, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Clawback', redemptionNumber: string, programmeName: string, amount: string, reason: string, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, payTo: { __typename: 'RepaymentAccount', holder: string, bank: string, number: string } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'Expert', id: string }
    | { __typename: 'FormExport', id: string }
    | { __typename: 'Institution', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderMessage', id: string }
    | { __typename: 'OrderSummary', id: string }
    | { __typename: 'Programme', id: string }
    | { __typename: 'Rating', id: string }
    | { __typename: 'Redemption', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, programmeName: string, requested: string, approved: string, held: string, paid: string, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }>, computation: { __typename: 'AmountComputation', total: string, items: Array<{ __typename: 'ItemAmount', itemId: string, base: string, amount: string, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> }>, steps: Array<{ __typename: 'AmountStep', code: string, text: string, before: string, after: string, citation: string }> } | null, findings: Array<{ __typename: 'RedemptionFinding', code: string, severity: FindingSeverity, title: string, path: string, message: string, citation: string, compared: Array<{ __typename: 'ComparedValue', label: string, value: string }> }>, items: Array<{ __typename: 'RedemptionItem', position: number, id: string, categoryLabel: string, title: string, institutionName: string, institutionUscc: string, contractNumber: string, contractDate: string | null, contractAmount: string, proofAmount: string, base: string, requested: string, approved: string, cutReason: string, bills: Array<{ __typename: 'RedemptionBill', code: string, buyerName: string, tax: string, id: string, kind: BillKind, number: string, issuedOn: string, sellerName: string, total: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }>, documents: Array<{ __typename: 'ItemDocument', key: string, label: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }> }>, tables: Array<{ __typename: 'RedemptionTable', key: string, label: string, rows: Array<{ __typename: 'RedemptionRow', id: string, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }> }>, redemptionForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, divisionName: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } }
    | { __typename: 'RedemptionSummary', id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, actions: Array<{ __typename: 'CaseAction', event: CaseEvent, mayCut: boolean }>, changes: Array<{ __typename: 'CaseChange', path: string, before: string | null, after: string | null }>, history: Array<{ __typename: 'CaseHistoryEntry', at: string, act: string, by: string, reason: string }>, panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }
    | { __typename: 'RoleGrant', id: string }
    | { __typename: 'SavedSearch', id: string }
    | { __typename: 'Service', id: string }
    | { __typename: 'ServiceImport', id: string }
    | { __typename: 'SignInSession', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'Viewer', id: string }
   | null, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type ReviewReasonsQueryVariables = Exact<{
  kind: CaseKind;
}>;


export type ReviewReasonsQuery = { __typename: 'Query', reviewReasons: Array<{ __typename: 'ReviewReason', code: string, verdict: ReviewVerdict, text: string }> };

export type ReviewColleaguesQueryVariables = Exact<{
  id: string;
}>;


export type ReviewColleaguesQuery = { __typename: 'Query', reviewColleagues: Array<{ __typename: 'Colleague', id: string, name: string }> };

export type CaseObjectionsQueryVariables = Exact<{
  id: string;
}>;


export type CaseObjectionsQuery = { __typename: 'Query', caseObjections: Array<{ __typename: 'Objection', id: string, text: string, status: string, decision: string, createdAt: string, decidedAt: string | null, contactName: string, contactPhone: string }> };

export type ReviewDecideMutationVariables = Exact<{
  input: ReviewDecideInput;
}>;


export type ReviewDecideMutation = { __typename: 'Mutation', reviewDecide:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ReviewPayload', case: { __typename: 'CaseSummary', id: string, version: number, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReviewPassManyMutationVariables = Exact<{
  input: ReviewPassManyInput;
}>;


export type ReviewPassManyMutation = { __typename: 'Mutation', reviewPassMany:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ReviewPassManyPayload', outcomes: Array<{ __typename: 'ReviewPassOutcome', caseId: string, passed: boolean, failure:
          | { __typename: 'IneligibleFailure', message: string }
          | { __typename: 'InvalidInputFailure', message: string }
          | { __typename: 'RateLimitedFailure', message: string }
          | { __typename: 'RefusedFailure', message: string }
          | { __typename: 'StaleVersionFailure', message: string }
         | null }> }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReviewTakeMutationVariables = Exact<{
  input: ReviewTakeInput;
}>;


export type ReviewTakeMutation = { __typename: 'Mutation', reviewTake:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ReviewPayload', case: { __typename: 'CaseSummary', id: string, version: number } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ObjectionDecideMutationVariables = Exact<{
  input: ObjectionDecideInput;
}>;


export type ObjectionDecideMutation = { __typename: 'Mutation', objectionDecide:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'ObjectionPayload', objection: { __typename: 'Objection', id: string, status: string } }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelDrawMutationVariables = Exact<{
  input: PanelDrawInput;
}>;


export type PanelDrawMutation = { __typename: 'Mutation', panelDraw:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelPayload', panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelNameMutationVariables = Exact<{
  input: PanelNameInput;
}>;


export type PanelNameMutation = { __typename: 'Mutation', panelName:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelPayload', panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelReplaceMutationVariables = Exact<{
  input: PanelReplaceInput;
}>;


export type PanelReplaceMutation = { __typename: 'Mutation', panelReplace:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelPayload', panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelExtendMutationVariables = Exact<{
  input: PanelExtendInput;
}>;


export type PanelExtendMutation = { __typename: 'Mutation', panelExtend:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelPayload', panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PanelConcludeMutationVariables = Exact<{
  input: PanelConcludeInput;
}>;


export type PanelConcludeMutation = { __typename: 'Mutation', panelConclude:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'PanelPayload', panel: { __typename: 'Panel', id: string | null, standing: string, size: number, quorum: number, decision: PanelDecision, passScore: number, scale: number, outcome: string, average: string | null, dueAt: string | null, seated: number, scored: number, vacant: number, mayConvene: boolean, criteria: Array<{ __typename: 'PanelCriterion', key: string, label: string, max: number, weight: number }>, seats: Array<{ __typename: 'PanelSeat', id: string, number: number, status: PanelSeatStatus, seatedAt: string, declaredAt: string | null, scoredAt: string | null, how: PanelSeatOrigin | null, reason: string, refusal: PanelRefusal | null, refusalText: string, expertName: string, score: string | null, comment: string, points: Array<{ __typename: 'PanelPoints', key: string, points: number }> }> } | null }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReviewReleaseMutationVariables = Exact<{
  input: ReviewTakeInput;
}>;


export type ReviewReleaseMutation = { __typename: 'Mutation', reviewRelease:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ReviewPayload', case: { __typename: 'CaseSummary', id: string, version: number } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ReviewAssignMutationVariables = Exact<{
  input: ReviewAssignInput;
}>;


export type ReviewAssignMutation = { __typename: 'Mutation', reviewAssign:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'ReviewPayload', case: { __typename: 'CaseSummary', id: string, version: number } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type PoolOfExpertsQueryVariables = Exact<{ [key: string]: never; }>;


export type PoolOfExpertsQuery = { __typename: 'Query', experts: { __typename: 'ExpertConnection', nodes: Array<{ __typename: 'Expert', id: string, realName: string, title: string, fields: Array<string> }> } };

export type ComparedPaperPartsFragment = { __typename: 'ComparedPaper', place: string, code: string, number: string, issuedOn: string | null, amount: string | null, buyer: string, seller: string, region: string, caseNumber: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null };

export type ReviewPapersQueryVariables = Exact<{
  id: string;
}>;


export type ReviewPapersQuery = { __typename: 'Query', nearDuplicates: { __typename: 'NearDuplicateConnection', nodes: Array<{ __typename: 'NearDuplicate', kind: PaperKind, likenesses: Array<PaperLikeness>, sameCase: boolean, here: { __typename: 'ComparedPaper', place: string, code: string, number: string, issuedOn: string | null, amount: string | null, buyer: string, seller: string, region: string, caseNumber: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null }, there: { __typename: 'ComparedPaper', place: string, code: string, number: string, issuedOn: string | null, amount: string | null, buyer: string, seller: string, region: string, caseNumber: string, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } | null } }> }, redemptionBillVerifications: Array<{ __typename: 'BillVerification', id: string, number: string, result: BillVerificationResult, pendingReason: string, source: string, checkedAt: string | null, differences: Array<{ __typename: 'BillVerificationDifference', field: BillField, submitted: string, recorded: string }> }> };

export type ReviewScanQueryVariables = Exact<{
  id: string;
}>;


export type ReviewScanQuery = { __typename: 'Query', applicantTask: { __typename: 'ApplicantTask', judging: boolean, documents: Array<{ __typename: 'ApplicantTaskDocument', key: string, label: string, files: Array<{ __typename: 'ApplicantTaskFile', pages: number, readPages: number, file: { __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string } }> }> } | null };

export type TaskJudgeScanMutationVariables = Exact<{
  input: TaskJudgeScanInput;
}>;


export type TaskJudgeScanMutation = { __typename: 'Mutation', taskJudgeScan:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
    | { __typename: 'TaskPayload', case: { __typename: 'CaseSummary', id: string, version: number } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SessionPayload', viewer: { __typename: 'Viewer', id: string } | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SignInPayload', viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export type ActAsMutationVariables = Exact<{
  input: SessionActAsInput;
}>;


export type ActAsMutation = { __typename: 'Mutation', sessionActAs:
    | { __typename: 'IneligibleFailure', code: string, message: string, path: string | null, reasons: Array<{ __typename: 'RuleReason', code: string, message: string, citation: string, remedy: string }> }
    | { __typename: 'InvalidInputFailure', code: string, message: string, path: string | null, faults: Array<{ __typename: 'InputFault', path: string, code: string, message: string, hint: string }> }
    | { __typename: 'RateLimitedFailure', retryAfterSeconds: number, code: string, message: string, path: string | null }
    | { __typename: 'RefusedFailure', code: string, message: string, path: string | null }
    | { __typename: 'SessionPayload', viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null }
    | { __typename: 'StaleVersionFailure', currentVersion: number, code: string, message: string, path: string | null }
   };

export const TaskPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplicantTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"judging"}},{"kind":"Field","name":{"kind":"Name","value":"formTitle"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"exportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<TaskPartsFragment, unknown>;
export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"weChatBound"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"division"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitUscc"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const ShellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Shell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"weChatBound"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"division"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitUscc"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}}]}}]}}]} as unknown as DocumentNode<ShellFragment, unknown>;
export const FailurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IneligibleFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersionFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FailurePartsFragment, unknown>;
export const OrderHeadPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderHeadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderHead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"final"}},{"kind":"Field","name":{"kind":"Name","value":"atTurn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseName"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayApply"}},{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}}]}}]}}]} as unknown as DocumentNode<OrderHeadPartsFragment, unknown>;
export const FilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<FilePartsFragment, unknown>;
export const FormPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<FormPartsFragment, unknown>;
export const OrderPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderHeadParts"}},{"kind":"Field","name":{"kind":"Name","value":"serviceId"}},{"kind":"Field","name":{"kind":"Name","value":"institutionId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderHeadParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderHead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"final"}},{"kind":"Field","name":{"kind":"Name","value":"atTurn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"enterpriseName"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"mayApply"}},{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<OrderPartsFragment, unknown>;
export const SavedSearchPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SavedSearchParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSearch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sort"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"toldOn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"filter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}},{"kind":"Field","name":{"kind":"Name","value":"instrumentClasses"}},{"kind":"Field","name":{"kind":"Name","value":"divisions"}},{"kind":"Field","name":{"kind":"Name","value":"institutionIds"}},{"kind":"Field","name":{"kind":"Name","value":"voucherSupported"}},{"kind":"Field","name":{"kind":"Name","value":"priceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"priceTo"}},{"kind":"Field","name":{"kind":"Name","value":"labKinds"}},{"kind":"Field","name":{"kind":"Name","value":"batches"}},{"kind":"Field","name":{"kind":"Name","value":"recognisedIn"}}]}}]}}]} as unknown as DocumentNode<SavedSearchPartsFragment, unknown>;
export const ProgrammePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgrammeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"introduction"}},{"kind":"Field","name":{"kind":"Name","value":"claimFrom"}},{"kind":"Field","name":{"kind":"Name","value":"claimUntil"}},{"kind":"Field","name":{"kind":"Name","value":"useFrom"}},{"kind":"Field","name":{"kind":"Name","value":"useBy"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"capPerEnterprise"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"}},{"kind":"Field","name":{"kind":"Name","value":"reviewClaims"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ProgrammePartsFragment, unknown>;
export const EditedArticleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditedArticle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Article"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}}]} as unknown as DocumentNode<EditedArticleFragment, unknown>;
export const RecognitionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecognitionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recognition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"compact"}},{"kind":"Field","name":{"kind":"Name","value":"batch"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RecognitionPartsFragment, unknown>;
export const BatchPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BatchParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PayoutBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"programmeId"}},{"kind":"Field","name":{"kind":"Name","value":"programmeName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"preparedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BatchPartsFragment, unknown>;
export const ExpertPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExpertParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Expert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accountName"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"realName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"employers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ExpertPartsFragment, unknown>;
export const ImportFaultPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFaultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ImportFaultPartsFragment, unknown>;
export const ExpertImportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExpertImportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExpertImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFaultParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFaultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ExpertImportPartsFragment, unknown>;
export const RegisterImportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegisterImportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportFaultParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportFaultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportFault"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RegisterImportPartsFragment, unknown>;
export const AffiliationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AffiliationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Affiliation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"one"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]} as unknown as DocumentNode<AffiliationPartsFragment, unknown>;
export const ReportRowPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportRowParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionReportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"enterprises"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}}]}}]} as unknown as DocumentNode<ReportRowPartsFragment, unknown>;
export const WordingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WordingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchWordings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"phrase"}},{"kind":"Field","name":{"kind":"Name","value":"means"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]} as unknown as DocumentNode<WordingPartsFragment, unknown>;
export const PreviewedServiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewedService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PreviewedServiceFragment, unknown>;
export const CasePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<CasePartsFragment, unknown>;
export const AmountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmountComputation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}}]} as unknown as DocumentNode<AmountPartsFragment, unknown>;
export const EligibilityPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EligibilityLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]} as unknown as DocumentNode<EligibilityPartsFragment, unknown>;
export const ApplicationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApplicationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Application"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"orderNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceName"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"orderPrice"}},{"kind":"Field","name":{"kind":"Name","value":"programmeId"}},{"kind":"Field","name":{"kind":"Name","value":"programmeName"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"granted"}},{"kind":"Field","name":{"kind":"Name","value":"atOwnRisk"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"computation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmountParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EligibilityParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmountComputation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EligibilityParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EligibilityLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"satisfied"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]} as unknown as DocumentNode<ApplicationPartsFragment, unknown>;
export const CertificationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"certifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changingFields"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<CertificationPartsFragment, unknown>;
export const OfferPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"introduction"}},{"kind":"Field","name":{"kind":"Name","value":"claimFrom"}},{"kind":"Field","name":{"kind":"Name","value":"claimUntil"}},{"kind":"Field","name":{"kind":"Name","value":"useBy"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"capPerEnterprise"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"claimable"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"reviewClaims"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]} as unknown as DocumentNode<OfferPartsFragment, unknown>;
export const QuotaPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuotaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Quota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}}]} as unknown as DocumentNode<QuotaPartsFragment, unknown>;
export const ClaimPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Claim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QuotaParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Programme"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"introduction"}},{"kind":"Field","name":{"kind":"Name","value":"claimFrom"}},{"kind":"Field","name":{"kind":"Name","value":"claimUntil"}},{"kind":"Field","name":{"kind":"Name","value":"useBy"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"capPerEnterprise"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"claimable"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"reviewClaims"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuotaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Quota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<ClaimPartsFragment, unknown>;
export const RedemptionQuotaPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RedemptionQuotaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionQuota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"programmeRest"}},{"kind":"Field","name":{"kind":"Name","value":"useFrom"}},{"kind":"Field","name":{"kind":"Name","value":"useBy"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}}]}}]} as unknown as DocumentNode<RedemptionQuotaPartsFragment, unknown>;
export const ItemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"institutionUscc"}},{"kind":"Field","name":{"kind":"Name","value":"contractNumber"}},{"kind":"Field","name":{"kind":"Name","value":"contractDate"}},{"kind":"Field","name":{"kind":"Name","value":"contractAmount"}},{"kind":"Field","name":{"kind":"Name","value":"proofAmount"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"cutReason"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sellerName"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ItemPartsFragment, unknown>;
export const TablePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<TablePartsFragment, unknown>;
export const RedemptionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RedemptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Redemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"claimId"}},{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"programmeName"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"quota"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RedemptionQuotaParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemParts"}},{"kind":"Field","name":{"kind":"Name","value":"mayRate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"serviceId"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"institutionUscc"}},{"kind":"Field","name":{"kind":"Name","value":"matchedInstitutionId"}},{"kind":"Field","name":{"kind":"Name","value":"matchedInstitutionName"}},{"kind":"Field","name":{"kind":"Name","value":"contractNumber"}},{"kind":"Field","name":{"kind":"Name","value":"contractDate"}},{"kind":"Field","name":{"kind":"Name","value":"contractAmount"}},{"kind":"Field","name":{"kind":"Name","value":"proofAmount"}},{"kind":"Field","name":{"kind":"Name","value":"fundedElsewhere"}},{"kind":"Field","name":{"kind":"Name","value":"statutory"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"buyerName"}},{"kind":"Field","name":{"kind":"Name","value":"buyerUscc"}},{"kind":"Field","name":{"kind":"Name","value":"sellerName"}},{"kind":"Field","name":{"kind":"Name","value":"sellerUscc"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"tax"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"computation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"itemForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableParts"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"rowForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RedemptionQuotaParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionQuota"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"programmeRest"}},{"kind":"Field","name":{"kind":"Name","value":"useFrom"}},{"kind":"Field","name":{"kind":"Name","value":"useBy"}},{"kind":"Field","name":{"kind":"Name","value":"redeemBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"institutionUscc"}},{"kind":"Field","name":{"kind":"Name","value":"contractNumber"}},{"kind":"Field","name":{"kind":"Name","value":"contractDate"}},{"kind":"Field","name":{"kind":"Name","value":"contractAmount"}},{"kind":"Field","name":{"kind":"Name","value":"proofAmount"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"cutReason"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sellerName"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}}]}}]} as unknown as DocumentNode<RedemptionPartsFragment, unknown>;
export const ReadingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReadingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"billId"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"mustFill"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"institutionId"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ReadingPartsFragment, unknown>;
export const PanelTaskPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PanelTaskParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PanelTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"caseKind"}},{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"mayDeclare"}},{"kind":"Field","name":{"kind":"Name","value":"mayRefuse"}},{"kind":"Field","name":{"kind":"Name","value":"mayScore"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"side"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"panel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"passScore"}},{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}}]}}]}}]} as unknown as DocumentNode<PanelTaskPartsFragment, unknown>;
export const AdmissionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdmissionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Admission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"institutionId"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<AdmissionPartsFragment, unknown>;
export const OwnServiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnService"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"instrumentClass"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"voucherSupported"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"ratingCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<OwnServiceFragment, unknown>;
export const ImportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ServiceImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"processed"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportPartsFragment, unknown>;
export const StorefrontFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Storefront"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Institution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"introduction"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"officeLine"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"strengths"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"ratingCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<StorefrontFragment, unknown>;
export const InstitutionCardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InstitutionCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Institution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"introduction"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"ratingCount"}},{"kind":"Field","name":{"kind":"Name","value":"labKindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"labLevel"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}}]} as unknown as DocumentNode<InstitutionCardPartsFragment, unknown>;
export const FacetPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FacetParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FacetValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<FacetPartsFragment, unknown>;
export const DivisionFacetPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DivisionFacetParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DivisionFacet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"parent"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<DivisionFacetPartsFragment, unknown>;
export const LooseningPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LooseningParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchLoosening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<LooseningPartsFragment, unknown>;
export const PiecePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PieceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextPiece"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}}]}}]} as unknown as DocumentNode<PiecePartsFragment, unknown>;
export const ServicesCountedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServicesCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"servicesCounted"},"name":{"kind":"Name","value":"services"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"regions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"region"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ServicesCountedFragment, unknown>;
export const InstitutionsCountedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InstitutionsCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"institutionsCounted"},"name":{"kind":"Name","value":"institutionSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"regions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"region"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<InstitutionsCountedFragment, unknown>;
export const ArticlesCountedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ArticlesCounted"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"articlesCounted"},"name":{"kind":"Name","value":"articleSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"regions"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"region"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ArticlesCountedFragment, unknown>;
export const ServiceCardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ServiceCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Service"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"instrumentClass"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"voucherSupported"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"ratingCount"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ServiceCardPartsFragment, unknown>;
export const AdministeredInstitutionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AdministeredInstitution"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Institution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<AdministeredInstitutionFragment, unknown>;
export const ReviewedRedemptionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedRedemption"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Redemption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"programmeName"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"paid"}},{"kind":"Field","name":{"kind":"Name","value":"computation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AmountParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemParts"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"bills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"buyerName"}},{"kind":"Field","name":{"kind":"Name","value":"tax"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TableParts"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"redemptionForm"},"name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"divisionName"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AmountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmountComputation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"categoryLabel"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"institutionName"}},{"kind":"Field","name":{"kind":"Name","value":"institutionUscc"}},{"kind":"Field","name":{"kind":"Name","value":"contractNumber"}},{"kind":"Field","name":{"kind":"Name","value":"contractDate"}},{"kind":"Field","name":{"kind":"Name","value":"contractAmount"}},{"kind":"Field","name":{"kind":"Name","value":"proofAmount"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"approved"}},{"kind":"Field","name":{"kind":"Name","value":"cutReason"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"sellerName"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TableParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedemptionTable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewedRedemptionFragment, unknown>;
export const ReviewedPanelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewedPanel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Panel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"passScore"}},{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"seated"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"vacant"}},{"kind":"Field","name":{"kind":"Name","value":"mayConvene"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"seatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declaredAt"}},{"kind":"Field","name":{"kind":"Name","value":"scoredAt"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"refusalText"}},{"kind":"Field","name":{"kind":"Name","value":"expertName"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]} as unknown as DocumentNode<ReviewedPanelFragment, unknown>;
export const ComparedPaperPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedPaperParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedPaper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"buyer"}},{"kind":"Field","name":{"kind":"Name","value":"seller"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"caseNumber"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<ComparedPaperPartsFragment, unknown>;
export const CaseChangedDocument = {"kind":"Document","definitions":[],"documentId":"852570551f7ca0c82ee4b14f23fccfeaf319340bd7b6fae01b30ca2df404d44d"} as unknown as DocumentNode<CaseChangedSubscription, CaseChangedSubscriptionVariables>;
export const EntrustmentsDocument = {"kind":"Document","definitions":[],"documentId":"be218fdeaea46df08abbd7ddb0990fc83373264c5242958d164c7fd7990b5a82"} as unknown as DocumentNode<EntrustmentsQuery, EntrustmentsQueryVariables>;
export const EntrustableInstitutionsDocument = {"kind":"Document","definitions":[],"documentId":"c7a1e96338d7df462be4eab3596a982d20313186a70f226f6dc5baaa6de4a5c8"} as unknown as DocumentNode<EntrustableInstitutionsQuery, EntrustableInstitutionsQueryVariables>;
export const VoucherEntrustDocument = {"kind":"Document","definitions":[],"documentId":"afcf461e5f3010afef7195dcb5cdcec5d48169e36866e792bb22088cc32cd9b0"} as unknown as DocumentNode<VoucherEntrustMutation, VoucherEntrustMutationVariables>;
export const EntrustmentEndDocument = {"kind":"Document","definitions":[],"documentId":"3ac12184198665e931b0e976893572becbd3d2722b5b289ad9d0b1ed20338e46"} as unknown as DocumentNode<EntrustmentEndMutation, EntrustmentEndMutationVariables>;
export const CaseTaskDocument = {"kind":"Document","definitions":[],"documentId":"43692a1a65d5862588b25d44c0df0b49e9d3d8fcc40cf53d8133b06998c3d3b1"} as unknown as DocumentNode<CaseTaskQuery, CaseTaskQueryVariables>;
export const FormExportDocument = {"kind":"Document","definitions":[],"documentId":"fc7c990d7d89fef6ea949e73bc7d083e0fee89d8c79ff70bf1537a13891fdb04"} as unknown as DocumentNode<FormExportMutation, FormExportMutationVariables>;
export const TaskCompleteDocument = {"kind":"Document","definitions":[],"documentId":"fbeeaa9fe17da7200d5155d5a17ba91d0f6a2aab8c6bbe064c834e51f5fb4622"} as unknown as DocumentNode<TaskCompleteMutation, TaskCompleteMutationVariables>;
export const DivisionsDocument = {"kind":"Document","definitions":[],"documentId":"69036e412e5cf60855a716f304dd2f9f8805e63cc8370f7605e21b6a44b4766e"} as unknown as DocumentNode<DivisionsQuery, DivisionsQueryVariables>;
export const ShellOnlyDocument = {"kind":"Document","definitions":[],"documentId":"7c3ad3ec8f819338cf94b620bd74aceee990dfddecd673ac67a4fe4c81f50064"} as unknown as DocumentNode<ShellOnlyQuery, ShellOnlyQueryVariables>;
export const MyPurchasesDocument = {"kind":"Document","definitions":[],"documentId":"47f2c280f27b00e31742d15339fa80a64d7078411e5a8219497ff9680a3b7a1e"} as unknown as DocumentNode<MyPurchasesQuery, MyPurchasesQueryVariables>;
export const MySalesDocument = {"kind":"Document","definitions":[],"documentId":"67101ff967bb1ccd69acea09ba80e7e31a54fef46031ce7abb7901176f40b1ea"} as unknown as DocumentNode<MySalesQuery, MySalesQueryVariables>;
export const OrderPageDocument = {"kind":"Document","definitions":[],"documentId":"545da713ce00cb9a930fa8162a2b8932b44ace8bb7120e92de0f3702a51fc129"} as unknown as DocumentNode<OrderPageQuery, OrderPageQueryVariables>;
export const OrderChangedDocument = {"kind":"Document","definitions":[],"documentId":"a44e29f9bc5d9bbd264e799ad8337d4c83da327bf1f3f7bbe1d13fd56d5bfd3a"} as unknown as DocumentNode<OrderChangedSubscription, OrderChangedSubscriptionVariables>;
export const OrderNewDocument = {"kind":"Document","definitions":[],"documentId":"3c17f92dce30d85448656bd491f9440dff6b57e58e6c2ceb9272ced4f913dcba"} as unknown as DocumentNode<OrderNewQuery, OrderNewQueryVariables>;
export const OrderPlaceDocument = {"kind":"Document","definitions":[],"documentId":"ac6c80d9ca9f8d4e7c58700c0c7104be5909acc738709e1e23a016ca9d0159e6"} as unknown as DocumentNode<OrderPlaceMutation, OrderPlaceMutationVariables>;
export const OrderAcceptDocument = {"kind":"Document","definitions":[],"documentId":"7a0e2928c779172493d3be5165e14516b88cf83501dc7958eb3f9ae457bff34a"} as unknown as DocumentNode<OrderAcceptMutation, OrderAcceptMutationVariables>;
export const OrderDeclineDocument = {"kind":"Document","definitions":[],"documentId":"057a92d50865cdd5c4de9a9f905378894b125a0abebf28703c493d8fc1e1450b"} as unknown as DocumentNode<OrderDeclineMutation, OrderDeclineMutationVariables>;
export const OrderCancelDocument = {"kind":"Document","definitions":[],"documentId":"10d2530fb459e79736039a2a5c81f6c57bef14fb7b821b2e8f184d9e291550cf"} as unknown as DocumentNode<OrderCancelMutation, OrderCancelMutationVariables>;
export const OrderAgreePriceDocument = {"kind":"Document","definitions":[],"documentId":"d5cae933cc5f7a7773838d99387b5b2c3099d105ecd1749de28f95d3121a93bd"} as unknown as DocumentNode<OrderAgreePriceMutation, OrderAgreePriceMutationVariables>;
export const OrderRefusePriceDocument = {"kind":"Document","definitions":[],"documentId":"b34a1dd36c2e17ffb939c7931a3653d70f9e1077c6d58e0bbd399ead172e8187"} as unknown as DocumentNode<OrderRefusePriceMutation, OrderRefusePriceMutationVariables>;
export const OrderRetractPriceDocument = {"kind":"Document","definitions":[],"documentId":"ccfab9cad64622a7ba0ee1d2b2b7901e7b1e74082b9603ac6f84587e85dba69e"} as unknown as DocumentNode<OrderRetractPriceMutation, OrderRetractPriceMutationVariables>;
export const OrderStartDocument = {"kind":"Document","definitions":[],"documentId":"ccd4fe599dce3f8af01dac060886933f3139ead2b016c1f4a737e6346777ea79"} as unknown as DocumentNode<OrderStartMutation, OrderStartMutationVariables>;
export const OrderFinishDocument = {"kind":"Document","definitions":[],"documentId":"fc6152e43ab111aba8b7ed45b3d39ad93d6f7708aa5b1d88e4a4e058a1af7e96"} as unknown as DocumentNode<OrderFinishMutation, OrderFinishMutationVariables>;
export const OrderReworkDocument = {"kind":"Document","definitions":[],"documentId":"1c947d4451834753d232ece6b8b10f2277e2a59ced00833da7080df8fa677200"} as unknown as DocumentNode<OrderReworkMutation, OrderReworkMutationVariables>;
export const OrderConfirmDocument = {"kind":"Document","definitions":[],"documentId":"08a4e9d127dc3c2a102fad791cc5b5425ce893fa78dc45e1482d852c5bcc9717"} as unknown as DocumentNode<OrderConfirmMutation, OrderConfirmMutationVariables>;
export const OrderProposePriceDocument = {"kind":"Document","definitions":[],"documentId":"150eff1555ef9330c2037f72d5d5a4ff7278b4cd2746943dad3bd0d7b3207a0f"} as unknown as DocumentNode<OrderProposePriceMutation, OrderProposePriceMutationVariables>;
export const OrderSendMessageDocument = {"kind":"Document","definitions":[],"documentId":"17040c6b3966f4ae0c0ecfd81e4b61749a7df07971910550441688621ce575e1"} as unknown as DocumentNode<OrderSendMessageMutation, OrderSendMessageMutationVariables>;
export const OrderRevealDocument = {"kind":"Document","definitions":[],"documentId":"3bab60dff3eb1c255fd3fb9c9a354cc96ebd6d595e954f02e5aad58589f7798a"} as unknown as DocumentNode<OrderRevealMutation, OrderRevealMutationVariables>;
export const SmsCodeDocument = {"kind":"Document","definitions":[],"documentId":"e752f1501b192583f91c6de6cfc0bde54fb82294cdb44f33fcb0285d77f39958"} as unknown as DocumentNode<SmsCodeMutation, SmsCodeMutationVariables>;
export const RegisterDocument = {"kind":"Document","definitions":[],"documentId":"3b65967f2da572e7ea49f418e005285186d265c349aa0f57ffd3887b85235d40"} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const PasswordResetDocument = {"kind":"Document","definitions":[],"documentId":"4827a034200b108f66bae6f15dbed7e1080d1de63f48a9fca78d0662189fd9db"} as unknown as DocumentNode<PasswordResetMutation, PasswordResetMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[],"documentId":"39452b9c82335dbb92d9a880246f4c9100b148e3e8d143dbd323266c1d93ec43"} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const MobileChangeDocument = {"kind":"Document","definitions":[],"documentId":"57c9767b9a74345a7140db964d0d2777905f04cb38ce382e5ec63e02c2e56568"} as unknown as DocumentNode<MobileChangeMutation, MobileChangeMutationVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[],"documentId":"a0f461ee6c7186b8e9d91563422c5d5af76e820be00bb579f0ad9cedfd712891"} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const AccountPageDocument = {"kind":"Document","definitions":[],"documentId":"5e6734d93799ebd39ba8402f75a76a9bac9a0b6a5c5f9c892cc2549c62b80ece"} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const SavedSearchesDocument = {"kind":"Document","definitions":[],"documentId":"6c357e7f6598ac63cdb8f03fd4a4cf6d6451b1fe0b461c91bf37d2a0c55be089"} as unknown as DocumentNode<SavedSearchesQuery, SavedSearchesQueryVariables>;
export const SavedSearchSaveDocument = {"kind":"Document","definitions":[],"documentId":"6099e76923ae4cb50962675245d596fff9c1ad23abb53813e1e1c736574614ff"} as unknown as DocumentNode<SavedSearchSaveMutation, SavedSearchSaveMutationVariables>;
export const SavedSearchRenameDocument = {"kind":"Document","definitions":[],"documentId":"53d2fad9ddf3c3d244f56cece530f9ebc9e5967e4815b8ed5dbf60501e9a48d5"} as unknown as DocumentNode<SavedSearchRenameMutation, SavedSearchRenameMutationVariables>;
export const SavedSearchPauseDocument = {"kind":"Document","definitions":[],"documentId":"df8990ed091a33b03a22f7cf13de239121afa9879e65b736c28d69534ec7d702"} as unknown as DocumentNode<SavedSearchPauseMutation, SavedSearchPauseMutationVariables>;
export const SavedSearchDeleteDocument = {"kind":"Document","definitions":[],"documentId":"1bd1110fc643296f42984effa7fbd573e3db96abb5d00431c1fd06db4a0f7b02"} as unknown as DocumentNode<SavedSearchDeleteMutation, SavedSearchDeleteMutationVariables>;
export const AdminProgrammesDocument = {"kind":"Document","definitions":[],"documentId":"6bc704ee9adccc2f93dd20cd6f56108707f7998a5d94c49c235ee9a35097a7cc"} as unknown as DocumentNode<AdminProgrammesQuery, AdminProgrammesQueryVariables>;
export const AdminProgrammeFormDocument = {"kind":"Document","definitions":[],"documentId":"a1e718b59b8abd010aad69d719b8d585a8212480f4ca2e8cd8a8762ec290a161"} as unknown as DocumentNode<AdminProgrammeFormQuery, AdminProgrammeFormQueryVariables>;
export const AdminProgrammeDocument = {"kind":"Document","definitions":[],"documentId":"0869a6f46738d93833bd2c4650ec6662e2571fc992b325761c10260530a440cf"} as unknown as DocumentNode<AdminProgrammeQuery, AdminProgrammeQueryVariables>;
export const ProgrammeCreateDocument = {"kind":"Document","definitions":[],"documentId":"5649f07a87a6eb71fb3ebf78cefe7b4f018beab435e543ca4ed7641a4304e0ab"} as unknown as DocumentNode<ProgrammeCreateMutation, ProgrammeCreateMutationVariables>;
export const ProgrammeEditDocument = {"kind":"Document","definitions":[],"documentId":"b78cf2508d3c46164b95dedc788907ceca36899a87d93bdd83204ff3cc81a903"} as unknown as DocumentNode<ProgrammeEditMutation, ProgrammeEditMutationVariables>;
export const ProgrammeIntroduceDocument = {"kind":"Document","definitions":[],"documentId":"341e10d3b3535d52f0c5afd89d75031504bf76e169f713d538a6e1c1969ba63d"} as unknown as DocumentNode<ProgrammeIntroduceMutation, ProgrammeIntroduceMutationVariables>;
export const ProgrammeOpenDocument = {"kind":"Document","definitions":[],"documentId":"2b4b5fe508542324a87e1ba059020a4143e5643de73e1ad5865278b8e59e0cf1"} as unknown as DocumentNode<ProgrammeOpenMutation, ProgrammeOpenMutationVariables>;
export const ProgrammeCloseDocument = {"kind":"Document","definitions":[],"documentId":"f9f961750d0f216661334a69c85aca8d0fd7cd03db716c785c8c25c5a2edc91e"} as unknown as DocumentNode<ProgrammeCloseMutation, ProgrammeCloseMutationVariables>;
export const ProgrammeExtendDocument = {"kind":"Document","definitions":[],"documentId":"7006b1bd9ba1544619a97051dc11b99218e5eb4a5d74b5a2380f417fd001808d"} as unknown as DocumentNode<ProgrammeExtendMutation, ProgrammeExtendMutationVariables>;
export const BudgetProposeDocument = {"kind":"Document","definitions":[],"documentId":"8c7ef3ce053bae5e3b1341f0977a4e16325a546a4b83a30ab7e549f9a2fd9696"} as unknown as DocumentNode<BudgetProposeMutation, BudgetProposeMutationVariables>;
export const BudgetDecideDocument = {"kind":"Document","definitions":[],"documentId":"1f3b337f9f309e67ec478bcc55e1d722135bfcda6b62e3979757509c9c2ba7b2"} as unknown as DocumentNode<BudgetDecideMutation, BudgetDecideMutationVariables>;
export const AdminArticlesDocument = {"kind":"Document","definitions":[],"documentId":"6a0f719eef425b6a12c87da532e9cb05ca273cd80c9103392b8504fbe806fe38"} as unknown as DocumentNode<AdminArticlesQuery, AdminArticlesQueryVariables>;
export const RecommendableInstitutionsDocument = {"kind":"Document","definitions":[],"documentId":"8567ac95680bc82d2f22a5ef798b3aca233b9a23c3c7c72a6c7ad58e9e9866dd"} as unknown as DocumentNode<RecommendableInstitutionsQuery, RecommendableInstitutionsQueryVariables>;
export const RecommendationsSetDocument = {"kind":"Document","definitions":[],"documentId":"7b3318a9d8eb5fb9dd51ee72ce07058c4bce614eba8988fa637d7d3badc2fdb9"} as unknown as DocumentNode<RecommendationsSetMutation, RecommendationsSetMutationVariables>;
export const AdminArticleDocument = {"kind":"Document","definitions":[],"documentId":"d1cb57b07edd10b6cfb191b42ee20da17cbc3584fa3d10dab6af47e7efca1645"} as unknown as DocumentNode<AdminArticleQuery, AdminArticleQueryVariables>;
export const ArticleCreateDocument = {"kind":"Document","definitions":[],"documentId":"ec2f50f6d337e857147c9143f09d1cd853d36fc757da0b9e70d8b592bb01abe8"} as unknown as DocumentNode<ArticleCreateMutation, ArticleCreateMutationVariables>;
export const ArticleEditDocument = {"kind":"Document","definitions":[],"documentId":"7600b295db8064d347efa47ead2c7f96b6af3071a5a918c96cb1ef8e2632d386"} as unknown as DocumentNode<ArticleEditMutation, ArticleEditMutationVariables>;
export const ArticlePublishDocument = {"kind":"Document","definitions":[],"documentId":"1c1901b93c6db0d2ea3892e34a0e22cae86b1007ceac29c5acc512e3ae922c0a"} as unknown as DocumentNode<ArticlePublishMutation, ArticlePublishMutationVariables>;
export const ArticleUnpublishDocument = {"kind":"Document","definitions":[],"documentId":"c4fa8dbb852869f552323f415bedac1e6c1cfeeefe4f13e2291b4a5f9689cd8f"} as unknown as DocumentNode<ArticleUnpublishMutation, ArticleUnpublishMutationVariables>;
export const AdminLabsDocument = {"kind":"Document","definitions":[],"documentId":"9d9b8b1f6301f96488c1b40156e0664d48a145331838f2d2fc71704ff09d3044"} as unknown as DocumentNode<AdminLabsQuery, AdminLabsQueryVariables>;
export const AdminLabImportsDocument = {"kind":"Document","definitions":[],"documentId":"cab1412ab8153b5a2ba42abed4093190e35435cb158c8cd970757529c962b36d"} as unknown as DocumentNode<AdminLabImportsQuery, AdminLabImportsQueryVariables>;
export const RecognitionImportDocument = {"kind":"Document","definitions":[],"documentId":"e7cf62e37f54217b3ec33a3842188b1291d470c48d06086cf3548c9cf9066492"} as unknown as DocumentNode<RecognitionImportMutation, RecognitionImportMutationVariables>;
export const AdminRecognisedLabsDocument = {"kind":"Document","definitions":[],"documentId":"fb8e8bb34bf4f854604b634bdc0a9899226de1d8c51e5efe51bceaabeacd787f"} as unknown as DocumentNode<AdminRecognisedLabsQuery, AdminRecognisedLabsQueryVariables>;
export const RecognitionWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"9e51f2d736c3fa0bc279e3da680e6216ee74a29da0f8504389d53a02bc34a869"} as unknown as DocumentNode<RecognitionWithdrawMutation, RecognitionWithdrawMutationVariables>;
export const AdminPayoutsDocument = {"kind":"Document","definitions":[],"documentId":"db4fd818291af93dca7a6ad2471d32a186bef7523171e3ac72d8254250736bc7"} as unknown as DocumentNode<AdminPayoutsQuery, AdminPayoutsQueryVariables>;
export const AdminPayoutBatchDocument = {"kind":"Document","definitions":[],"documentId":"da0dd14bebedc563268a4a655d6ed1aa5579b877fde0f01acf03b5ced9676d6e"} as unknown as DocumentNode<AdminPayoutBatchQuery, AdminPayoutBatchQueryVariables>;
export const PayoutPrepareDocument = {"kind":"Document","definitions":[],"documentId":"56d2de81af629820d3d2b2d8ee2ccf4b660f74b9f4b1f34aa39ecf269f3b5c71"} as unknown as DocumentNode<PayoutPrepareMutation, PayoutPrepareMutationVariables>;
export const PayoutApproveDocument = {"kind":"Document","definitions":[],"documentId":"e9a58436c3e81837165ea4ef68aa42d117cc4dfbbd03d1cf928aa5a1a7becaa5"} as unknown as DocumentNode<PayoutApproveMutation, PayoutApproveMutationVariables>;
export const PayoutDiscardDocument = {"kind":"Document","definitions":[],"documentId":"ffa436d19b31609113efa3288869f6545150f61812cd45388cd3a755d0018022"} as unknown as DocumentNode<PayoutDiscardMutation, PayoutDiscardMutationVariables>;
export const PayoutExportDocument = {"kind":"Document","definitions":[],"documentId":"faad24727cfeab9110adfeb83c6ee6f5cdd96eb5d96ebbd8d8375d5f111a3399"} as unknown as DocumentNode<PayoutExportMutation, PayoutExportMutationVariables>;
export const PayoutSettleDocument = {"kind":"Document","definitions":[],"documentId":"39802fc7322fc3fba06d28b43dc811d235eeaa79c61e47eb27326066980b0d4c"} as unknown as DocumentNode<PayoutSettleMutation, PayoutSettleMutationVariables>;
export const PayoutRetryDocument = {"kind":"Document","definitions":[],"documentId":"2187ab0a284aadcdac94d9a438f472cc10b194b03dcedd272b38baee11e2d680"} as unknown as DocumentNode<PayoutRetryMutation, PayoutRetryMutationVariables>;
export const PayoutCancelDocument = {"kind":"Document","definitions":[],"documentId":"d6d3b89f3b847797175901cbbecf8d2617aded19c02af63c127276af5263a6ef"} as unknown as DocumentNode<PayoutCancelMutation, PayoutCancelMutationVariables>;
export const PayoutImportResultDocument = {"kind":"Document","definitions":[],"documentId":"465db6e35a0cf43e6a4f53169ebe67cd2ce21c6dcf249f137505b9abe8fb24bd"} as unknown as DocumentNode<PayoutImportResultMutation, PayoutImportResultMutationVariables>;
export const AdminOfficialsDocument = {"kind":"Document","definitions":[],"documentId":"ec881e6a94c967ac9439198c24e429c74aac0349e5f1598c1dd15429ded49d01"} as unknown as DocumentNode<AdminOfficialsQuery, AdminOfficialsQueryVariables>;
export const OfficialProvisionDocument = {"kind":"Document","definitions":[],"documentId":"5f0a840c4efab3716720dbc286a0150f4fcaa87f88b88e5d57bf02c72483398c"} as unknown as DocumentNode<OfficialProvisionMutation, OfficialProvisionMutationVariables>;
export const OfficialRevokeDocument = {"kind":"Document","definitions":[],"documentId":"c714824f90ce0d171eca7f3c631c3e1fae1a20883342c074f1b0eb51717f7668"} as unknown as DocumentNode<OfficialRevokeMutation, OfficialRevokeMutationVariables>;
export const AdminExpertsDocument = {"kind":"Document","definitions":[],"documentId":"4a1f27fe7efe942533b5d0104ac6209f3cbcea97bc3f0ac49bdb8553714b0b9b"} as unknown as DocumentNode<AdminExpertsQuery, AdminExpertsQueryVariables>;
export const ExpertAddDocument = {"kind":"Document","definitions":[],"documentId":"cbd9ccca7d2f9fb79c3c5f0575f7b440adf83f27a1133ca71cacb421af36508b"} as unknown as DocumentNode<ExpertAddMutation, ExpertAddMutationVariables>;
export const ExpertEditDocument = {"kind":"Document","definitions":[],"documentId":"a48d1dc96af240817e07fada203e76b350ba2e9fe78e1386a853b488c2dba7ab"} as unknown as DocumentNode<ExpertEditMutation, ExpertEditMutationVariables>;
export const ExpertEndDocument = {"kind":"Document","definitions":[],"documentId":"b0a88c9ae7bd776c7487c5d553102522f5fb100da42cc9c3d88535c0fb70e008"} as unknown as DocumentNode<ExpertEndMutation, ExpertEndMutationVariables>;
export const ExpertImportDocument = {"kind":"Document","definitions":[],"documentId":"0455cd17bbe32b2b9987c50af128cdc0da1b67dbbc0096feb97ba993166c1c60"} as unknown as DocumentNode<ExpertImportMutation, ExpertImportMutationVariables>;
export const AdminRegistersDocument = {"kind":"Document","definitions":[],"documentId":"ef46c3c0aec969c160e63a333eb9dd3a0838bea6cd8e54174c3ff84dcc3408b8"} as unknown as DocumentNode<AdminRegistersQuery, AdminRegistersQueryVariables>;
export const RegisterImportFileDocument = {"kind":"Document","definitions":[],"documentId":"3357c201a02761b1664f48db76c946af9c46619b92f62300613c0be7fd3d44b3"} as unknown as DocumentNode<RegisterImportFileMutation, RegisterImportFileMutationVariables>;
export const RegisterDecideDocument = {"kind":"Document","definitions":[],"documentId":"17818694d01731b2d27f114da1c84a2f8d67143f2d4c3119bef205c605a8ecfe"} as unknown as DocumentNode<RegisterDecideMutation, RegisterDecideMutationVariables>;
export const AdminAffiliationsDocument = {"kind":"Document","definitions":[],"documentId":"f5174c6bab5137d5c730d9b6ff4f843694bce21bc76e7c44a56e15ff175beca0"} as unknown as DocumentNode<AdminAffiliationsQuery, AdminAffiliationsQueryVariables>;
export const AffiliationRecordDocument = {"kind":"Document","definitions":[],"documentId":"e0a4123352ca32ce74b9a0d0f73d62c9663db9802e148d74be61c6645aca4ff0"} as unknown as DocumentNode<AffiliationRecordMutation, AffiliationRecordMutationVariables>;
export const AffiliationEndDocument = {"kind":"Document","definitions":[],"documentId":"376b6739056c07fc27dbac0de4084b3c27c7831eb0ac34f3ff53ee73449a2219"} as unknown as DocumentNode<AffiliationEndMutation, AffiliationEndMutationVariables>;
export const AdminReportsDocument = {"kind":"Document","definitions":[],"documentId":"b5e3fc7f2bcbce8bd2fd5036cb8382997b7c2979cbcd9480575abd19429776fe"} as unknown as DocumentNode<AdminReportsQuery, AdminReportsQueryVariables>;
export const AdminFiguresDocument = {"kind":"Document","definitions":[],"documentId":"c6d5e2ec2134121e1b4f3110334385623c95900b3b599a48795b61b3eb46b416"} as unknown as DocumentNode<AdminFiguresQuery, AdminFiguresQueryVariables>;
export const WhatIfDocument = {"kind":"Document","definitions":[],"documentId":"329e5a37b3e7e77c4d0eddec450d77b0d0eb4a319f0c80e190545ff0a918b0c3"} as unknown as DocumentNode<WhatIfQuery, WhatIfQueryVariables>;
export const AdminAuditDocument = {"kind":"Document","definitions":[],"documentId":"8f39a37c66b5cc3c3f8f877d99514ab0335bab0e75ee18bf2ad931ae0c7ca2ca"} as unknown as DocumentNode<AdminAuditQuery, AdminAuditQueryVariables>;
export const WordingsDocument = {"kind":"Document","definitions":[],"documentId":"ecdcf06833df548d60ddd03e6b9fb32f3135b4bc4c0183cb020c5e835dd1d00e"} as unknown as DocumentNode<WordingsQuery, WordingsQueryVariables>;
export const WordingsPreviewDocument = {"kind":"Document","definitions":[],"documentId":"0f79567ba37f6e53ea5b7b1911f9a4e5d2d82c18a49197792ad20254a2977068"} as unknown as DocumentNode<WordingsPreviewQuery, WordingsPreviewQueryVariables>;
export const WordingsSetDocument = {"kind":"Document","definitions":[],"documentId":"23d9be023ee47e8425b3282032f02a163083f277e31c8afb00d356289d2edead"} as unknown as DocumentNode<WordingsSetMutation, WordingsSetMutationVariables>;
export const ApplicationNewDocument = {"kind":"Document","definitions":[],"documentId":"adf3a738f134f6fb0c5d0390769a88d9a54167f34793941ecbaca6c4d4a902dd"} as unknown as DocumentNode<ApplicationNewQuery, ApplicationNewQueryVariables>;
export const ApplicationPageDocument = {"kind":"Document","definitions":[],"documentId":"d3911d19f0bac927953875570853545a09bd91bc35b15619748b9042692bd41d"} as unknown as DocumentNode<ApplicationPageQuery, ApplicationPageQueryVariables>;
export const MyApplicationsDocument = {"kind":"Document","definitions":[],"documentId":"a26237cb6f4d96ef3fe449d8b5935e38b391bd97af22dbcea0695e82d4c4808a"} as unknown as DocumentNode<MyApplicationsQuery, MyApplicationsQueryVariables>;
export const ApplicationSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"47f3bcf3c6c2b2d4d2fa9e2126909ceaf9718273d4270c4b710d26199e637f09"} as unknown as DocumentNode<ApplicationSaveDraftMutation, ApplicationSaveDraftMutationVariables>;
export const ApplicationSubmitDocument = {"kind":"Document","definitions":[],"documentId":"8677322e05cea6302913d9295fdeba8d282889b46c1363ca9ea9ba3c6993e101"} as unknown as DocumentNode<ApplicationSubmitMutation, ApplicationSubmitMutationVariables>;
export const ApplicationWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"901f1d166b1ba6136af0338000b9634a63557a41b77c3b57cb841736387e1386"} as unknown as DocumentNode<ApplicationWithdrawMutation, ApplicationWithdrawMutationVariables>;
export const ApplicationVoidDocument = {"kind":"Document","definitions":[],"documentId":"1c094929bcdd1712651d68274f54b0eb9c2fddbde406337d125789a0af7ba285"} as unknown as DocumentNode<ApplicationVoidMutation, ApplicationVoidMutationVariables>;
export const MyCertificationsDocument = {"kind":"Document","definitions":[],"documentId":"a754defb741483ec91a02037592de29d18149117322d178172ead5d496736c53"} as unknown as DocumentNode<MyCertificationsQuery, MyCertificationsQueryVariables>;
export const CertificationNewDocument = {"kind":"Document","definitions":[],"documentId":"03e783d1190e40c9087308b4a9c85289e52a760239053a22b863066f0e52c43e"} as unknown as DocumentNode<CertificationNewQuery, CertificationNewQueryVariables>;
export const UnitJoinDocument = {"kind":"Document","definitions":[],"documentId":"49d02155f7e5c0d713474562c663df81ab0e487dfe4330a2fce5832495412f44"} as unknown as DocumentNode<UnitJoinMutation, UnitJoinMutationVariables>;
export const CertificationPageDocument = {"kind":"Document","definitions":[],"documentId":"c99e16f33a49e37b27f6268453726a9e34fae41ac894eba702bf18f92c8fca09"} as unknown as DocumentNode<CertificationPageQuery, CertificationPageQueryVariables>;
export const CertificationSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"7de343669add0004584e65dd95dcbe3660696be539676bfd7ff2d0a1b5135781"} as unknown as DocumentNode<CertificationSaveDraftMutation, CertificationSaveDraftMutationVariables>;
export const CertificationSubmitDocument = {"kind":"Document","definitions":[],"documentId":"f407e66328e89512a634fcd35cfdee75c68d8180338d7483f4ee6600a18968e6"} as unknown as DocumentNode<CertificationSubmitMutation, CertificationSubmitMutationVariables>;
export const CertificationWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"c8832f4102247f95c293e3232fc97c70d3d3b380d12d659c9031ca5dec374291"} as unknown as DocumentNode<CertificationWithdrawMutation, CertificationWithdrawMutationVariables>;
export const CertificationDiscardDocument = {"kind":"Document","definitions":[],"documentId":"5fc45a65532c7ed29eeb48913266604cd81ce8fdaa59f7c37028aec209606a1e"} as unknown as DocumentNode<CertificationDiscardMutation, CertificationDiscardMutationVariables>;
export const CertificationChangeDocument = {"kind":"Document","definitions":[],"documentId":"9fbcdc3553c22b650844bfa49a023b4f0d2d6a2d79f9a85ea2a925919df324e0"} as unknown as DocumentNode<CertificationChangeMutation, CertificationChangeMutationVariables>;
export const CertificationStartAgainDocument = {"kind":"Document","definitions":[],"documentId":"95f721d8b4d70d4becae02b2e673235bbb35c74dd5b07beb310ab347e11cd508"} as unknown as DocumentNode<CertificationStartAgainMutation, CertificationStartAgainMutationVariables>;
export const ClaimEntryDocument = {"kind":"Document","definitions":[],"documentId":"97331067bd4760035de5db592b447bc7537fef9ae733e4bcf976ebf91e3f557d"} as unknown as DocumentNode<ClaimEntryQuery, ClaimEntryQueryVariables>;
export const ClaimNewDocument = {"kind":"Document","definitions":[],"documentId":"68bca64f86a4dfa1690b787f2d415887d66789bd292129d0b6636a9b0fdb31d5"} as unknown as DocumentNode<ClaimNewQuery, ClaimNewQueryVariables>;
export const EligibilityDocument = {"kind":"Document","definitions":[],"documentId":"4fadbdd3f26e624b14f5d7c3ab85cfb2c4e565e287b6bf75e00d770900a34572"} as unknown as DocumentNode<EligibilityQuery, EligibilityQueryVariables>;
export const ClaimPageDocument = {"kind":"Document","definitions":[],"documentId":"961eaf7eb77c0eb43efa1f5a0ed1c0270a90a36369769fdb793110333b441210"} as unknown as DocumentNode<ClaimPageQuery, ClaimPageQueryVariables>;
export const MyVouchersDocument = {"kind":"Document","definitions":[],"documentId":"bbbfdac849825049ebb08555b921cf05461396935186958fd521b17480f13bb6"} as unknown as DocumentNode<MyVouchersQuery, MyVouchersQueryVariables>;
export const ClaimSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"ef5b0cc32238c97f2e292c48cd2d2b3db790a6a590ce8b4dc497309b9096e13f"} as unknown as DocumentNode<ClaimSaveDraftMutation, ClaimSaveDraftMutationVariables>;
export const ClaimSubmitDocument = {"kind":"Document","definitions":[],"documentId":"e30147f7e031a7cbe9a5caca692ea25ef70f8555fb4aa72a17f25565567060b3"} as unknown as DocumentNode<ClaimSubmitMutation, ClaimSubmitMutationVariables>;
export const ClaimWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"b2fab6013143b649970014f2ba510e82d9e4668a4982d8df2c25266e0b626387"} as unknown as DocumentNode<ClaimWithdrawMutation, ClaimWithdrawMutationVariables>;
export const ClaimVoidDocument = {"kind":"Document","definitions":[],"documentId":"cb2cb2f8210058bea05c4fd23ee08987cecc3bfdac950cb396b78bb1b74cbfce"} as unknown as DocumentNode<ClaimVoidMutation, ClaimVoidMutationVariables>;
export const RedemptionOpenDocument = {"kind":"Document","definitions":[],"documentId":"fccff5cfccd9d876307b0b7081f2cf2d419fb8b4a46deb80c63a9c6fa827139e"} as unknown as DocumentNode<RedemptionOpenMutation, RedemptionOpenMutationVariables>;
export const DeclarableRegistersDocument = {"kind":"Document","definitions":[],"documentId":"0f2f7f46949c016e42c5df2059a272cc57688983fa9172f2e6251d8f0c8ca85c"} as unknown as DocumentNode<DeclarableRegistersQuery, DeclarableRegistersQueryVariables>;
export const RegisterDeclareDocument = {"kind":"Document","definitions":[],"documentId":"f21034083324146af8f92460bbcebb6a0ed76e27362433f266fc70b05448d476"} as unknown as DocumentNode<RegisterDeclareMutation, RegisterDeclareMutationVariables>;
export const ClawbackPageDocument = {"kind":"Document","definitions":[],"documentId":"c7909bca690d522a72442329fc5e883c94f197c313e607798b2413ee08062232"} as unknown as DocumentNode<ClawbackPageQuery, ClawbackPageQueryVariables>;
export const ClawbacksDocument = {"kind":"Document","definitions":[],"documentId":"1de65170c7b5a3438239ef38cbce3145bb4d2251da2a1b25301c0559a031a5d3"} as unknown as DocumentNode<ClawbacksQuery, ClawbacksQueryVariables>;
export const DeskPageDocument = {"kind":"Document","definitions":[],"documentId":"84df3f6cf2993658e068ab0fa2629f6a3d839d787eb11a58e468cec7ef58b0e4"} as unknown as DocumentNode<DeskPageQuery, DeskPageQueryVariables>;
export const MessagesPageDocument = {"kind":"Document","definitions":[],"documentId":"62fbbdd6801d1009a885527b237739beadaa10eb8f214b6933e78e0fbe98adb3"} as unknown as DocumentNode<MessagesPageQuery, MessagesPageQueryVariables>;
export const NotificationsChangedDocument = {"kind":"Document","definitions":[],"documentId":"643b5db33fe67b8c87ceec2ddb6db038a7c9ec697ab02282adbc4a0704fd87b7"} as unknown as DocumentNode<NotificationsChangedSubscription, NotificationsChangedSubscriptionVariables>;
export const MarkReadDocument = {"kind":"Document","definitions":[],"documentId":"e23d1125c921f047beba87b117add4e8f7dd875bcbd2c13b72457c378f2d8d44"} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const MyUnitsOnlyDocument = {"kind":"Document","definitions":[],"documentId":"2f43c6f7dd32a59abf6ac6ed3703e9816a1692a91dd4e7d8e9ab273b7d359eca"} as unknown as DocumentNode<MyUnitsOnlyQuery, MyUnitsOnlyQueryVariables>;
export const MembersOfDocument = {"kind":"Document","definitions":[],"documentId":"c91367a3dc4b1bf0de583ec00e9d6efd6560628a941fd33b73cf8ce085d73996"} as unknown as DocumentNode<MembersOfQuery, MembersOfQueryVariables>;
export const JoinDecideDocument = {"kind":"Document","definitions":[],"documentId":"e21de15d764958df081de041474416fa1a9ef715a1f4c2addf2a2757bfed44ac"} as unknown as DocumentNode<JoinDecideMutation, JoinDecideMutationVariables>;
export const MemberRemoveDocument = {"kind":"Document","definitions":[],"documentId":"961597d8060f205030832feb7c6c648618a1e74bcf887f54d34eae8ddbb406e0"} as unknown as DocumentNode<MemberRemoveMutation, MemberRemoveMutationVariables>;
export const OwnershipTransferDocument = {"kind":"Document","definitions":[],"documentId":"c7018039f41c6bf6ae0dd18c5d21e7665992df65913791d229612a6f80503c5a"} as unknown as DocumentNode<OwnershipTransferMutation, OwnershipTransferMutationVariables>;
export const RedemptionPageDocument = {"kind":"Document","definitions":[],"documentId":"a6136c97e0beeaacda3abfb4ba9dc84250f250eec62e9d7d3c7229bbc6afbe7f"} as unknown as DocumentNode<RedemptionPageQuery, RedemptionPageQueryVariables>;
export const MyRedemptionsDocument = {"kind":"Document","definitions":[],"documentId":"1a077523cb93344779db0e9fab747defe87961415975f3279b6dec58a01d9b4d"} as unknown as DocumentNode<MyRedemptionsQuery, MyRedemptionsQueryVariables>;
export const RedemptionSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"97119b9231ba5d370f3921da25f5c7aa56b250d46c42e030eb0020d00d8787c6"} as unknown as DocumentNode<RedemptionSaveDraftMutation, RedemptionSaveDraftMutationVariables>;
export const RedemptionSubmitDocument = {"kind":"Document","definitions":[],"documentId":"7ec5f20cf788edc2f50e6252c22c785730bc57c9ec77f19b93e724e60a00aa6d"} as unknown as DocumentNode<RedemptionSubmitMutation, RedemptionSubmitMutationVariables>;
export const RedemptionWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"a09d7162c3efe8f2813910d075faee77b871ea2eb1ab96cb41e44dddb03454cd"} as unknown as DocumentNode<RedemptionWithdrawMutation, RedemptionWithdrawMutationVariables>;
export const RedemptionDiscardDocument = {"kind":"Document","definitions":[],"documentId":"e97ad78e2ac7da4a7eb2616d69a6364b89585643e1b767623830d0e65c84e1e6"} as unknown as DocumentNode<RedemptionDiscardMutation, RedemptionDiscardMutationVariables>;
export const RedemptionRowSaveDocument = {"kind":"Document","definitions":[],"documentId":"92f5c24c19a36a50f122ea7bae49c58e7bf8d86f61810d9da4c87d99fb7cb546"} as unknown as DocumentNode<RedemptionRowSaveMutation, RedemptionRowSaveMutationVariables>;
export const RedemptionRowRemoveDocument = {"kind":"Document","definitions":[],"documentId":"5af01ec14c0d982672384128065ff6ceb9f5744f4da9ae17f1c80efd4532d712"} as unknown as DocumentNode<RedemptionRowRemoveMutation, RedemptionRowRemoveMutationVariables>;
export const BillReadingsDocument = {"kind":"Document","definitions":[],"documentId":"1b60e118093f61c83722ac6df620f35a922759ef3aa29360147778d5c86a615f"} as unknown as DocumentNode<BillReadingsQuery, BillReadingsQueryVariables>;
export const BillReadingsChangedDocument = {"kind":"Document","definitions":[],"documentId":"e43c139b934f703d9b81af6dc9086c6f951367c6b59f75648abc87346d9f4fe5"} as unknown as DocumentNode<BillReadingsChangedSubscription, BillReadingsChangedSubscriptionVariables>;
export const BillsReadDocument = {"kind":"Document","definitions":[],"documentId":"367466c0ab9399418150432b5eddad54edcb97949272dea3606a24ff8987faea"} as unknown as DocumentNode<BillsReadMutation, BillsReadMutationVariables>;
export const BillsConfirmDocument = {"kind":"Document","definitions":[],"documentId":"932637aadbf8c891fc6073d1210fe5f8e7ee5dd2b4dcbce31703785322fe221d"} as unknown as DocumentNode<BillsConfirmMutation, BillsConfirmMutationVariables>;
export const BillDismissDocument = {"kind":"Document","definitions":[],"documentId":"a020b7f48d6f86b7475142d802e3bff24ec9776110361d2f8cda32ef1a66c471"} as unknown as DocumentNode<BillDismissMutation, BillDismissMutationVariables>;
export const RateDocument = {"kind":"Document","definitions":[],"documentId":"4170c5c610d0440f1ac11cad30b257432e9ddce0ac59ab9232777a28e40cfd57"} as unknown as DocumentNode<RateMutation, RateMutationVariables>;
export const ExpertInboxDocument = {"kind":"Document","definitions":[],"documentId":"d2084eccaa9079e3bbbd65c98b883a26df0b08b826747c232976c6528561e52d"} as unknown as DocumentNode<ExpertInboxQuery, ExpertInboxQueryVariables>;
export const ExpertTaskDocument = {"kind":"Document","definitions":[],"documentId":"8dcd22d74974c6c6ab34bf84b57ee5f13f9f06ff62cbc852c1e7e17e17f15133"} as unknown as DocumentNode<ExpertTaskQuery, ExpertTaskQueryVariables>;
export const ExpertPapersDocument = {"kind":"Document","definitions":[],"documentId":"67e7f6a51a8694d60c199e9f2efafcd723b9311afba8a3fc4ede20e60c34c08d"} as unknown as DocumentNode<ExpertPapersQuery, ExpertPapersQueryVariables>;
export const PanelDeclareDocument = {"kind":"Document","definitions":[],"documentId":"5cb4e1665b41d37900ebaa353b48538af96d58da450cafd2db04e5724ea63ba4"} as unknown as DocumentNode<PanelDeclareMutation, PanelDeclareMutationVariables>;
export const PanelRefuseDocument = {"kind":"Document","definitions":[],"documentId":"0b0b12d33d6d75f54e791f24980cb3a83d3bc1933b5c3155162e1bed43f658f1"} as unknown as DocumentNode<PanelRefuseMutation, PanelRefuseMutationVariables>;
export const PanelScoreDocument = {"kind":"Document","definitions":[],"documentId":"f75fa77097a315d8f246b75d773c44bf6bc5ae609dcd9097e863073fed0e4d36"} as unknown as DocumentNode<PanelScoreMutation, PanelScoreMutationVariables>;
export const InstitutionHomeDocument = {"kind":"Document","definitions":[],"documentId":"b92b2f6d58448658fdcedd9c73e467347ca4beb33e62ed872319d1194b12de6d"} as unknown as DocumentNode<InstitutionHomeQuery, InstitutionHomeQueryVariables>;
export const AdmissionNewDocument = {"kind":"Document","definitions":[],"documentId":"fad6699989cce959735ff6af30a0c6c12f5187bd062e083d074f985b0f41f561"} as unknown as DocumentNode<AdmissionNewQuery, AdmissionNewQueryVariables>;
export const AdmissionPageDocument = {"kind":"Document","definitions":[],"documentId":"92b76727708d5b8feba6f32c6ca0c27bc503805b508bf5f52f0ac8851f9a31a5"} as unknown as DocumentNode<AdmissionPageQuery, AdmissionPageQueryVariables>;
export const AdmissionSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"479c7737c900f6421faa87f6b3db0fc378972ea66b9a72f5f563ee51af8d8409"} as unknown as DocumentNode<AdmissionSaveDraftMutation, AdmissionSaveDraftMutationVariables>;
export const AdmissionSubmitDocument = {"kind":"Document","definitions":[],"documentId":"06c64b30e981ecc0ded67441016d2e2a5b302c3faf1dbb137f78da6077a92dbf"} as unknown as DocumentNode<AdmissionSubmitMutation, AdmissionSubmitMutationVariables>;
export const OwnServicesDocument = {"kind":"Document","definitions":[],"documentId":"a46b9a353cea85d506c67c4c25a6d90a071976222091b716a4c40fd007eafd88"} as unknown as DocumentNode<OwnServicesQuery, OwnServicesQueryVariables>;
export const OwnCategoriesDocument = {"kind":"Document","definitions":[],"documentId":"fda30e92f177fc119aa0d16a4d5b05c36a0c01e2c9ab9587e40ca7fcaa39ab8e"} as unknown as DocumentNode<OwnCategoriesQuery, OwnCategoriesQueryVariables>;
export const ServiceCreateDocument = {"kind":"Document","definitions":[],"documentId":"3d4d44ac2c1b0954cffaddbf9644fc76d763c08c29da9ce5e292b4327afbe858"} as unknown as DocumentNode<ServiceCreateMutation, ServiceCreateMutationVariables>;
export const ServiceEditDocument = {"kind":"Document","definitions":[],"documentId":"858ab5ff1924d135948a985ea63d3b8ef4497e42820c05a06b6656e78e60f384"} as unknown as DocumentNode<ServiceEditMutation, ServiceEditMutationVariables>;
export const ServiceSetListedDocument = {"kind":"Document","definitions":[],"documentId":"65d8bc83b4525d867aecd2c7efa07b7549241679fdc6771623295443c45858eb"} as unknown as DocumentNode<ServiceSetListedMutation, ServiceSetListedMutationVariables>;
export const OwnImportsDocument = {"kind":"Document","definitions":[],"documentId":"a037c8c9efc404927282949b4ab744844d33c58e4c63da3ad477d9b3e018e29a"} as unknown as DocumentNode<OwnImportsQuery, OwnImportsQueryVariables>;
export const ServiceImportStartDocument = {"kind":"Document","definitions":[],"documentId":"cfdfd911e57c3f6e9cb5a41c06661bfccf3c911935095d39a6a532db51d7cde3"} as unknown as DocumentNode<ServiceImportStartMutation, ServiceImportStartMutationVariables>;
export const ServiceImportChangedDocument = {"kind":"Document","definitions":[],"documentId":"c9071da58a960a88e5d6badb46882d4a872d9a9995bc3107ae268fbb07c1d62a"} as unknown as DocumentNode<ServiceImportChangedSubscription, ServiceImportChangedSubscriptionVariables>;
export const OwnStorefrontDocument = {"kind":"Document","definitions":[],"documentId":"d822a9d49764140c40c8085fd165af6ddd2165985758e15e6d7a68a6584df220"} as unknown as DocumentNode<OwnStorefrontQuery, OwnStorefrontQueryVariables>;
export const StorefrontEditDocument = {"kind":"Document","definitions":[],"documentId":"56f5c50b140f8a0cec97fb7dcf53243028dbdd381df5b98228b31929e66aa0a3"} as unknown as DocumentNode<StorefrontEditMutation, StorefrontEditMutationVariables>;
export const AdmissionWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"ae3b61c182847f79c2bd5e8920717f57d48770e2a64d5e3d7ff08e0e572197ae"} as unknown as DocumentNode<AdmissionWithdrawMutation, AdmissionWithdrawMutationVariables>;
export const ArticleListDocument = {"kind":"Document","definitions":[],"documentId":"84d95695cb8a69a743fd4c135682d386638abf7de5115cfb8438f3c8ce4af49d"} as unknown as DocumentNode<ArticleListQuery, ArticleListQueryVariables>;
export const NewsListDocument = {"kind":"Document","definitions":[],"documentId":"d14b980e7489ac798781fd537afdcf8c4b6320572e62fe73a3550ad3c919e8be"} as unknown as DocumentNode<NewsListQuery, NewsListQueryVariables>;
export const ArticlePageDocument = {"kind":"Document","definitions":[],"documentId":"efdc1bfc56e391669db052e40b9070cc2d5af2186016a7d128f1aa9a1f976ebf"} as unknown as DocumentNode<ArticlePageQuery, ArticlePageQueryVariables>;
export const PublicityListDocument = {"kind":"Document","definitions":[],"documentId":"8e61694227187241c1aa0dc607d47ace861e4b52e5b3573e0adda90c3940dd0a"} as unknown as DocumentNode<PublicityListQuery, PublicityListQueryVariables>;
export const PublicityObjectDocument = {"kind":"Document","definitions":[],"documentId":"9c1b74da0876ef5d2d6efd516ac21ca9d92f0e17f3eb47d338bd46a2fca642f2"} as unknown as DocumentNode<PublicityObjectMutation, PublicityObjectMutationVariables>;
export const VerifyDocument = {"kind":"Document","definitions":[],"documentId":"3ca747e198f3b1f5a46ea857b7c24a7b7c9448f290266df87cb0c0375105df5b"} as unknown as DocumentNode<VerifyQuery, VerifyQueryVariables>;
export const ArticleSearchDocument = {"kind":"Document","definitions":[],"documentId":"017078660a0dfe6c6178374f0d074e950a98c5c47edb0087e5e67069d4b6c0e1"} as unknown as DocumentNode<ArticleSearchQuery, ArticleSearchQueryVariables>;
export const ZoneHomeDocument = {"kind":"Document","definitions":[],"documentId":"fd40c422b32f13425474a9aeec3a1aab312bf0dda97cfd981caeb6e41fa44d1c"} as unknown as DocumentNode<ZoneHomeQuery, ZoneHomeQueryVariables>;
export const HouseSearchDocument = {"kind":"Document","definitions":[],"documentId":"05c67be03588a1c78623c2a3696aea65845022eb5129d85ae9daf58f527f09f7"} as unknown as DocumentNode<HouseSearchQuery, HouseSearchQueryVariables>;
export const StorefrontPageDocument = {"kind":"Document","definitions":[],"documentId":"da73e31e0ba97fb3a83a2792c483a7314b27a88dbffdfd90c4c7c2ea2de906bf"} as unknown as DocumentNode<StorefrontPageQuery, StorefrontPageQueryVariables>;
export const RegionsDocument = {"kind":"Document","definitions":[],"documentId":"c10ff30ceafaf861f87061c2243861b99ea2a2ff41ae1f7d064c525f23b72b68"} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const ServiceSearchDocument = {"kind":"Document","definitions":[],"documentId":"428a02f3364f07ffcaef75cfe8010ecee4521574bb9b31079263b6cda9430bbe"} as unknown as DocumentNode<ServiceSearchQuery, ServiceSearchQueryVariables>;
export const SearchSuggestionsDocument = {"kind":"Document","definitions":[],"documentId":"1d0bb0b0b7215c5ecc6d128df062ca139117c0a238953a3481996ff60c8b84ef"} as unknown as DocumentNode<SearchSuggestionsQuery, SearchSuggestionsQueryVariables>;
export const ServicePageDocument = {"kind":"Document","definitions":[],"documentId":"05ca5014728dcac7884c7c50e9dfdf37702b0fc95be0490711bd9617d3f4c319"} as unknown as DocumentNode<ServicePageQuery, ServicePageQueryVariables>;
export const CompareServicesDocument = {"kind":"Document","definitions":[],"documentId":"72c9a9119902969f5d7e1d127ba8471d4ecfa5206ae7b4c21bb06c3f1f9dd137"} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const ClawbackOpenDocument = {"kind":"Document","definitions":[],"documentId":"976fd729688fa0e230e3863b27f7aadab24d66217dbbf311c03b8399348082fa"} as unknown as DocumentNode<ClawbackOpenMutation, ClawbackOpenMutationVariables>;
export const ClawbackSettleDocument = {"kind":"Document","definitions":[],"documentId":"a1b2e96b9da8af810558cf01ef9c00535f8ee0488ae900df99cbb5a7027f4749"} as unknown as DocumentNode<ClawbackSettleMutation, ClawbackSettleMutationVariables>;
export const ClawbackCancelDocument = {"kind":"Document","definitions":[],"documentId":"d47a27d9553a2d70e1a97b4784dadd1440f63776dc0b48ce349e0eb4804f53a2"} as unknown as DocumentNode<ClawbackCancelMutation, ClawbackCancelMutationVariables>;
export const AdministeredInstitutionByIdDocument = {"kind":"Document","definitions":[],"documentId":"2821b0bae94d8bebee8b1fc94776d5d30d03dd2ade4b991188f7a97001a99029"} as unknown as DocumentNode<AdministeredInstitutionByIdQuery, AdministeredInstitutionByIdQueryVariables>;
export const InstitutionSetNamesDocument = {"kind":"Document","definitions":[],"documentId":"44b3812488643678f5bc653b22de3876252be4aca5b181c85fc12bf103f44588"} as unknown as DocumentNode<InstitutionSetNamesMutation, InstitutionSetNamesMutationVariables>;
export const InstitutionLeaveDocument = {"kind":"Document","definitions":[],"documentId":"78810c0924b458a2806541afa4a561f2a6352db1bc6c6499b74b73e15eef17a0"} as unknown as DocumentNode<InstitutionLeaveMutation, InstitutionLeaveMutationVariables>;
export const ObjectionRevealDocument = {"kind":"Document","definitions":[],"documentId":"e30a9ff554a047c785084dd2a60b9202480a78527d8359b55318e25e5db83175"} as unknown as DocumentNode<ObjectionRevealMutation, ObjectionRevealMutationVariables>;
export const CertificationRevealDocument = {"kind":"Document","definitions":[],"documentId":"29ba4269b11def06dca963b3f1d9e2c47c3476cb831040c4aec647dcff7dada4"} as unknown as DocumentNode<CertificationRevealMutation, CertificationRevealMutationVariables>;
export const ClaimRevealDocument = {"kind":"Document","definitions":[],"documentId":"5ecb575389f4a76c55128305fd066a862af1c19a6e0428ec6c7141088f63aae1"} as unknown as DocumentNode<ClaimRevealMutation, ClaimRevealMutationVariables>;
export const ApplicationRevealDocument = {"kind":"Document","definitions":[],"documentId":"3b734530ac1ca86c623a1c394f541552dd267d07e7c74044faf43d6f50f3a3ef"} as unknown as DocumentNode<ApplicationRevealMutation, ApplicationRevealMutationVariables>;
export const ReviewInboxDocument = {"kind":"Document","definitions":[],"documentId":"c73142b90deeecfa8c0f999adf00eca08654a14660d56d7e0f92c6818550c91a"} as unknown as DocumentNode<ReviewInboxQuery, ReviewInboxQueryVariables>;
export const ReviewCasesDocument = {"kind":"Document","definitions":[],"documentId":"a01ae7a18df99eb407f83fe8015e98b35b5f8d2eb3303f43f9a1dbcecbb45135"} as unknown as DocumentNode<ReviewCasesQuery, ReviewCasesQueryVariables>;
export const ReviewHistoryDocument = {"kind":"Document","definitions":[],"documentId":"9f5c6367f7b39999d96998f4bd9c1b730d499336e48e0166af0721df61c302f0"} as unknown as DocumentNode<ReviewHistoryQuery, ReviewHistoryQueryVariables>;
export const ReviewCaseDocument = {"kind":"Document","definitions":[],"documentId":"20d3d4c4c84bdebad69c5d0d2c98660c032a3e09e17776d51925420c77ff8c03"} as unknown as DocumentNode<ReviewCaseQuery, ReviewCaseQueryVariables>;
export const ReviewReasonsDocument = {"kind":"Document","definitions":[],"documentId":"9281cc04af7fa04bfc00efc74216772e1fb29a570b94b66a29217445edbc8add"} as unknown as DocumentNode<ReviewReasonsQuery, ReviewReasonsQueryVariables>;
export const ReviewColleaguesDocument = {"kind":"Document","definitions":[],"documentId":"79d5c9e5a5c2882b169c426cfe156f4c434666dbf70d6d489ea8e129e975eb74"} as unknown as DocumentNode<ReviewColleaguesQuery, ReviewColleaguesQueryVariables>;
export const CaseObjectionsDocument = {"kind":"Document","definitions":[],"documentId":"da663eacdc13e7dee8b4bf9d2af17023cf4d25bfcde6a990778b74ea50038b51"} as unknown as DocumentNode<CaseObjectionsQuery, CaseObjectionsQueryVariables>;
export const ReviewDecideDocument = {"kind":"Document","definitions":[],"documentId":"195f5dc0bb2ed5f18e490806c0500e6de5852203079f351c1b0d6a2c79c910f6"} as unknown as DocumentNode<ReviewDecideMutation, ReviewDecideMutationVariables>;
export const ReviewPassManyDocument = {"kind":"Document","definitions":[],"documentId":"ab4151e38dc6bb7d8678643d147d0e49e2c383323b94eda6690c940861357d36"} as unknown as DocumentNode<ReviewPassManyMutation, ReviewPassManyMutationVariables>;
export const ReviewTakeDocument = {"kind":"Document","definitions":[],"documentId":"2b268aa5ca7abf797ce259060b2c7c2ff3b7eaa8adfd1e25575d01389632cf3f"} as unknown as DocumentNode<ReviewTakeMutation, ReviewTakeMutationVariables>;
export const ObjectionDecideDocument = {"kind":"Document","definitions":[],"documentId":"e98fecee5d4090c1a3125b9ece09cee45d9aaf7f33eeea746da66312315f7c81"} as unknown as DocumentNode<ObjectionDecideMutation, ObjectionDecideMutationVariables>;
export const PanelDrawDocument = {"kind":"Document","definitions":[],"documentId":"7eb09e9842e9855373944afe8720a55be8c494318a366627422985edac62ecb2"} as unknown as DocumentNode<PanelDrawMutation, PanelDrawMutationVariables>;
export const PanelNameDocument = {"kind":"Document","definitions":[],"documentId":"33ee99bb0327f579fb510676e5d319378b6a02c6dc5a4367f37ac597ef7cbe76"} as unknown as DocumentNode<PanelNameMutation, PanelNameMutationVariables>;
export const PanelReplaceDocument = {"kind":"Document","definitions":[],"documentId":"5fcd88d43aa195d3518ab0bc9783e20a0425ed805e42862916713a0a437d52ae"} as unknown as DocumentNode<PanelReplaceMutation, PanelReplaceMutationVariables>;
export const PanelExtendDocument = {"kind":"Document","definitions":[],"documentId":"12b2a3487c63a22dc86368cd0434b194d47f398e32c992102d9618c5e7f05e32"} as unknown as DocumentNode<PanelExtendMutation, PanelExtendMutationVariables>;
export const PanelConcludeDocument = {"kind":"Document","definitions":[],"documentId":"b709e439080cc04f301cbdd18e7d26e0d815510a04d687930db4a2f9e919dcb7"} as unknown as DocumentNode<PanelConcludeMutation, PanelConcludeMutationVariables>;
export const ReviewReleaseDocument = {"kind":"Document","definitions":[],"documentId":"8d75ac6291c6a6caca47cd077c74969205ebf4938f583fd56f97ba3482da57fe"} as unknown as DocumentNode<ReviewReleaseMutation, ReviewReleaseMutationVariables>;
export const ReviewAssignDocument = {"kind":"Document","definitions":[],"documentId":"10cbf3f749c081d0c168ab77ec6acac095b77baf7a0e4eef3f94ddd2918c50b8"} as unknown as DocumentNode<ReviewAssignMutation, ReviewAssignMutationVariables>;
export const PoolOfExpertsDocument = {"kind":"Document","definitions":[],"documentId":"6a6a7847c4a62348a01926a0a23b4386f55e7593fa7296ab354832181080f7ff"} as unknown as DocumentNode<PoolOfExpertsQuery, PoolOfExpertsQueryVariables>;
export const ReviewPapersDocument = {"kind":"Document","definitions":[],"documentId":"9694a09372c6d495eb04c71429a9c8212d27d950675b41c6db1a1ecd6ea86915"} as unknown as DocumentNode<ReviewPapersQuery, ReviewPapersQueryVariables>;
export const ReviewScanDocument = {"kind":"Document","definitions":[],"documentId":"fc4775632077d9f9810134a95567a0e82e35da7261ece402b1fce64c6aad288f"} as unknown as DocumentNode<ReviewScanQuery, ReviewScanQueryVariables>;
export const TaskJudgeScanDocument = {"kind":"Document","definitions":[],"documentId":"cd5ad68183dcaff2843345d1af5dc53a63ee48a447bc50df0279d3751f685b24"} as unknown as DocumentNode<TaskJudgeScanMutation, TaskJudgeScanMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[],"documentId":"e3f8dee1597390fcf94b9b13e77c9989d27d4a4f9f39e6680cb1134507ed0547"} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[],"documentId":"1f9b7bbcf2dd4072ac726446ce50e8598de047b846e4efdc540a228db74276a3"} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ActAsDocument = {"kind":"Document","definitions":[],"documentId":"776742aa5a958dda53b2f1a7cfb5427163d046caf23e855738317eaf4b039abc"} as unknown as DocumentNode<ActAsMutation, ActAsMutationVariables>;