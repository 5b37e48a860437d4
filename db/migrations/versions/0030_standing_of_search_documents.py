"""what a region's rules are told of the institution of a search document"""

from alembic import op
import sqlalchemy as sa

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by `voucher search verify --repair` or a rebuild, as everything in this table."""
    op.add_column('search_documents', sa.Column('standing', sa.Text(), server_default=sa.text("''"), nullable=False))
    op.alter_column('search_documents', 'standing', server_default=None)


def downgrade() -> None:
    op.drop_column('search_documents', 'standing')
