"""orders to redemptions"""

from alembic import op
import sqlalchemy as sa

import db.encryption
from sqlalchemy.dialects import postgresql

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('experts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('title', sa.String(length=100), nullable=False),
    sa.Column('fields', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('employers', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('registered_by', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_experts_account_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_experts'))
    )
    op.create_index(op.f('ix_experts_account_id'), 'experts', ['account_id'], unique=False)
    op.create_index('uq_experts_region_account_id', 'experts', ['region', 'account_id'], unique=True)
    op.create_table('form_exports',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('form', sa.String(length=40), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('content', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('exported_by', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_form_exports_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_form_exports'))
    )
    op.create_index('uq_form_exports_case_id_digest', 'form_exports', ['case_id', 'digest'], unique=True)
    op.create_table('panels',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(length=40), nullable=False),
    sa.Column('settings', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('outcome', sa.String(length=20), nullable=False),
    sa.Column('average', sa.Numeric(precision=7, scale=3), nullable=True),
    sa.Column('opened_by', sa.Uuid(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_panels_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panels'))
    )
    op.create_index(op.f('ix_panels_case_id'), 'panels', ['case_id'], unique=False)
    op.create_index('uq_panels_open', 'panels', ['case_id'], unique=True, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_table('entrustments',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('claim_id', sa.Uuid(), nullable=False),
    sa.Column('institution_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('entrusted_by', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['claim_id'], ['claims.case_id'], name=op.f('fk_entrustments_claim_id')),
    sa.ForeignKeyConstraint(['institution_id'], ['institutions.id'], name=op.f('fk_entrustments_institution_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_entrustments_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entrustments'))
    )
    op.create_index(op.f('ix_entrustments_claim_id'), 'entrustments', ['claim_id'], unique=False)
    op.create_index(op.f('ix_entrustments_institution_id'), 'entrustments', ['institution_id'], unique=False)
    op.create_index('ix_entrustments_unit_id', 'entrustments', ['unit_id', 'created_at', 'id'], unique=False)
    op.create_index('uq_entrustments_standing', 'entrustments', ['claim_id', 'unit_id'], unique=True, postgresql_where=sa.text('ended_at IS NULL'))
    op.create_table('panel_seats',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('panel_id', sa.Uuid(), nullable=False),
    sa.Column('expert_id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('how', sa.String(length=20), nullable=False),
    sa.Column('reason', sa.String(length=500), nullable=False),
    sa.Column('seated_by', sa.Uuid(), nullable=False),
    sa.Column('seated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('declared_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('refusal', sa.String(length=20), nullable=False),
    sa.Column('refusal_text', sa.String(length=500), nullable=False),
    sa.Column('points', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
    sa.Column('score', sa.Numeric(precision=7, scale=3), nullable=True),
    sa.Column('comment', sa.Text(), nullable=False),
    sa.Column('scored_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.CheckConstraint('(points IS NULL) = (scored_at IS NULL)', name=op.f('ck_panel_seats_scored')),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_panel_seats_account_id')),
    sa.ForeignKeyConstraint(['expert_id'], ['experts.id'], name=op.f('fk_panel_seats_expert_id')),
    sa.ForeignKeyConstraint(['panel_id'], ['panels.id'], name=op.f('fk_panel_seats_panel_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel_seats'))
    )
    op.create_index('ix_panel_seats_account_id', 'panel_seats', ['account_id', 'seated_at', 'id'], unique=False)
    op.create_index(op.f('ix_panel_seats_expert_id'), 'panel_seats', ['expert_id'], unique=False)
    op.create_index('uq_panel_seats_panel_id_expert_id', 'panel_seats', ['panel_id', 'expert_id'], unique=True)
    op.create_table('task_documents',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('stage_id', sa.Uuid(), nullable=False),
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=False),
    sa.Column('export_id', sa.Uuid(), nullable=True),
    sa.Column('findings', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('uploaded_by', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_task_documents_case_id')),
    sa.ForeignKeyConstraint(['export_id'], ['form_exports.id'], name=op.f('fk_task_documents_export_id')),
    sa.ForeignKeyConstraint(['stage_id'], ['case_stages.id'], name=op.f('fk_task_documents_stage_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_task_documents_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_task_documents')),
    sa.UniqueConstraint('upload_id', name=op.f('uq_task_documents_upload_id'))
    )
    op.create_index(op.f('ix_task_documents_case_id'), 'task_documents', ['case_id'], unique=False)
    op.create_index(op.f('ix_task_documents_export_id'), 'task_documents', ['export_id'], unique=False)
    op.create_index(op.f('ix_task_documents_stage_id'), 'task_documents', ['stage_id'], unique=False)
    op.create_table('voucher_applications',
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('order_id', sa.Uuid(), nullable=False),
    sa.Column('programme_id', sa.Uuid(), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=False),
    sa.Column('form', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('personal', db.encryption.EncryptedJson(), nullable=False),
    sa.Column('agreement_version', sa.String(length=40), nullable=False),
    sa.Column('agreement_accepted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('requested', sa.BigInteger(), nullable=False),
    sa.Column('granted', sa.BigInteger(), nullable=False),
    sa.Column('held', sa.BigInteger(), nullable=False),
    sa.Column('facts', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('computation', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('eligibility', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('live', sa.Boolean(), nullable=False),
    sa.CheckConstraint('granted >= 0 AND granted <= requested', name=op.f('ck_voucher_applications_granted')),
    sa.CheckConstraint('held >= 0 AND held <= granted', name=op.f('ck_voucher_applications_held')),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_voucher_applications_case_id')),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_voucher_applications_order_id')),
    sa.ForeignKeyConstraint(['programme_id'], ['programmes.id'], name=op.f('fk_voucher_applications_programme_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_voucher_applications_unit_id')),
    sa.PrimaryKeyConstraint('case_id', name=op.f('pk_voucher_applications'))
    )
    op.create_index(op.f('ix_voucher_applications_order_id'), 'voucher_applications', ['order_id'], unique=False)
    op.create_index(op.f('ix_voucher_applications_programme_id'), 'voucher_applications', ['programme_id'], unique=False)
    op.create_index(op.f('ix_voucher_applications_unit_id'), 'voucher_applications', ['unit_id'], unique=False)
    op.create_index('uq_voucher_applications_live', 'voucher_applications', ['order_id'], unique=True, postgresql_where=sa.text('live'))
    op.drop_index(op.f('ix_cases_inbox'), table_name='cases', postgresql_where='(closed_at IS NULL)')
    op.create_index('ix_cases_inbox', 'cases', ['region', 'owner_role', sa.literal_column("coalesce(due_at, '9999-12-31 00:00:00+00'::timestamptz)"), 'id'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_cases_inbox_of_division', 'cases', ['region', 'division', 'owner_role', sa.literal_column("coalesce(due_at, '9999-12-31 00:00:00+00'::timestamptz)"), 'id'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.add_column('redemptions', sa.Column('application_id', sa.Uuid(), nullable=True))
    op.add_column('redemptions', sa.Column('split_from', sa.Uuid(), nullable=True))
    op.create_index(op.f('ix_redemptions_application_id'), 'redemptions', ['application_id'], unique=False)
    op.create_index(op.f('ix_redemptions_split_from'), 'redemptions', ['split_from'], unique=False)
    op.create_foreign_key(op.f('fk_redemptions_application_id'), 'redemptions', 'voucher_applications', ['application_id'], ['case_id'])
    op.create_foreign_key(op.f('fk_redemptions_split_from'), 'redemptions', 'redemptions', ['split_from'], ['case_id'])


def downgrade() -> None:
    raise NotImplementedError("money and cases would be lost")
