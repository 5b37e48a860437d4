"""what orders documents that fit a search equally well"""

from alembic import op
import sqlalchemy as sa

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None

BROWSING = 'ix_search_documents_browsing'


def upgrade() -> None:
    """The index is made from the business tables: what its terms are has changed, so it is rebuilt after this."""
    op.add_column('search_documents', sa.Column('merit', sa.Integer(), server_default=sa.text('0'), nullable=False))
    op.alter_column('search_documents', 'merit', server_default=None)
    op.drop_index(BROWSING, table_name='search_documents')
    op.create_index(BROWSING, 'search_documents', ['kind', sa.literal_column('(merit::bigint)'), 'id'], unique=False, postgresql_where=sa.text('listed IS TRUE'))


def downgrade() -> None:
    op.drop_index(BROWSING, table_name='search_documents')
    op.create_index(BROWSING, 'search_documents', ['kind', sa.literal_column('(coalesce(rating, 0)::bigint)'), 'id'], unique=False, postgresql_where=sa.text('listed IS TRUE'))
    op.drop_column('search_documents', 'merit')
