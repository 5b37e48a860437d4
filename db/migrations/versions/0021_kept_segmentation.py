"""what segmentation made is kept with the row, and how it is known to be still right"""

from alembic import op
import sqlalchemy as sa

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nothing made before is known to be still right: the next rebuild segments it once more.
    op.add_column('search_documents', sa.Column('digest', sa.BigInteger(), server_default=sa.text("0"), nullable=False))
    op.add_column('search_documents', sa.Column('analysis', sa.String(length=12), server_default=sa.text("''"), nullable=False))
    op.alter_column('search_documents', 'digest', server_default=None)
    op.alter_column('search_documents', 'analysis', server_default=None)


def downgrade() -> None:
    op.drop_column('search_documents', 'analysis')
    op.drop_column('search_documents', 'digest')
