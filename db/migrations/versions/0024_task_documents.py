"""documents of a task: whether they were accepted, and by whom"""

from alembic import op
import sqlalchemy as sa

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('task_documents', sa.Column('standing', sa.String(length=20), server_default='ACCEPTED', nullable=False))
    op.alter_column('task_documents', 'standing', server_default=None)
    op.add_column('task_documents', sa.Column('judged_by', sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column('task_documents', 'judged_by')
    op.drop_column('task_documents', 'standing')
