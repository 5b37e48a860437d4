"""checks of files before they are given to anybody; uploads in parts"""

from alembic import op
import sqlalchemy as sa

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('uploads', sa.Column('state', sa.String(length=10), server_default=sa.text("'PASSED'"), nullable=False))
    op.add_column('uploads', sa.Column('refusal', sa.String(length=200), server_default=sa.text("''"), nullable=False))
    op.create_table('resumable_uploads',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('account_id', sa.Uuid(), nullable=False),
    sa.Column('key', sa.String(length=100), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('size', sa.BigInteger(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('upload_id', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
    sa.Column('touched_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['account_id'], ['accounts.id'], name=op.f('fk_resumable_uploads_account_id')),
    sa.ForeignKeyConstraint(['upload_id'], ['uploads.id'], name=op.f('fk_resumable_uploads_upload_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_resumable_uploads'))
    )
    op.create_index('uq_resumable_uploads_key', 'resumable_uploads', ['account_id', 'key'], unique=True)
    op.create_index('ix_resumable_uploads_open', 'resumable_uploads', ['created_at'], unique=False, postgresql_where=sa.text("status <> 'SWEPT'"))
    op.create_index(op.f('ix_resumable_uploads_upload_id'), 'resumable_uploads', ['upload_id'], unique=False)
    op.create_table('upload_parts',
    sa.Column('resumable_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['resumable_id'], ['resumable_uploads.id'], name=op.f('fk_upload_parts_resumable_id')),
    sa.PrimaryKeyConstraint('resumable_id', 'number', name=op.f('pk_upload_parts'))
    )


def downgrade() -> None:
    op.drop_table('upload_parts')
    op.drop_table('resumable_uploads')
    op.drop_column('uploads', 'refusal')
    op.drop_column('uploads', 'state')
