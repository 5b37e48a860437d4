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

/** 客户端：网页、微信小程序。 */
export type ClientKind =
  /** 微信小程序：登录后得到 Bearer 令牌。 */
  | 'MINI_PROGRAM'
  /** 网页：登录后得到 HttpOnly Cookie 与 CSRF 令牌。 */
  | 'WEB';

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
export const ShellOnlyDocument = {"kind":"Document","definitions":[],"documentId":"7c3ad3ec8f819338cf94b620bd74aceee990dfddecd673ac67a4fe4c81f50064"} as unknown as DocumentNode<ShellOnlyQuery, ShellOnlyQueryVariables>;
export const SmsCodeDocument = {"kind":"Document","definitions":[],"documentId":"e752f1501b192583f91c6de6cfc0bde54fb82294cdb44f33fcb0285d77f39958"} as unknown as DocumentNode<SmsCodeMutation, SmsCodeMutationVariables>;
export const RegisterDocument = {"kind":"Document","definitions":[],"documentId":"3b65967f2da572e7ea49f418e005285186d265c349aa0f57ffd3887b85235d40"} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const PasswordResetDocument = {"kind":"Document","definitions":[],"documentId":"4827a034200b108f66bae6f15dbed7e1080d1de63f48a9fca78d0662189fd9db"} as unknown as DocumentNode<PasswordResetMutation, PasswordResetMutationVariables>;
export const PasswordChangeDocument = {"kind":"Document","definitions":[],"documentId":"39452b9c82335dbb92d9a880246f4c9100b148e3e8d143dbd323266c1d93ec43"} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const SessionRevokeDocument = {"kind":"Document","definitions":[],"documentId":"a0f461ee6c7186b8e9d91563422c5d5af76e820be00bb579f0ad9cedfd712891"} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const AccountPageDocument = {"kind":"Document","definitions":[],"documentId":"5e6734d93799ebd39ba8402f75a76a9bac9a0b6a5c5f9c892cc2549c62b80ece"} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const ZoneHomeDocument = {"kind":"Document","definitions":[],"documentId":"e0932a144d52ee7bf42cc26aeec942e8e14d9833f621d8bfce67d4c96279594c"} as unknown as DocumentNode<ZoneHomeQuery, ZoneHomeQueryVariables>;
export const RegionsDocument = {"kind":"Document","definitions":[],"documentId":"c10ff30ceafaf861f87061c2243861b99ea2a2ff41ae1f7d064c525f23b72b68"} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const SearchSuggestionsDocument = {"kind":"Document","definitions":[],"documentId":"ce2f180ddcb67ed8f7f2b5791ac91e73022adf0f30a4279c4b8dd8a3a0c48cf9"} as unknown as DocumentNode<SearchSuggestionsQuery, SearchSuggestionsQueryVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[],"documentId":"e3f8dee1597390fcf94b9b13e77c9989d27d4a4f9f39e6680cb1134507ed0547"} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[],"documentId":"1f9b7bbcf2dd4072ac726446ce50e8598de047b846e4efdc540a228db74276a3"} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const ActAsDocument = {"kind":"Document","definitions":[],"documentId":"776742aa5a958dda53b2f1a7cfb5427163d046caf23e855738317eaf4b039abc"} as unknown as DocumentNode<ActAsMutation, ActAsMutationVariables>;