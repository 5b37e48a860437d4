"""The declarative base: names of constraints, column kinds used everywhere. No relationships: queries say what they load."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, MetaData, String, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase, mapped_column

from core.ids import new_id

Id = Annotated[UUID, mapped_column(primary_key=True, default=new_id)]
FenColumn = Annotated[int, mapped_column(BigInteger)]
Moment = Annotated[datetime, mapped_column(DateTime(timezone=True))]
CreatedAt = Annotated[datetime, mapped_column(DateTime(timezone=True), server_default=func.now())]
Json = Annotated[dict[str, Any], mapped_column(JSONB, default=dict, server_default=text("'{}'"))]
JsonList = Annotated[list[Any], mapped_column(JSONB, default=list, server_default=text("'[]'"))]
Strings = Annotated[list[str], mapped_column(ARRAY(String), default=list, server_default=text("'{}'"))]
Version = Annotated[int, mapped_column(default=1, server_default=text("1"))]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: DateTime(timezone=True)}  # noqa: RUF012 - SQLAlchemy reads this class attribute
