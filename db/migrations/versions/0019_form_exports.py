"""prints of forms: version, submission and pages"""

from alembic import op
import sqlalchemy as sa

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ('version', 'submission', 'pages'):
        op.add_column('form_exports', sa.Column(name, sa.Integer(), nullable=False))
    op.create_index('uq_form_exports_case_id_version', 'form_exports', ['case_id', 'version'], unique=True)


def downgrade() -> None:
    op.drop_index('uq_form_exports_case_id_version', table_name='form_exports')
    for name in ('version', 'submission', 'pages'):
        op.drop_column('form_exports', name)
