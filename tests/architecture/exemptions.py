"""The only exceptions to the rules of the house: rule → offender → why it may. One that is no longer needed fails too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

EXEMPTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "commit": {
        "db/unit_of_work.py": "the one place that commits",
        "db/migrations/env.py": "alembic's own transaction, before anything runs",
        "db/reference.py": "divisions are reference data, loaded before anything runs",
        "gateway/demonstration/load.py": "one transaction around the whole load: all of it or nothing",
    },
    "idempotency key": {
        **dict.fromkeys(
            ("accountRegister", "passwordChange", "passwordReset", "mobileChange", "smsCodeRequest", "signIn"),
            "spends a single-use text message code or a password: a repetition is refused by itself",
        ),
        **dict.fromkeys(("signInByWeChat", "weChatBind"), "spends WeChat's single-use code: a repetition is refused by itself"),
        **dict.fromkeys(("signOut", "sessionRevoke", "sessionActAs", "weChatUnbind"), "sets a state: twice is the same as once"),
        "clockAdvance": "demonstration only",
        **dict.fromkeys(
            ("applicationReveal", "certificationReveal", "claimReveal", "objectionReveal", "orderReveal", "payoutBatchExport"),
            "every look is an audit entry of its own",
        ),
        **dict.fromkeys(
            ("notificationMarkRead", "recommendationsSet", "searchWordingsSet"), "sets a state: twice is the same as once"
        ),
        **dict.fromkeys(
            ("articleEdit", "articlePublish", "articleUnpublish", "serviceEdit", "serviceSetListed"),
            "moves neither money nor a case, and names the version it changes: a repetition is refused as stale",
        ),
    },
    "same enumeration": {
        "UnitCapacity and RedemptionFiler": "what a unit is certified as, and which side files a redemption",
    },
    "foreign key index": {
        **dict.fromkeys(
            (
                "budget_changes.decided_by", "budget_changes.proposed_by", "join_requests.account_id",
                "payout_batches.approved_by", "payout_batches.prepared_by", "payout_lines.sent_by", "payout_lines.settled_by",
                "service_imports.account_id",
            ),
            "says who did it; nothing is looked up by it, and accounts are never deleted",
        ),
        **dict.fromkeys(
            (
                "institutions.case_id", "notifications.case_id", "opinions.stage_id", "orders.institution_id",
                "orders.service_id", "redemptions.payee_unit_id",
                "register_entries.import_id", "service_imports.upload_id", "service_items.institution_id",
                "service_items.service_id", "sessions.acting_grant_id",
            ),
            "followed from the row towards what it names, never back; what it names is never deleted",
        ),
        **dict.fromkeys(
            ("ledger_transfers.source_id", "ledger_transfers.target_id"),
            "transfers are read by programme and time, both ends joined",
        ),
        "cases.assignee_id": "asked for within an inbox, after region, role and level (ix_cases_inbox)",
        "payout_batches.programme_id": "batches are few and read by region",
        "ratings.unit_id": "ratings are read by service and by redemption",
    },
    "time": {"db/base.py:18": "says when the database made a row; nothing is decided by it"},
}
