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

/** 作废尚未提交的认证草稿，不能恢复。 */
export type CertificationDiscardInput = {
  /** 认证的标识。 */
  id: string;
  /** 幂等键：每次新操作使用新的 UUID，重试时不变。 */
  idempotencyKey: string;
  /** 所见的版本号。 */
  version: number;
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

/** 客户端：网页、微信小程序。 */
export type ClientKind =
  /** 微信小程序：登录后得到 Bearer 令牌。 */
  | 'MINI_PROGRAM'
  /** 网页：登录后得到 HttpOnly Cookie 与 CSRF 令牌。 */
  | 'WEB';

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

/** 动态的种类。 */
export type NewsItemKind =
  /** 文章。 */
  | 'ARTICLE'
  /** 公示。 */
  | 'PUBLICITY';

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

/** 联想词的种类。 */
export type SuggestionKind =
  /** 服务机构。 */
  | 'INSTITUTION'
  /** 服务。 */
  | 'SERVICE'
  /** 行业用语，例如一种仪器。 */
  | 'TERM';

/** 单位认证的身份。 */
export type UnitCapacity =
  /** 企业。 */
  | 'ENTERPRISE'
  /** 服务机构。 */
  | 'INSTITUTION';

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

/** 创新券怎样取得。 */
export type VoucherObtain =
  /** 企业直接申领。 */
  | 'DIRECT_CLAIM'
  /** 本地区不发放创新券，只有服务机构和实验室。 */
  | 'NONE'
  /** 在订单上申请。 */
  | 'ON_ORDER';

/** 专区首页的入口。 */
export type ZoneEntryCode =
  /** 服务机构入驻。 */
  | 'ADMISSION'
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

export type FormPartsFragment = { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> };

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

export type CertificationPartsFragment = { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> };

export type MyCertificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCertificationsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string }>, myCertifications: { __typename: 'CertificationConnection', nodes: Array<{ __typename: 'Certification', id: string, number: string, region: string, name: string, capacity: UnitCapacity | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase } }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type CertificationNewQueryVariables = Exact<{
  region: string;
  capacity: UnitCapacity;
}>;


