"""what orders search documents when nothing is asked"""

from alembic import op
import sqlalchemy as sa

revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None

BROWSING = 'ix_search_documents_browsing'
LISTED = sa.text('listed IS TRUE')
FILL = """
UPDATE search_documents SET appeal =
    (CASE WHEN voucher_supported THEN 8192 ELSE 0 END + least(coalesce(rating, 0), 8191))::bigint * 4294967296
    + least(greatest(trunc(extract(epoch FROM dated)), 0), 4294967295)::bigint
"""


def upgrade() -> None:
    """As search.ranking.appeal has it."""
    op.add_column('search_documents', sa.Column('appeal', sa.BigInteger(), server_default=sa.text('0'), nullable=False))
    op.execute(FILL)
    op.alter_column('search_documents', 'appeal', server_default=None)
    op.drop_index(BROWSING, table_name='search_documents')
    op.create_index(BROWSING, 'search_documents', ['kind', 'appeal', 'id'], unique=False, postgresql_where=LISTED)


def downgrade() -> None:
    op.drop_index(BROWSING, table_name='search_documents')
    op.create_index(BROWSING, 'search_documents', ['kind', sa.literal_column('(merit::bigint)'), 'id'], unique=False, postgresql_where=LISTED)
    op.drop_column('search_documents', 'appeal')
