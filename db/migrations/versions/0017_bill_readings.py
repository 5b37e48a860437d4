"""readings of bills"""

from alembic import op
import sqlalchemy as sa

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('bill_readings',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('case_id', sa.Uuid(), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('refusal', sa.String(length=40), nullable=False),
    sa.Column('reading', sa.Text(), nullable=True),
    sa.Column('answers', sa.Text(), nullable=True),
    sa.Column('bill_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('confirmed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['case_id'], ['cases.id'], name=op.f('fk_bill_readings_case_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_bill_readings_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bill_readings'))
    )
    op.create_index(op.f('ix_bill_readings_upload_id'), 'bill_readings', ['upload_id'], unique=False)
    op.create_index('uq_bill_readings_upload', 'bill_readings', ['case_id', 'upload_id'], unique=True)


def downgrade() -> None:
    op.drop_table('bill_readings')
