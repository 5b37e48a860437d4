"""The database's last word, in words: which error a violated constraint stands for. Services check first; races end here."""

from __future__ import annotations

from collections.abc import Callable

from core.errors import DomainError, Duplicate, Forbidden, Insufficient

MESSAGES: dict[str, Callable[[], DomainError]] = {
    "uq_accounts_name_key": lambda: Duplicate("该账号名已被使用，请换一个。", path="name"),
    "uq_accounts_mobile_index": lambda: Duplicate("该手机号已注册，请直接登录或找回密码。", path="mobile"),
    "uq_wechat_bindings_openid": lambda: Duplicate(
        "该微信已绑定其他账号，请先在原账号中解绑。", code="WECHAT_BOUND_ELSEWHERE", path="code"
    ),
    "uq_wechat_bindings_account": lambda: Duplicate(
        "您的账号已绑定另一个微信，请先解绑。", code="WECHAT_ALREADY_BOUND", path="code"
    ),
    "uq_certifications_live": lambda: Duplicate(
        "该统一社会信用代码已认证或正在认证，请申请加入该单位。", code="UNIT_ALREADY_CERTIFIED", path="uscc"
    ),
    "uq_units_uscc": lambda: Duplicate(
        "该统一社会信用代码已认证，请申请加入该单位。", code="UNIT_ALREADY_CERTIFIED", path="uscc"
    ),
    "uq_claims_live": lambda: Duplicate("贵单位已申领该批次创新券，每批次限一张。", path="programme_id"),
    "uq_voucher_applications_live": lambda: Duplicate(
        "该订单已有创新券申请，请在“我的申请”中继续。", code="ALREADY_APPLIED", path="order_id"
    ),
    "ck_claims_within_quota": lambda: Insufficient("剩余额度不足，请减少本次申请金额。", code="QUOTA_EXCEEDED"),
    "ck_ledger_accounts_not_negative": lambda: Insufficient("创新券总额度不足。", code="BUDGET_EXCEEDED"),
    "uq_document_draws_bill": lambda: Duplicate("该票据已用于其他兑付申请。", code="BILL_ALREADY_USED"),
    "ck_drawn_documents_within_amount": lambda: Insufficient(
        "合同或付款凭证的累计使用金额超过其总额。", code="DOCUMENT_OVERDRAWN"
    ),
    "ck_budget_changes_two_persons": lambda: Forbidden("须由另一人复核，不能审批自己提出的事项。", code="TWO_PERSONS"),
    "ck_payout_batches_two_persons": lambda: Forbidden("须由另一人复核，不能审批自己编制的批次。", code="TWO_PERSONS"),
    "ck_payout_lines_two_persons": lambda: Forbidden("银行结果须由发出人以外的人员登记。", code="TWO_PERSONS"),
    "ck_clawbacks_two_persons": lambda: Forbidden("须由另一人审核，不能审核自己提出的追回。", code="TWO_PERSONS"),
    "uq_payout_lines_live": lambda: Duplicate("该办件已在其他拨付批次中。", code="ALREADY_IN_BATCH"),
    "uq_programmes_region_code": lambda: Duplicate("批次编码已存在，请换一个。", path="code"),
    "uq_services_code": lambda: Duplicate("本机构已有相同编号的服务。", path="code"),
    "uq_admissions_live": lambda: Duplicate("贵单位已入库或正在申请入库。", code="ALREADY_ADMITTED"),
    "uq_ratings_item_id": lambda: Duplicate("该服务事项已评价。", path="item_id"),
    "uq_join_requests_pending": lambda: Duplicate("您已提交加入申请，请等待处理。"),
    "uq_saved_searches_name": lambda: Duplicate("您已有同名的检索订阅，请换一个名称。", path="name"),
    "uq_role_grants_live": lambda: Duplicate("该账号已有此角色。"),
}
