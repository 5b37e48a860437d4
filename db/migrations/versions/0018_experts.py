"""experts: who they are, how they are drawn"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('expert_imports',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('region', sa.String(length=40), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=True),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('rows', sa.Integer(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('updated', sa.Integer(), nullable=False),
    sa.Column('faults', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('fault_count', sa.Integer(), nullable=False),
    sa.Column('imported_by', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_expert_imports'))
    )
    op.create_index('ix_expert_imports_region', 'expert_imports', ['region', 'created_at', 'id'], unique=False)
    op.create_table('panel_draws',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('panel_id', sa.Uuid(), nullable=False),
    sa.Column('seed', sa.String(length=64), nullable=False),
    sa.Column('fields', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('wanted', sa.Integer(), nullable=False),
    sa.Column('candidates', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('excluded', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    sa.Column('chosen', postgresql.ARRAY(sa.String()), server_default=sa.text("'{}'"), nullable=False),
    sa.Column('drawn_by', sa.Uuid(), nullable=False),
    sa.Column('drawn_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['panel_id'], ['panels.id'], name=op.f('fk_panel_draws_panel_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel_draws'))
    )
    op.create_index(op.f('ix_panel_draws_panel_id'), 'panel_draws', ['panel_id'], unique=False)
    op.add_column('experts', sa.Column('real_name', sa.Text(), nullable=False))
    op.add_column('experts', sa.Column('real_name_index', sa.String(length=64), nullable=False))
    op.add_column('experts', sa.Column('ties', postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False))
    op.create_index('ix_experts_region', 'experts', ['region', 'id'], unique=False)
    op.add_column('panel_seats', sa.Column('left_at', sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column('panel_seats', 'left_at')
    op.drop_index('ix_experts_region', table_name='experts')
    op.drop_column('experts', 'ties')
    op.drop_column('experts', 'real_name_index')
    op.drop_column('experts', 'real_name')
    op.drop_index(op.f('ix_panel_draws_panel_id'), table_name='panel_draws')
    op.drop_table('panel_draws')
    op.drop_index('ix_expert_imports_region', table_name='expert_imports')
    op.drop_table('expert_imports')
