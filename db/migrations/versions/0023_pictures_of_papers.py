"""the look of each paper's first page, as bytes, with rough keys"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column('document_traces', 'picture')
    op.add_column('document_traces', sa.Column('picture', sa.LargeBinary(), nullable=True))
    op.add_column('document_traces', sa.Column('looks', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False))
    op.create_index('ix_document_traces_looks', 'document_traces', ['looks'], unique=False, postgresql_using='gin')


def downgrade() -> None:
    op.drop_index('ix_document_traces_looks', table_name='document_traces', postgresql_using='gin')
    op.drop_column('document_traces', 'looks')
    op.drop_column('document_traces', 'picture')
    op.add_column('document_traces', sa.Column('picture', sa.String(length=1024), server_default='', nullable=False))
    op.alter_column('document_traces', 'picture', server_default=None)
