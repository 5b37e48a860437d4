"""ties between units on record"""

from alembic import op
import sqlalchemy as sa

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('affiliations',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('one', sa.String(length=18), nullable=False),
    sa.Column('other', sa.String(length=18), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('source', sa.String(length=300), nullable=False),
    sa.Column('recorded_by', sa.Uuid(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('end_reason', sa.String(length=300), nullable=False),
    sa.CheckConstraint('one < other', name=op.f('ck_affiliations_ordered')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_affiliations'))
    )
    op.create_index('uq_affiliations_standing', 'affiliations', ['region', 'one', 'other', 'kind'], unique=True, postgresql_where=sa.text('ended_at IS NULL'))
    op.create_index('ix_affiliations_region', 'affiliations', ['region', 'recorded_at', 'id'], unique=False)


def downgrade() -> None:
    raise NotImplementedError("what was recorded would be lost")
