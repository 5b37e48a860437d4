"""an enterprise's applications that stand"""

from alembic import op
import sqlalchemy as sa

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_voucher_applications_standing', 'voucher_applications', ['unit_id'], unique=False, postgresql_where=sa.text('live'))


def downgrade() -> None:
    op.drop_index('ix_voucher_applications_standing', table_name='voucher_applications')
