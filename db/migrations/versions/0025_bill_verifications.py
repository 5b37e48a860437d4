"""answers of the tax authority about invoices"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('bill_verifications',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('bill_id', sa.Uuid(), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('number', sa.String(length=30), nullable=False),
    sa.Column('result', sa.String(length=20), nullable=False),
    sa.Column('failure', sa.String(length=40), nullable=False),
    sa.Column('differences', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('source', sa.String(length=60), nullable=False),
    sa.Column('reference', sa.String(length=100), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('checked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_bill_verifications_case_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bill_verifications'))
    )
    op.create_index('uq_bill_verifications_asked', 'bill_verifications', ['case_id', 'bill_id', 'digest'], unique=True)


def downgrade() -> None:
    op.drop_table('bill_verifications')
