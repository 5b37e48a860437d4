"""initial"""

from alembic import op
import sqlalchemy as sa

import db.encryption
from db.migrations.append_only import statements
from sqlalchemy.dialects import postgresql

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('accounts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('name_key', sa.String(length=40), nullable=False),
    sa.Column('mobile', db.encryption.EncryptedText(), nullable=False),
    sa.Column('mobile_index', sa.String(length=64), nullable=False),
    sa.Column('password_hash', sa.String(length=255), nullable=False),
    sa.Column('disabled', sa.Boolean(), nullable=False),
    sa.Column('demonstration', sa.Boolean(), nullable=False),
    sa.Column('failed_sign_ins', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('locked_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accounts')),
    sa.UniqueConstraint('mobile_index', name=op.f('uq_accounts_mobile_index')),
    sa.UniqueConstraint('name_key', name=op.f('uq_accounts_name_key'))
    )
    op.create_table('articles',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('summary', sa.String(length=500), nullable=False),
    sa.Column('markdown', sa.Text(), nullable=False),
    sa.Column('html', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=200), nullable=False),
    sa.Column('attachments', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('pinned', sa.Boolean(), nullable=False),
    sa.Column('position', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('author_id', sa.Uuid(), nullable=True),
    sa.Column('case_id', sa.Uuid(), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_articles'))
    )
    op.create_index('ix_articles_list', 'articles', ['region', 'kind', 'status', 'published_at', 'id'], unique=False)
    op.create_table('audit_entries',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=False), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=True),
    sa.Column('role', sa.String(length=40), nullable=False),
    sa.Column('body', sa.String(length=100), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('act', sa.String(length=60), nullable=False),
    sa.Column('entity', sa.String(length=40), nullable=False),
    sa.Column('entity_id', sa.Uuid(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('before', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('after', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('request_id', sa.String(length=40), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_entries'))
    )
    op.create_index('ix_audit_entries_account_id', 'audit_entries', ['account_id', 'id'], unique=False)
    op.create_index('ix_audit_entries_entity', 'audit_entries', ['entity_id', 'id'], unique=False)
    op.create_index('ix_audit_entries_region', 'audit_entries', ['region', 'id'], unique=False)
    op.create_table('divisions',
    sa.Column('code', sa.String(length=6), nullable=False),
    sa.Column('name', sa.String(length=50), nullable=False),
    sa.Column('parent', sa.String(length=6), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('level', sa.String(length=10), nullable=False),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_divisions'))
    )
    op.create_index(op.f('ix_divisions_parent'), 'divisions', ['parent'], unique=False)
    op.create_index(op.f('ix_divisions_region'), 'divisions', ['region'], unique=False)
    op.create_table('drawn_documents',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('drawn', sa.BigInteger(), nullable=False),
    sa.CheckConstraint('drawn >= 0 AND drawn <= amount', name=op.f('ck_drawn_documents_within_amount')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_drawn_documents'))
    )
    op.create_index('uq_drawn_documents', 'drawn_documents', ['kind', 'fingerprint'], unique=True)
    op.create_table('idempotency_keys',
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('operation', sa.String(length=60), nullable=False),
    sa.Column('key', sa.String(length=100), nullable=False),
    sa.Column('request_hash', sa.String(length=64), nullable=False),
    sa.Column('result_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('account_id', 'operation', 'key', name=op.f('pk_idempotency_keys'))
    )
    op.create_table('job_runs',
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_job_runs'))
    )
    op.create_table('outbox',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=False), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('entity_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('payload', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('attempts', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('retry_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('error', sa.String(length=500), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox'))
    )
    op.create_index('ix_outbox_open', 'outbox', ['id'], unique=False, postgresql_where=sa.text('done_at IS NULL'))
    op.create_index('ix_outbox_open_entity', 'outbox', ['entity_id', 'id'], unique=False, postgresql_where=sa.text('done_at IS NULL'))
    op.create_table('programmes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('introduction', sa.Text(), nullable=False),
    sa.Column('claim_from', sa.Date(), nullable=False),
    sa.Column('claim_until', sa.Date(), nullable=False),
    sa.Column('use_from', sa.Date(), nullable=False),
    sa.Column('use_by', sa.Date(), nullable=False),
    sa.Column('redeem_by', sa.Date(), nullable=False),
    sa.Column('ratio', sa.Numeric(precision=7, scale=6), nullable=False),
    sa.Column('minimum', sa.BigInteger(), nullable=False),
    sa.Column('cap_per_enterprise', sa.BigInteger(), nullable=False),
    sa.Column('categories', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('commitment', sa.String(length=20), nullable=False),
    sa.Column('review_claims', sa.Boolean(), nullable=False),
    sa.Column('demonstration', sa.Boolean(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('lapsed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('claim_from <= claim_until AND use_from <= use_by AND use_by <= redeem_by', name=op.f('ck_programmes_dates')),
    sa.CheckConstraint('minimum >= 0 AND cap_per_enterprise >= minimum', name=op.f('ck_programmes_amounts')),
    sa.CheckConstraint('ratio > 0 AND ratio <= 1', name=op.f('ck_programmes_ratio')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programmes'))
    )
    op.create_index(op.f('ix_programmes_region'), 'programmes', ['region'], unique=False)
    op.create_index('uq_programmes_region_code', 'programmes', ['region', 'code'], unique=True)
    op.create_table('recognition_batches',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('compact', sa.String(length=40), nullable=False),
    sa.Column('code', sa.String(length=40), nullable=False),
    sa.Column('recognised_on', sa.Date(), nullable=False),
    sa.Column('source', sa.String(length=300), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recognition_batches'))
    )
    op.create_index('uq_recognition_batches_code', 'recognition_batches', ['compact', 'code'], unique=True)
    op.create_table('recognition_imports',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('compact', sa.String(length=40), nullable=False),
    sa.Column('batch', sa.String(length=40), nullable=False),
    sa.Column('recognised_on', sa.Date(), nullable=False),
    sa.Column('source', sa.String(length=300), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=True),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('faults', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('fault_count', sa.Integer(), nullable=False),
    sa.Column('imported_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recognition_imports'))
    )
    op.create_table('reconciliations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('checked', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('differences', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('difference_count', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reconciliations'))
    )
    op.create_index('ix_reconciliations_region', 'reconciliations', ['region', 'at', 'id'], unique=False)
    op.create_table('register_imports',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('register', sa.String(length=40), nullable=False),
    sa.Column('as_of', sa.Date(), nullable=False),
    sa.Column('source', sa.String(length=300), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=True),
    sa.Column('complete', sa.Boolean(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('ended', sa.Integer(), nullable=False),
    sa.Column('faults', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('fault_count', sa.Integer(), nullable=False),
    sa.Column('imported_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_register_imports'))
    )
    op.create_table('search_documents',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('version', sa.BigInteger(), nullable=False),
    sa.Column('listed', sa.Boolean(), nullable=False),
    sa.Column('dated', sa.DateTime(timezone=True), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('category', sa.String(length=40), nullable=False),
    sa.Column('instrument_class', sa.String(length=60), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=True),
    sa.Column('price', sa.BigInteger(), nullable=True),
    sa.Column('rating', sa.Integer(), nullable=True),
    sa.Column('voucher_supported', sa.Boolean(), nullable=False),
    sa.Column('lab_kind', sa.String(length=40), nullable=False),
    sa.Column('recognitions', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
    sa.Column('name', sa.String(length=300), nullable=False),
    sa.Column('tokens', postgresql.TSVECTOR(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_documents'))
    )
    op.create_index('ix_search_documents_browsing', 'search_documents', ['kind', sa.literal_column('(coalesce(rating, 0)::bigint)'), 'id'], unique=False, postgresql_where=sa.text('listed IS TRUE'))
    op.create_index('ix_search_documents_scope', 'search_documents', ['kind', 'listed', 'region'], unique=False)
    op.create_index('ix_search_documents_tokens', 'search_documents', ['tokens'], unique=False, postgresql_using='gin')
    op.create_table('sms_codes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('mobile_index', sa.String(length=64), nullable=False),
    sa.Column('address_index', sa.String(length=64), nullable=False),
    sa.Column('purpose', sa.String(length=30), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sms_codes'))
    )
    op.create_index('ix_sms_codes_address_index_sent_at', 'sms_codes', ['address_index', 'sent_at'], unique=False)
    op.create_index('ix_sms_codes_mobile_index_sent_at', 'sms_codes', ['mobile_index', 'sent_at'], unique=False)
    op.create_table('units',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('uscc', sa.String(length=18), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('capacities', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('home_region', sa.String(length=40), nullable=False),
    sa.Column('home_division', sa.String(length=6), nullable=False),
    sa.Column('address', sa.String(length=300), nullable=False),
    sa.Column('legal_representative', sa.String(length=50), nullable=False),
    sa.Column('legal_person', sa.Boolean(), nullable=False),
    sa.Column('adverse_credit', sa.Boolean(), nullable=False),
    sa.Column('demonstration', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_units')),
    sa.UniqueConstraint('uscc', name=op.f('uq_units_uscc'))
    )
    op.create_table('budget_changes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('proposed_by', sa.Uuid(), nullable=False),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decision', sa.String(length=500), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('decided_by IS NULL OR decided_by <> proposed_by', name=op.f('ck_budget_changes_two_persons')),
    sa.ForeignKeyConstraint(['decided_by'], ['accounts.id'], name=op.f('fk_budget_changes_decided_by')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_budget_changes_programme_id')),
    sa.ForeignKeyConstraint(['proposed_by'], ['accounts.id'], name=op.f('fk_budget_changes_proposed_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_budget_changes'))
    )
    op.create_index(op.f('ix_budget_changes_programme_id'), 'budget_changes', ['programme_id'], unique=False)
    op.create_table('cases',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('number', sa.String(length=40), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('edition', sa.String(length=40), nullable=False),
    sa.Column('workflow', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('status', sa.String(length=40), nullable=False),
    sa.Column('status_label', sa.String(length=40), nullable=False),
    sa.Column('phase', sa.String(length=20), nullable=False),
    sa.Column('origin', sa.String(length=40), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=True),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('owner_role', sa.String(length=40), nullable=False),
    sa.Column('owner_level', sa.String(length=20), nullable=False),
    sa.Column('owner_body', sa.String(length=100), nullable=False),
    sa.Column('assignee_id', sa.Uuid(), nullable=True),
    sa.Column('requested_fields', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('returned_snapshot', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('due_provisional', sa.Boolean(), nullable=False),
    sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_cases_account_id')),
    sa.ForeignKeyConstraint(['assignee_id'], ['accounts.id'], name=op.f('fk_cases_assignee_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_cases_programme_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_cases_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cases')),
    sa.UniqueConstraint('number', name=op.f('uq_cases_number'))
    )
    op.create_index(op.f('ix_cases_account_id'), 'cases', ['account_id'], unique=False)
    op.create_index('ix_cases_due', 'cases', ['due_at'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_cases_inbox', 'cases', ['region', 'owner_role', 'owner_level', sa.literal_column("coalesce(due_at, '9999-12-31 00:00:00+00'::timestamptz)"), 'id'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_cases_kind_region_status', 'cases', ['kind', 'region', 'status'], unique=False)
    op.create_index(op.f('ix_cases_programme_id'), 'cases', ['programme_id'], unique=False)
    op.create_index(op.f('ix_cases_unit_id'), 'cases', ['unit_id'], unique=False)
    op.create_table('join_requests',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('capacity', sa.String(length=20), nullable=False),
    sa.Column('message', sa.String(length=500), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_join_requests_account_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_join_requests_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_join_requests'))
    )
    op.create_index(op.f('ix_join_requests_unit_id'), 'join_requests', ['unit_id'], unique=False)
    op.create_index('uq_join_requests_pending', 'join_requests', ['unit_id', 'account_id'], unique=True, postgresql_where=sa.text("status = 'PENDING'"))
    op.create_table('ledger_accounts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('owner_id', sa.Uuid(), nullable=False),
    sa.Column('balance', sa.BigInteger(), nullable=False),
    sa.CheckConstraint("balance >= 0 OR kind = 'APPROPRIATION'", name=op.f('ck_ledger_accounts_not_negative')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_ledger_accounts_programme_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ledger_accounts'))
    )
    op.create_index('uq_ledger_accounts', 'ledger_accounts', ['programme_id', 'kind', 'owner_id'], unique=True)
    op.create_table('payout_batches',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(length=40), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('total', sa.BigInteger(), nullable=False),
    sa.Column('prepared_by', sa.Uuid(), nullable=False),
    sa.Column('approved_by', sa.Uuid(), nullable=True),
    sa.Column('approved_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('approved_by IS NULL OR approved_by <> prepared_by', name=op.f('ck_payout_batches_two_persons')),
    sa.ForeignKeyConstraint(['approved_by'], ['accounts.id'], name=op.f('fk_payout_batches_approved_by')),
    sa.ForeignKeyConstraint(['prepared_by'], ['accounts.id'], name=op.f('fk_payout_batches_prepared_by')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_payout_batches_programme_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payout_batches')),
    sa.UniqueConstraint('number', name=op.f('uq_payout_batches_number'))
    )
    op.create_index(op.f('ix_payout_batches_region'), 'payout_batches', ['region'], unique=False)
    op.create_table('role_grants',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.String(length=40), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('owner', sa.Boolean(), nullable=False),
    sa.Column('body', sa.String(length=100), nullable=False),
    sa.Column('granted_by', sa.Uuid(), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_role_grants_account_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_role_grants_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_role_grants'))
    )
    op.create_index(op.f('ix_role_grants_account_id'), 'role_grants', ['account_id'], unique=False)
    op.create_index(op.f('ix_role_grants_unit_id'), 'role_grants', ['unit_id'], unique=False)
    op.create_index('uq_role_grants_live', 'role_grants', ['account_id', 'role', 'region', 'division', sa.literal_column("coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)")], unique=True, postgresql_where=sa.text('revoked_at IS NULL'))
    op.create_table('wechat_bindings',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('app_id', sa.String(length=40), nullable=False),
    sa.Column('openid', db.encryption.EncryptedText(), nullable=False),
    sa.Column('openid_index', sa.String(length=64), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_wechat_bindings_account_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wechat_bindings'))
    )
    op.create_index('uq_wechat_bindings_account', 'wechat_bindings', ['account_id', 'app_id'], unique=True)
    op.create_index('uq_wechat_bindings_openid', 'wechat_bindings', ['openid_index'], unique=True)
    op.create_table('admissions',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('form', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('live', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_admissions_case_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_admissions_unit_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_admissions'))
    )
    op.create_index(op.f('ix_admissions_unit_id'), 'admissions', ['unit_id'], unique=False)
    op.create_index('uq_admissions_live', 'admissions', ['region', 'unit_id'], unique=True, postgresql_where=sa.text('live'))
    op.create_table('case_stages',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('label', sa.String(length=40), nullable=False),
    sa.Column('phase', sa.String(length=20), nullable=False),
    sa.Column('body', sa.String(length=100), nullable=False),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('due_provisional', sa.Boolean(), nullable=False),
    sa.Column('left_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('event', sa.String(length=20), nullable=False),
    sa.Column('actor_account_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_case_stages_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_case_stages'))
    )
    op.create_index(op.f('ix_case_stages_case_id'), 'case_stages', ['case_id'], unique=False)
    op.create_table('certifications',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('uscc', sa.String(length=18), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('capacity', sa.String(length=20), nullable=False),
    sa.Column('form', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('pending', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('pending_personal', db.encryption.EncryptedJson(), nullable=True),
    sa.Column('certified_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('live', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_certifications_account_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_certifications_case_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_certifications_unit_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_certifications'))
    )
    op.create_index(op.f('ix_certifications_account_id'), 'certifications', ['account_id'], unique=False)
    op.create_index(op.f('ix_certifications_unit_id'), 'certifications', ['unit_id'], unique=False)
    op.create_index('ix_certifications_uscc', 'certifications', ['uscc'], unique=False)
    op.create_index('uq_certifications_live', 'certifications', ['region', 'uscc', 'capacity'], unique=True, postgresql_where=sa.text('live'))
    op.create_table('claims',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('form', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('agreement_version', sa.String(length=40), nullable=False),
    sa.Column('agreement_accepted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('eligibility', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('quota', sa.BigInteger(), nullable=False),
    sa.Column('committed', sa.BigInteger(), nullable=False),
    sa.Column('live', sa.Boolean(), nullable=False),
    sa.CheckConstraint('committed >= 0 AND committed <= quota', name=op.f('ck_claims_within_quota')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_claims_case_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_claims_programme_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_claims_unit_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_claims'))
    )
    op.create_index('ix_claims_programme_id', 'claims', ['programme_id'], unique=False)
    op.create_index(op.f('ix_claims_unit_id'), 'claims', ['unit_id'], unique=False)
    op.create_index('uq_claims_live', 'claims', ['programme_id', 'unit_id'], unique=True, postgresql_where=sa.text('live'))
    op.create_table('document_draws',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('document_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('released_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_document_draws_case_id')),
    sa.ForeignKeyConstraint(['document_id'], ['drawn_documents.id'], name=op.f('fk_document_draws_document_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_document_draws'))
    )
    op.create_index(op.f('ix_document_draws_case_id'), 'document_draws', ['case_id'], unique=False)
    op.create_index(op.f('ix_document_draws_document_id'), 'document_draws', ['document_id'], unique=False)
    op.create_index('uq_document_draws_bill', 'document_draws', ['document_id'], unique=True, postgresql_where=sa.text("kind = 'BILL' AND released_at IS NULL"))
    op.create_table('institutions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=True),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('uscc', sa.String(length=18), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('names', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('lab_kind', sa.String(length=40), nullable=False),
    sa.Column('lab_level', sa.String(length=40), nullable=False),
    sa.Column('lab_key', sa.String(length=200), server_default='', nullable=False),
    sa.Column('by_recognition', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('address', sa.String(length=300), nullable=False),
    sa.Column('introduction', sa.Text(), nullable=False),
    sa.Column('storefront', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rating_sum', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('rating_count', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('demonstration', sa.Boolean(), nullable=False),
    sa.Column('admitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_institutions_case_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_institutions_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_institutions'))
    )
    op.create_index('ix_institutions_region_status', 'institutions', ['region', 'status', 'division'], unique=False)
    op.create_index('ix_institutions_uscc', 'institutions', ['uscc'], unique=False)
    op.create_index('uq_institutions_lab', 'institutions', ['unit_id', 'lab_key'], unique=True, postgresql_where=sa.text("lab_key <> ''"))
    op.create_index('uq_institutions_region_unit', 'institutions', ['unit_id', 'region', 'lab_key'], unique=True)
    op.create_table('ledger_transfers',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('event', sa.String(length=30), nullable=False),
    sa.Column('source_id', sa.Uuid(), nullable=False),
    sa.Column('target_id', sa.Uuid(), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=True),
    sa.Column('actor_account_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('amount > 0 AND source_id <> target_id', name=op.f('ck_ledger_transfers_moves')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_ledger_transfers_case_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_ledger_transfers_programme_id')),
    sa.ForeignKeyConstraint(['source_id'], ['ledger_accounts.id'], name=op.f('fk_ledger_transfers_source_id')),
    sa.ForeignKeyConstraint(['target_id'], ['ledger_accounts.id'], name=op.f('fk_ledger_transfers_target_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ledger_transfers')),
    sa.UniqueConstraint('key', name=op.f('uq_ledger_transfers_key'))
    )
    op.create_index(op.f('ix_ledger_transfers_case_id'), 'ledger_transfers', ['case_id'], unique=False)
    op.create_index('ix_ledger_transfers_programme_id_at', 'ledger_transfers', ['programme_id', 'at', 'id'], unique=False)
    op.create_table('notifications',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('text', sa.String(length=1000), nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_notifications_account_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_notifications_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notifications')),
    sa.UniqueConstraint('key', name=op.f('uq_notifications_key'))
    )
    op.create_index('ix_notifications_account_id', 'notifications', ['account_id', 'created_at', 'id'], unique=False)
    op.create_table('payout_lines',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('batch_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('payee_name', sa.String(length=200), nullable=False),
    sa.Column('payee_bank', sa.String(length=200), nullable=False),
    sa.Column('payee_account', db.encryption.EncryptedText(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('bank_reference', sa.String(length=100), nullable=False),
    sa.Column('failure', sa.String(length=300), nullable=False),
    sa.Column('sent_by', sa.Uuid(), nullable=True),
    sa.Column('settled_by', sa.Uuid(), nullable=True),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint('amount > 0', name=op.f('ck_payout_lines_amount')),
    sa.CheckConstraint('settled_by IS NULL OR settled_by <> sent_by', name=op.f('ck_payout_lines_two_persons')),
    sa.ForeignKeyConstraint(['batch_id'], ['payout_batches.id'], name=op.f('fk_payout_lines_batch_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_payout_lines_case_id')),
    sa.ForeignKeyConstraint(['sent_by'], ['accounts.id'], name=op.f('fk_payout_lines_sent_by')),
    sa.ForeignKeyConstraint(['settled_by'], ['accounts.id'], name=op.f('fk_payout_lines_settled_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_payout_lines'))
    )
    op.create_index(op.f('ix_payout_lines_case_id'), 'payout_lines', ['case_id'], unique=False)
    op.create_index('uq_payout_lines_live', 'payout_lines', ['case_id'], unique=True, postgresql_where=sa.text("status NOT IN ('FAILED', 'DISCARDED')"))
    op.create_index('uq_payout_lines_position', 'payout_lines', ['batch_id', 'position'], unique=True)
    op.create_table('publicities',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('enterprise_name', sa.String(length=200), nullable=False),
    sa.Column('institution_names', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('programme_name', sa.String(length=200), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_publicities_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_publicities')),
    sa.UniqueConstraint('case_id', name=op.f('uq_publicities_case_id'))
    )
    op.create_index('ix_publicities_region_since', 'publicities', ['region', 'since', 'id'], unique=False)
    op.create_table('sessions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('csrf_hash', sa.String(length=64), nullable=False),
    sa.Column('entry', sa.String(length=20), nullable=False),
    sa.Column('client', sa.String(length=20), nullable=False),
    sa.Column('device', sa.String(length=200), nullable=False),
    sa.Column('acting_grant_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('last_seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_sessions_account_id')),
    sa.ForeignKeyConstraint(['acting_grant_id'], ['role_grants.id'], name=op.f('fk_sessions_acting_grant_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sessions')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_sessions_token_hash'))
    )
    op.create_index(op.f('ix_sessions_account_id'), 'sessions', ['account_id'], unique=False)
    op.create_table('uploads',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=True),
    sa.Column('purpose', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('storage_key', sa.String(length=200), nullable=False),
    sa.Column('identity', sa.Boolean(), nullable=False),
    sa.Column('public', sa.Boolean(), nullable=False),
    sa.Column('unattached_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_uploads_account_id')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_uploads_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uploads'))
    )
    op.create_index('ix_uploads_account_id_created_at', 'uploads', ['account_id', 'created_at'], unique=False)
    op.create_index(op.f('ix_uploads_case_id'), 'uploads', ['case_id'], unique=False)
    op.create_index('ix_uploads_orphans', 'uploads', ['unattached_since'], unique=False, postgresql_where=sa.text('unattached_since IS NOT NULL AND deleted_at IS NULL'))
    op.create_index(op.f('ix_uploads_sha256'), 'uploads', ['sha256'], unique=False)
    op.create_table('objections',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('publicity_id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('contact_name', db.encryption.EncryptedText(), nullable=False),
    sa.Column('contact_phone', db.encryption.EncryptedText(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('address_index', sa.String(length=64), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('decision', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_objections_case_id')),
    sa.ForeignKeyConstraint(['publicity_id'], ['publicities.id'], name=op.f('fk_objections_publicity_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_objections'))
    )
    op.create_index('ix_objections_address_index', 'objections', ['address_index', 'created_at'], unique=False)
    op.create_index(op.f('ix_objections_case_id'), 'objections', ['case_id'], unique=False)
    op.create_index(op.f('ix_objections_publicity_id'), 'objections', ['publicity_id'], unique=False)
    op.create_table('opinions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('stage_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('state_label', sa.String(length=40), nullable=False),
    sa.Column('event', sa.String(length=20), nullable=False),
    sa.Column('body', sa.String(length=100), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('requested_fields', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('details', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_opinions_case_id')),
    sa.ForeignKeyConstraint(['stage_id'], ['case_stages.id'], name=op.f('fk_opinions_stage_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_opinions'))
    )
    op.create_index(op.f('ix_opinions_case_id'), 'opinions', ['case_id'], unique=False)
    op.create_table('recognitions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('batch_id', sa.Uuid(), nullable=False),
    sa.Column('compact', sa.String(length=40), nullable=False),
    sa.Column('lab_kind', sa.String(length=40), nullable=False),
    sa.Column('home_region', sa.String(length=40), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('until IS NULL OR until >= since', name=op.f('ck_recognitions_days')),
    sa.ForeignKeyConstraint(['batch_id'], ['recognition_batches.id'], name=op.f('fk_recognitions_batch_id')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_recognitions_institution_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recognitions'))
    )
    op.create_index('ix_recognitions_institution_id', 'recognitions', ['institution_id', 'compact'], unique=False)
    op.create_index('uq_recognitions_batch_institution', 'recognitions', ['batch_id', 'institution_id'], unique=True)
    op.create_table('recommendations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_recommendations_institution_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recommendations')),
    sa.UniqueConstraint('institution_id', name=op.f('uq_recommendations_institution_id'))
    )
    op.create_index(op.f('ix_recommendations_region'), 'recommendations', ['region'], unique=False)
    op.create_table('redemptions',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('claim_id', sa.Uuid(), nullable=True),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('payee_unit_id', sa.Uuid(), nullable=False),
    sa.Column('requested', sa.BigInteger(), nullable=False),
    sa.Column('approved', sa.BigInteger(), nullable=False),
    sa.Column('held', sa.BigInteger(), nullable=False),
    sa.Column('paid', sa.BigInteger(), nullable=False),
    sa.Column('recovered', sa.BigInteger(), nullable=False),
    sa.Column('draft', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('facts', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('computation', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('rating_open', sa.Boolean(), nullable=False),
    sa.CheckConstraint('approved >= 0 AND approved <= requested', name=op.f('ck_redemptions_approved')),
    sa.CheckConstraint('held >= 0 AND paid >= 0 AND held + paid <= requested', name=op.f('ck_redemptions_held')),
    sa.CheckConstraint('recovered >= 0 AND recovered <= paid', name=op.f('ck_redemptions_recovered')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_redemptions_case_id')),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.case_id'], name=op.f('fk_redemptions_claim_id')),
    sa.ForeignKeyConstraint(['payee_unit_id'], ['units.id'], name=op.f('fk_redemptions_payee_unit_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_redemptions_programme_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_redemptions_unit_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_redemptions'))
    )
    op.create_index(op.f('ix_redemptions_claim_id'), 'redemptions', ['claim_id'], unique=False)
    op.create_index(op.f('ix_redemptions_programme_id'), 'redemptions', ['programme_id'], unique=False)
    op.create_index(op.f('ix_redemptions_unit_id'), 'redemptions', ['unit_id'], unique=False)
    op.create_table('register_entries',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('register', sa.String(length=40), nullable=False),
    sa.Column('uscc', sa.String(length=18), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('valid_until', sa.Date(), nullable=True),
    sa.Column('import_id', sa.Uuid(), nullable=True),
    sa.Column('declared', sa.Boolean(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('declared_by', sa.Uuid(), nullable=True),
    sa.Column('proof_upload_id', sa.Uuid(), nullable=True),
    sa.Column('confirmed_by', sa.Uuid(), nullable=True),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('refused_by', sa.Uuid(), nullable=True),
    sa.Column('refused_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['import_id'], ['register_imports.id'], name=op.f('fk_register_entries_import_id')),
    sa.ForeignKeyConstraint(['proof_upload_id'], ['uploads.id'], name=op.f('fk_register_entries_proof_upload_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_register_entries_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_register_entries'))
    )
    op.create_index(op.f('ix_register_entries_proof_upload_id'), 'register_entries', ['proof_upload_id'], unique=False)
    op.create_index('ix_register_entries_register', 'register_entries', ['region', 'register', 'id'], unique=False)
    op.create_index(op.f('ix_register_entries_unit_id'), 'register_entries', ['unit_id'], unique=False)
    op.create_index('ix_register_entries_uscc', 'register_entries', ['region', 'uscc'], unique=False)
    op.create_index('uq_register_entries', 'register_entries', ['region', 'register', 'uscc', 'valid_from', 'declared'], unique=True)
    op.create_table('service_imports',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('processed', sa.Integer(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('faults', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('fault_count', sa.Integer(), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_service_imports_account_id')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_service_imports_institution_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_service_imports_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_imports'))
    )
    op.create_index(op.f('ix_service_imports_institution_id'), 'service_imports', ['institution_id'], unique=False)
    op.create_table('services',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('division', sa.String(length=6), nullable=False),
    sa.Column('category', sa.String(length=40), nullable=False),
    sa.Column('instrument_class', sa.String(length=40), nullable=False),
    sa.Column('instrument_subclass', sa.String(length=60), nullable=False),
    sa.Column('code', sa.String(length=60), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('aliases', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('model', sa.String(length=100), nullable=False),
    sa.Column('description', sa.Text(), nullable=False),
    sa.Column('price', sa.BigInteger(), nullable=True),
    sa.Column('unit', sa.String(length=20), nullable=False),
    sa.Column('voucher_supported', sa.Boolean(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rating_sum', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('rating_count', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('demonstration', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('price IS NULL OR price >= 0', name=op.f('ck_services_price')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_services_institution_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_services'))
    )
    op.create_index('ix_services_institution_id', 'services', ['institution_id', 'id'], unique=False)
    op.create_index('ix_services_region_category', 'services', ['region', 'category', 'status'], unique=False)
    op.create_index('uq_services_code', 'services', ['institution_id', 'code'], unique=True, postgresql_where=sa.text("code <> ''"))
    op.create_table('clawbacks',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('redemption_id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('ground', sa.String(length=20), nullable=False),
    sa.Column('reason', sa.String(length=1000), nullable=False),
    sa.Column('bank_reference', sa.String(length=100), nullable=False),
    sa.Column('opened_by', sa.Uuid(), nullable=False),
    sa.Column('approved_by', sa.Uuid(), nullable=True),
    sa.Column('settled_by', sa.Uuid(), nullable=True),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.CheckConstraint('amount > 0', name=op.f('ck_clawbacks_amount')),
    sa.CheckConstraint('approved_by IS NULL OR approved_by <> opened_by', name=op.f('ck_clawbacks_two_persons')),
    sa.CheckConstraint('settled_at IS NULL OR approved_by IS NOT NULL', name=op.f('ck_clawbacks_approved_first')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_clawbacks_case_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_clawbacks_programme_id')),
    sa.ForeignKeyConstraint(['redemption_id'], ['redemptions.case_id'], name=op.f('fk_clawbacks_redemption_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_clawbacks'))
    )
    op.create_index(op.f('ix_clawbacks_programme_id'), 'clawbacks', ['programme_id'], unique=False)
    op.create_index(op.f('ix_clawbacks_redemption_id'), 'clawbacks', ['redemption_id'], unique=False)
    op.create_table('orders',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(length=40), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('edition', sa.String(length=40), nullable=False),
    sa.Column('service_id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('enterprise_unit_id', sa.Uuid(), nullable=False),
    sa.Column('institution_unit_id', sa.Uuid(), nullable=False),
    sa.Column('placed_by', sa.Uuid(), nullable=False),
    sa.Column('service_name', sa.String(length=200), nullable=False),
    sa.Column('category', sa.String(length=40), nullable=False),
    sa.Column('enterprise_name', sa.String(length=200), nullable=False),
    sa.Column('institution_name', sa.String(length=200), nullable=False),
    sa.Column('form', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('price', sa.BigInteger(), nullable=False),
    sa.Column('status', sa.String(length=40), nullable=False),
    sa.Column('negotiated_from', sa.String(length=40), nullable=False),
    sa.Column('proposer', sa.String(length=20), nullable=False),
    sa.Column('proposed_price', sa.BigInteger(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('due_provisional', sa.Boolean(), nullable=False),
    sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("(proposed_price IS NULL) = (proposer = '') AND (proposer = '') = (negotiated_from = '')", name=op.f('ck_orders_proposal')),
    sa.CheckConstraint('enterprise_unit_id <> institution_unit_id', name=op.f('ck_orders_two_parties')),
    sa.CheckConstraint('price > 0 AND coalesce(proposed_price, 1) > 0', name=op.f('ck_orders_price')),
    sa.ForeignKeyConstraint(['enterprise_unit_id'], ['units.id'], name=op.f('fk_orders_enterprise_unit_id')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_orders_institution_id')),
    sa.ForeignKeyConstraint(['institution_unit_id'], ['units.id'], name=op.f('fk_orders_institution_unit_id')),
    sa.ForeignKeyConstraint(['service_id'], ['services.id'], name=op.f('fk_orders_service_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_orders')),
    sa.UniqueConstraint('number', name=op.f('uq_orders_number'))
    )
    op.create_index('ix_orders_due', 'orders', ['due_at'], unique=False, postgresql_where=sa.text('closed_at IS NULL AND reminded_at IS NULL'))
    op.create_index('ix_orders_purchases', 'orders', ['enterprise_unit_id', 'created_at', 'id'], unique=False)
    op.create_index('ix_orders_sales', 'orders', ['institution_unit_id', 'created_at', 'id'], unique=False)
    op.create_table('service_items',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('redemption_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('category', sa.String(length=40), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('service_id', sa.Uuid(), nullable=True),
    sa.Column('institution_id', sa.Uuid(), nullable=True),
    sa.Column('institution_name', sa.String(length=200), nullable=False),
    sa.Column('institution_uscc', sa.String(length=18), nullable=False),
    sa.Column('contract_number', sa.String(length=100), nullable=False),
    sa.Column('contract_date', sa.Date(), nullable=True),
    sa.Column('contract_amount', sa.BigInteger(), nullable=True),
    sa.Column('proof_amount', sa.BigInteger(), nullable=True),
    sa.Column('base', sa.BigInteger(), nullable=False),
    sa.Column('requested', sa.BigInteger(), nullable=False),
    sa.Column('approved', sa.BigInteger(), nullable=True),
    sa.Column('cut_reason', sa.String(length=500), nullable=False),
    sa.CheckConstraint('approved IS NULL OR (approved >= 0 AND approved <= requested)', name=op.f('ck_service_items_approved')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_service_items_institution_id')),
    sa.ForeignKeyConstraint(['redemption_id'], ['redemptions.case_id'], name=op.f('fk_service_items_redemption_id')),
    sa.ForeignKeyConstraint(['service_id'], ['services.id'], name=op.f('fk_service_items_service_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_items'))
    )
    op.create_index('uq_service_items_position', 'service_items', ['redemption_id', 'position'], unique=True)
    op.create_table('bills',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('code', sa.String(length=20), nullable=False),
    sa.Column('number', sa.String(length=30), nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=False),
    sa.Column('buyer_name', sa.String(length=200), nullable=False),
    sa.Column('buyer_uscc', sa.String(length=18), nullable=False),
    sa.Column('seller_name', sa.String(length=200), nullable=False),
    sa.Column('seller_uscc', sa.String(length=18), nullable=False),
    sa.Column('total', sa.BigInteger(), nullable=False),
    sa.Column('tax', sa.BigInteger(), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['item_id'], ['service_items.id'], name=op.f('fk_bills_item_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_bills_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bills'))
    )
    op.create_index(op.f('ix_bills_item_id'), 'bills', ['item_id'], unique=False)
    op.create_index(op.f('ix_bills_upload_id'), 'bills', ['upload_id'], unique=False)
    op.create_table('item_documents',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['item_id'], ['service_items.id'], name=op.f('fk_item_documents_item_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_item_documents_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_item_documents'))
    )
    op.create_index(op.f('ix_item_documents_item_id'), 'item_documents', ['item_id'], unique=False)
    op.create_index(op.f('ix_item_documents_upload_id'), 'item_documents', ['upload_id'], unique=False)
    op.create_table('order_events',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('order_id', sa.Uuid(), nullable=False),
    sa.Column('event', sa.String(length=20), nullable=False),
    sa.Column('source', sa.String(length=40), nullable=False),
    sa.Column('target', sa.String(length=40), nullable=False),
    sa.Column('side', sa.String(length=20), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=True),
    sa.Column('price', sa.BigInteger(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_order_events_order_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_order_events'))
    )
    op.create_index('ix_order_events_order_id', 'order_events', ['order_id', 'id'], unique=False)
    op.create_table('order_messages',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('order_id', sa.Uuid(), nullable=False),
    sa.Column('side', sa.String(length=20), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_order_messages_order_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_order_messages'))
    )
    op.create_index('ix_order_messages_order_id', 'order_messages', ['order_id', 'id'], unique=False)
    op.create_table('ratings',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('item_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('service_id', sa.Uuid(), nullable=True),
    sa.Column('stars', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(length=1000), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.CheckConstraint('stars BETWEEN 1 AND 5', name=op.f('ck_ratings_stars')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_ratings_institution_id')),
    sa.ForeignKeyConstraint(['item_id'], ['service_items.id'], name=op.f('fk_ratings_item_id')),
    sa.ForeignKeyConstraint(['service_id'], ['services.id'], name=op.f('fk_ratings_service_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_ratings_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ratings')),
    sa.UniqueConstraint('item_id', name=op.f('uq_ratings_item_id'))
    )
    op.create_index(op.f('ix_ratings_institution_id'), 'ratings', ['institution_id'], unique=False)
    op.create_index(op.f('ix_ratings_service_id'), 'ratings', ['service_id'], unique=False)
    op.create_table('order_files',
    sa.Column('upload_id', sa.Uuid(), nullable=False),
    sa.Column('order_id', sa.Uuid(), nullable=False),
    sa.Column('message_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['order_messages.id'], name=op.f('fk_order_files_message_id')),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_order_files_order_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_order_files_upload_id')),
    sa.PrimaryKeyConstraint('upload_id', name=op.f('pk_order_files'))
    )
    op.create_index(op.f('ix_order_files_message_id'), 'order_files', ['message_id'], unique=False)
    op.create_index(op.f('ix_order_files_order_id'), 'order_files', ['order_id'], unique=False)
    for statement in statements():
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("the first migration has nothing before it")
