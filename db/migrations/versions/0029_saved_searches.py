"""saved searches, what they found, and the changes they look at"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('search_changes',
    sa.Column('id', sa.BigInteger(), sa.Identity(always=False), nullable=False),
    sa.Column('document_id', sa.Uuid(), nullable=False),
    sa.Column('before', postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_changes'))
    )
    op.create_table('saved_searches',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('criteria', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('paused', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('seen', sa.BigInteger(), nullable=False),
    sa.Column('quiet', sa.BigInteger(), server_default=sa.text('0'), nullable=False),
    sa.Column('told_on', sa.Date(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_saved_searches_account_id_accounts')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_searches')),
    sa.UniqueConstraint('account_id', 'name', name='uq_saved_searches_name')
    )
    op.create_index('ix_saved_searches_seen', 'saved_searches', ['seen', 'id'], unique=False)
    op.create_table('saved_search_hits',
    sa.Column('search_id', sa.Uuid(), nullable=False),
    sa.Column('service_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('found_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint("state IN ('FOUND', 'TOLD', 'KNOWN')", name=op.f('ck_saved_search_hits_state')),
    sa.ForeignKeyConstraint(['search_id'], ['saved_searches.id'], name=op.f('fk_saved_search_hits_search_id_saved_searches'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('search_id', 'service_id', name=op.f('pk_saved_search_hits'))
    )
    op.create_index('ix_saved_search_hits_found', 'saved_search_hits', ['search_id'], unique=False, postgresql_where=sa.text("state = 'FOUND'"))
    op.add_column('notifications', sa.Column('saved_search_id', sa.Uuid(), nullable=True))
    op.create_index(op.f('ix_notifications_saved_search_id'), 'notifications', ['saved_search_id'], unique=False)
    op.create_foreign_key(op.f('fk_notifications_saved_search_id_saved_searches'), 'notifications', 'saved_searches', ['saved_search_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    op.drop_constraint(op.f('fk_notifications_saved_search_id_saved_searches'), 'notifications', type_='foreignkey')
    op.drop_index(op.f('ix_notifications_saved_search_id'), table_name='notifications')
    op.drop_column('notifications', 'saved_search_id')
    op.drop_table('saved_search_hits')
    op.drop_table('saved_searches')
    op.drop_table('search_changes')