export type CertificationNewQuery = { __typename: 'Query', certificationFormDefinition: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

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


export type CertificationPageQuery = { __typename: 'Query', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type CertificationSaveDraftMutationVariables = Exact<{
  input: CertificationSaveDraftInput;
}>;


export type CertificationSaveDraftMutation = { __typename: 'Mutation', certificationSaveDraft:
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
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
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
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
    | { __typename: 'CertificationPayload', certification: { __typename: 'Certification', capacity: UnitCapacity | null, uscc: string, name: string, unitId: string | null, certifiedAt: string | null, changingFields: Array<string>, id: string, number: string, kind: CaseKind, title: string, region: string, unitName: string, version: number, requestedFields: Array<string>, createdAt: string, submittedAt: string | null, closedAt: string | null, form: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> }, pendingForm: { __typename: 'FormDefinition', key: string, version: string, title: string, agreementTitle: string, agreement: string, agreementVersion: string, fields: Array<{ __typename: 'FormField', key: string, path: string, label: string, kind: FormFieldKind, required: boolean, editable: boolean, personal: boolean, maxLength: number, formats: Array<string>, maxFiles: number, help: string, group: string, choices: Array<{ __typename: 'FormChoice', value: string, label: string }>, value: { __typename: 'FormValue', text: string | null, choices: Array<string> | null, uploads: Array<string> | null, confirmed: boolean | null } | null }>, files: Array<{ __typename: 'UploadedFile', id: string, name: string, kind: string, size: number, url: string }> } | null, status: { __typename: 'CaseStatus', key: string, label: string, phase: CasePhase }, atWork: { __typename: 'AtWork', body: string, since: string, dueAt: string | null, dueProvisional: boolean }, availableActions: Array<{ __typename: 'CaseAction', event: CaseEvent, label: string, needsText: boolean }>, progress: Array<{ __typename: 'ProgressStage', state: string, label: string, phase: CasePhase, standing: string, body: string, since: string | null, leftAt: string | null, dueAt: string | null, dueProvisional: boolean, event: CaseEvent | null }>, opinions: Array<{ __typename: 'ReviewOpinion', id: string, stateLabel: string, event: CaseEvent, body: string, text: string, createdAt: string }> } }
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

export type ZoneHomeQueryVariables = Exact<{
  region: string;
}>;


export type ZoneHomeQuery = { __typename: 'Query', zoneHome: { __typename: 'ZoneHome', region: string, name: string, counters: { __typename: 'ZoneCounts', institutions: number, claimingEnterprises: number, services: number, paid: string }, entries: Array<{ __typename: 'ZoneEntryPoint', code: ZoneEntryCode, label: string, open: boolean }>, notices: Array<{ __typename: 'ArticleSummary', id: string, title: string, publishedAt: string | null, pinned: boolean }>, workNews: Array<{ __typename: 'ZoneNewsItem', id: string, kind: NewsItemKind, title: string, publishedAt: string }>, policies: Array<{ __typename: 'ArticleSummary', id: string, title: string, publishedAt: string | null }>, guide: Array<{ __typename: 'ArticleSummary', id: string, title: string }>, recommendedInstitutions: Array<{ __typename: 'RecommendedInstitutionCard', id: string, name: string, introduction: string, rating: number | null, ratingCount: number }> }, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { __typename: 'Query', regions: Array<{ __typename: 'Region', code: string, name: string, nameEn: string, obtain: VoucherObtain, owners: Array<string> }>, viewer: { __typename: 'Viewer', id: string, name: string, mobile: string, role: Role, weChatBound: boolean, roles: Array<{ __typename: 'RoleGrant', id: string, role: Role, region: string, division: string, unitId: string | null, unitName: string, unitUscc: string, body: string, owner: boolean, acting: boolean }> } | null, platformStatus: { __typename: 'PlatformStatus', now: string, demonstration: boolean } };

export type SearchSuggestionsQueryVariables = Exact<{
  text: string;
  regions?: Array<string> | string | null | undefined;
}>;


export type SearchSuggestionsQuery = { __typename: 'Query', searchSuggestions: Array<{ __typename: 'SearchSuggestion', text: string, kind: SuggestionKind, id: string | null, count: number | null }> };

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

export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"weChatBound"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"division"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitUscc"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const ShellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Shell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Query"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"platformStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"weChatBound"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"division"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"unitUscc"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"acting"}}]}}]}}]} as unknown as DocumentNode<ShellFragment, unknown>;
export const FailurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FailureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Failure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IneligibleFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"citation"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleVersionFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FailurePartsFragment, unknown>;
export const CasePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<CasePartsFragment, unknown>;
export const FilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<FilePartsFragment, unknown>;
export const FormPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]} as unknown as DocumentNode<FormPartsFragment, unknown>;
export const CertificationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseParts"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"certifiedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changingFields"}},{"kind":"Field","name":{"kind":"Name","value":"form"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pendingForm"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FormParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadedFile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atWork"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"requestedFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"needsText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stateLabel"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FormParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormDefinition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agreementTitle"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"agreementVersion"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"editable"}},{"kind":"Field","name":{"kind":"Name","value":"personal"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"maxFiles"}},{"kind":"Field","name":{"kind":"Name","value":"help"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"uploads"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FileParts"}}]}}]}}]} as unknown as DocumentNode<CertificationPartsFragment, unknown>;
export const CaseChangedDocument = {"kind":"Document","definitions":[],"documentId":"852570551f7ca0c82ee4b14f23fccfeaf319340bd7b6fae01b30ca2df404d44d"} as unknown as DocumentNode<CaseChangedSubscription, CaseChangedSubscriptionVariables>;
export const DivisionsDocument = {"kind":"Document","definitions":[],"documentId":"69036e412e5cf60855a716f304dd2f9f8805e63cc8370f7605e21b6a44b4766e"} as unknown as DocumentNode<DivisionsQuery, DivisionsQueryVariables>;
export const ShellOnlyDocument = {"kind":"Document","definitions":[],"documentId":"7c3ad3ec8f819338cf94b620bd74aceee990dfddecd673ac67a4fe4c81f50064"} as unknown as DocumentNode<ShellOnlyQuery, ShellOnlyQueryVariables>;
export const SmsCodeDocument = {"kind":"Document","definitions":[],"documentId":"e752f1501b192583f91c6de6cfc0bde54fb82294cdb44f33fcb0285d77f39958"} as unknown as DocumentNode<SmsCodeMutation, SmsCodeMutationVariables>;
export const RegisterDocument = {"kind":"Document","definitions":[],"documentId":"3b65967f2da572e7ea49f418e005285186d265c349aa0f57ffd3887b85235d40"} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const PasswordResetDocument = {"kind":"Document","definitions":[],"documentId":"4827a034200b108f66bae6f15dbed7e1080d1de63f48a9fca78d0662189fd9db"} as unknown as DocumentNode<PasswordResetMutation, PasswordResetMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[],"documentId":"39452b9c82335dbb92d9a880246f4c9100b148e3e8d143dbd323266c1d93ec43"} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[],"documentId":"a0f461ee6c7186b8e9d91563422c5d5af76e820be00bb579f0ad9cedfd712891"} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const AccountPageDocument = {"kind":"Document","definitions":[],"documentId":"5e6734d93799ebd39ba8402f75a76a9bac9a0b6a5c5f9c892cc2549c62b80ece"} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const MyCertificationsDocument = {"kind":"Document","definitions":[],"documentId":"a754defb741483ec91a02037592de29d18149117322d178172ead5d496736c53"} as unknown as DocumentNode<MyCertificationsQuery, MyCertificationsQueryVariables>;
export const CertificationNewDocument = {"kind":"Document","definitions":[],"documentId":"bc3bd2fc52521222df2e5eb74e449726001676e5b5752a049da5d783eb0996e7"} as unknown as DocumentNode<CertificationNewQuery, CertificationNewQueryVariables>;
export const UnitJoinDocument = {"kind":"Document","definitions":[],"documentId":"49d02155f7e5c0d713474562c663df81ab0e487dfe4330a2fce5832495412f44"} as unknown as DocumentNode<UnitJoinMutation, UnitJoinMutationVariables>;
export const CertificationPageDocument = {"kind":"Document","definitions":[],"documentId":"902ea6799489d791714b3a5d5493f2c77cfd79d206ca54bb664633d09a2e801e"} as unknown as DocumentNode<CertificationPageQuery, CertificationPageQueryVariables>;
export const CertificationSaveDraftDocument = {"kind":"Document","definitions":[],"documentId":"6c98d28be4e6c83ad7668922039660d149dfbbf00a1e4fb9061339dec0402a88"} as unknown as DocumentNode<CertificationSaveDraftMutation, CertificationSaveDraftMutationVariables>;
export const CertificationSubmitDocument = {"kind":"Document","definitions":[],"documentId":"12ca9663a51fb65e6912a2c7c9eb2240b7826eef379200fa17cb77558ad6e41e"} as unknown as DocumentNode<CertificationSubmitMutation, CertificationSubmitMutationVariables>;
export const CertificationWithdrawDocument = {"kind":"Document","definitions":[],"documentId":"1859a4371ccbec084b017a1727f5b8d61dc768f9a7053b32b7594edc26fc7403"} as unknown as DocumentNode<CertificationWithdrawMutation, CertificationWithdrawMutationVariables>;
export const CertificationDiscardDocument = {"kind":"Document","definitions":[],"documentId":"5fc45a65532c7ed29eeb48913266604cd81ce8fdaa59f7c37028aec209606a1e"} as unknown as DocumentNode<CertificationDiscardMutation, CertificationDiscardMutationVariables>;
export const ZoneHomeDocument = {"kind":"Document","definitions":[],"documentId":"e0932a144d52ee7bf42cc26aeec942e8e14d9833f621d8bfce67d4c96279594c"} as unknown as DocumentNode<ZoneHomeQuery, ZoneHomeQueryVariables>;
export const RegionsDocument = {"kind":"Document","definitions":[],"documentId":"c10ff30ceafaf861f87061c2243861b99ea2a2ff41ae1f7d064c525f23b72b68"} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const SearchSuggestionsDocument = {"kind":"Document","definitions":[],"documentId":"ce2f180ddcb67ed8f7f2b5791ac91e73022adf0f30a4279c4b8dd8a3a0c48cf9"} as unknown as DocumentNode<SearchSuggestionsQuery, SearchSuggestionsQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[],"documentId":"e3f8dee1597390fcf94b9b13e77c9989d27d4a4f9f39e6680cb1134507ed0547"} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[],"documentId":"1f9b7bbcf2dd4072ac726446ce50e8598de047b846e4efdc540a228db74276a3"} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ActAsDocument = {"kind":"Document","definitions":[],"documentId":"776742aa5a958dda53b2f1a7cfb5427163d046caf23e855738317eaf4b039abc"} as unknown as DocumentNode<ActAsMutation, ActAsMutationVariables>;