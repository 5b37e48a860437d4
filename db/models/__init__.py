"""The tables, a file per aggregate."""

from db.models.access import Account, RoleGrant, SignInSession, SmsCode, WeChatBinding
from db.models.affiliations import Affiliation
from db.models.applications import Entrustment, VoucherApplication
from db.models.bill_readings import BillReading, BillVerification
from db.models.cases import Case, CaseStage, Objection, Opinion, Publicity
from db.models.catalogue import Rating, Service, ServiceImport
from db.models.content import Article, Notification, Recommendation
from db.models.documents import ResumableUpload, Upload, UploadPart
from db.models.institutions import Admission, Institution
from db.models.ledger import LedgerAccount, LedgerTransfer
from db.models.orders import Order, OrderFile, OrderMessage, OrderStep
from db.models.organisations import Certification, JoinRequest, Unit
from db.models.panels import Expert, ExpertImport, Panel, PanelDraw, PanelSeat
from db.models.printing import FormExport, TaskDocument
from db.models.programmes import BudgetChange, Claim, Programme, RegisterEntry, RegisterImport
from db.models.recognition import Recognition, RecognitionBatch, RecognitionImport
from db.models.records import AuditEntry, Division, IdempotencyKey, JobRun, OutboxRow, Reconciliation
from db.models.redemptions import (
    Bill,
    Clawback,
    DocumentDraw,
    DrawnDocument,
    ItemDocument,
    PayoutBatch,
    PayoutLine,
    Redemption,
    ServiceItem,
)
from db.models.saved_searches import SavedSearch, SavedSearchHit
from db.models.search import SearchChange, SearchDocument, SearchWordings
from db.models.traces import DocumentTrace

__all__ = [
    "Account",
    "Admission",
    "Affiliation",
    "Article",
    "AuditEntry",
    "Bill",
    "BillReading",
    "BillVerification",
    "BudgetChange",
    "Case",
    "CaseStage",
    "Certification",
    "Claim",
    "Clawback",
    "Division",
    "DocumentDraw",
    "DocumentTrace",
    "DrawnDocument",
    "Entrustment",
    "Expert",
    "ExpertImport",
    "FormExport",
    "IdempotencyKey",
    "Institution",
    "ItemDocument",
    "JobRun",
    "JoinRequest",
    "LedgerAccount",
    "LedgerTransfer",
    "Notification",
    "Objection",
    "Opinion",
    "Order",
    "OrderFile",
    "OrderMessage",
    "OrderStep",
    "OutboxRow",
    "Panel",
    "PanelDraw",
    "PanelSeat",
    "PayoutBatch",
    "PayoutLine",
    "Programme",
    "Publicity",
    "Rating",
    "Recognition",
    "RecognitionBatch",
    "RecognitionImport",
    "Recommendation",
    "Reconciliation",
    "Redemption",
    "RegisterEntry",
    "RegisterImport",
    "ResumableUpload",
    "RoleGrant",
    "SavedSearch",
    "SavedSearchHit",
    "SearchChange",
    "SearchDocument",
    "SearchWordings",
    "Service",
    "ServiceImport",
    "ServiceItem",
    "SignInSession",
    "SmsCode",
    "TaskDocument",
    "Unit",
    "Upload",
    "UploadPart",
    "VoucherApplication",
    "WeChatBinding",
]
