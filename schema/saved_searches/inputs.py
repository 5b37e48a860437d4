"""What callers send to this area."""

from __future__ import annotations

import strawberry

from core.checking import Checker
from core.errors import InvalidInput
from domain.saved_searches import commands
from domain.saved_searches.service import MAX_NAME, checked_name
from domain.work import Read
from schema.ids import decode_id
from schema.reviews.inputs import IDEMPOTENCY
from schema.search.enums import Direction, Sort
from schema.search.inputs import ServiceFilterInput
from search.query import Filters, search_query
from search.saving import Criteria, criteria_of, to_json

SEARCH = "检索订阅的标识。"
NAME = f"名称，最多 {MAX_NAME} 字，不与自己的其他检索订阅重名。"


@strawberry.input(description="保存一次服务检索。")
class SavedSearchSaveInput:
    name: str = strawberry.field(description=NAME)
    text: str = strawberry.field(default="", description="搜索词，最多 200 字；空为全部。")
    filter: ServiceFilterInput | None = strawberry.field(default=None, description="筛选条件，与 services 的相同。")
    sort: Sort = strawberry.field(default=Sort.RELEVANCE, description="排序。")
    direction: Direction | None = strawberry.field(default=None, description="方向；不填用该排序的默认方向。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self, read: Read) -> commands.SaveSearch:
        """Raises InvalidInput with every fault of name and search."""
        faults = Checker()
        name = ""
        try:
            name = checked_name(Checker(), self.name)
        except InvalidInput as error:
            faults.faults += error.faults
        try:
            criteria = self._criteria(read)
        except InvalidInput as error:
            faults.faults += error.faults
        faults.done()
        return commands.SaveSearch(name, to_json(criteria))

    def _criteria(self, read: Read) -> Criteria:
        filters = self.filter.to_filters(read) if self.filter else Filters()
        descending = None if self.direction is None else self.direction is Direction.DESCENDING
        wanted = search_query(text=self.text, filters=filters, sort=self.sort, descending=descending, now=read.now)
        return criteria_of(wanted, self.filter.recognised_in if self.filter else None)


@strawberry.input(description="给检索订阅换一个名称。")
class SavedSearchRenameInput:
    search_id: strawberry.ID = strawberry.field(description=SEARCH)
    name: str = strawberry.field(description=NAME)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.RenameSearch:
        return commands.RenameSearch(decode_id(self.search_id, "SavedSearch", "search_id"), self.name)


@strawberry.input(description="暂停或恢复检索订阅的通知。")
class SavedSearchPauseInput:
    search_id: strawberry.ID = strawberry.field(description=SEARCH)
    paused: bool = strawberry.field(description="是为暂停，否为恢复；暂停期间的新服务恢复后不再告知。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.PauseSearch:
        return commands.PauseSearch(decode_id(self.search_id, "SavedSearch", "search_id"), self.paused)


@strawberry.input(description="删除检索订阅。")
class SavedSearchDeleteInput:
    search_id: strawberry.ID = strawberry.field(description=SEARCH)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.DeleteSearch:
        return commands.DeleteSearch(decode_id(self.search_id, "SavedSearch", "search_id"))
