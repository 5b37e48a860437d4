"""Officials are provisioned by admins, never self-registered; they set their first password with an SMS code."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update

from core.actor import OFFICIAL_ROLES, Role
from core.checking import Checker
from core.divisions import within
from core.errors import Duplicate, Forbidden, NotFound, WrongState, invalid
from core.identifiers import account_name
from core.identifiers import mobile as valid_mobile
from core.ids import new_id
from db.encryption import KEYRING
from db.models import Account, Case, Division, RoleGrant, SignInSession
from domain.access.permissions import Permission, Resource, authorize
from domain.organisations.accounts import lock_account, refuse_member
from domain.organisations.commands import ProvisionOfficial, RevokeOfficial
from domain.work import Work

NO_PASSWORD = "!"  # noqa: S105 - fits no hash: signing in needs a reset by SMS first
MAX_BODY = 100
MAX_REASON = 500
BY_PLATFORM_ONLY = frozenset({Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN})
"""Who could approve their own proposals with a second account of their making is appointed from above."""


async def provision_official(work: Work, command: ProvisionOfficial) -> UUID:
    """The new role's id. An account that exists already gets a further role, unless it acts for a unit."""
    authorize(work.actor, Permission.MANAGE_OFFICIALS, Resource(region=command.region))
    if command.role in BY_PLATFORM_ONLY and work.actor.role is not Role.PLATFORM_ADMIN:
        raise Forbidden("地区管理员和平台管理员由平台管理员任命。", path="role")
    name, mobile, body = await _checked(work, command)
    account = await _account(work, name, mobile)
    await refuse_member(work, account.id)
    grant = RoleGrant(
        id=new_id(), account_id=account.id, role=command.role, region=command.region, division=command.division,
        body=body, granted_by=work.actor.account_id,
    )  # fmt: skip
    work.session.add(grant)
    await work.session.flush()
    await _end_sessions(work, account.id)
    after = {"role": command.role, "region": command.region, "division": command.division, "body": body}
    work.record("OFFICIAL.PROVISION", "account", account.id, region=command.region, after=after)
    return grant.id


async def revoke_official(work: Work, command: RevokeOfficial) -> UUID:
    """Ends a role with the official's next request; open cases assigned to them go back to the body's inbox."""
    query = select(RoleGrant).where(RoleGrant.id == command.grant_id).with_for_update()
    grant = await work.session.scalar(query.execution_options(populate_existing=True))
    if grant is None or grant.role not in OFFICIAL_ROLES or not _within_reach(work, grant):
        raise NotFound("管理端用户", path="grant_id")
    authorize(work.actor, Permission.MANAGE_OFFICIALS, Resource(region=grant.region))
    if grant.role in BY_PLATFORM_ONLY and work.actor.role is not Role.PLATFORM_ADMIN:
        raise Forbidden("地区管理员和平台管理员由平台管理员免去。", path="grant_id")
    if grant.account_id == work.actor.account_id:
        raise Forbidden("不能免去自己的角色，请由其他管理员办理。", code="OWN_GRANT", path="grant_id")
    if grant.revoked_at is not None:
        raise WrongState("该角色已被免去。", path="grant_id")
    if not command.reason.strip() or len(command.reason) > MAX_REASON:
        raise invalid("reason", "REQUIRED", f"请填写理由，至多 {MAX_REASON} 字。", "例如：岗位调整")
    grant.revoked_at = work.now
    held = Case.assignee_id == grant.account_id, Case.region == grant.region, Case.closed_at.is_(None)
    await work.session.execute(update(Case).where(*held).values(assignee_id=None))
    work.record(
        "OFFICIAL.REVOKE", "account", grant.account_id, region=grant.region, reason=command.reason.strip(),
        before={"role": grant.role, "division": grant.division},
    )  # fmt: skip
    return grant.id


def _within_reach(work: Work, grant: RoleGrant) -> bool:
    """A regional admin does not learn who works elsewhere."""
    return work.actor.role is Role.PLATFORM_ADMIN or grant.region == work.actor.grant.region


async def _checked(work: Work, command: ProvisionOfficial) -> tuple[str, str, str]:
    checker = Checker()
    name = checker.take("name", command.name, account_name, "")
    mobile = checker.take("mobile", command.mobile, valid_mobile, "")
    body = checker.text("body", command.body, "对外显示的部门名称", maximum=MAX_BODY)
    if command.role not in OFFICIAL_ROLES:
        checker.fault("role", "INVALID", "只能设置管理端的角色。", "审核人员、专业机构、专家或管理员")
    elif command.role is Role.PLATFORM_ADMIN:
        if command.region or command.division:
            checker.fault("region", "INVALID", "平台管理员不属于某一地区，请留空地区和区划。")
    else:
        await _check_reach(work, command, checker)
    checker.done()
    return name, mobile, body


async def _check_reach(work: Work, command: ProvisionOfficial, checker: Checker) -> None:
    known = {region.manifest.code: region.manifest for region in work.platform.regions.all()}
    manifest = known.get(command.region)
    if manifest is None:
        checker.fault("region", "NOT_FOUND", "没有这个地区。", "请使用 regions 查询结果中的代码")
        return
    if command.division:
        exists = await work.session.get(Division, command.division) is not None
        if not exists or not within(command.division, manifest.division):
            checker.fault("division", "INVALID", f"行政区划不在{manifest.name}内。", "6 位区划代码")
    elif command.role is Role.REVIEWER:
        checker.fault("division", "REQUIRED", "审核人员须指定行政区划，只审核该区划及其下级的办件。", "6 位区划代码")


async def _account(work: Work, name: str, mobile: str) -> Account:
    index = KEYRING.blind_index(mobile)
    found = await work.session.scalar(select(Account.id).where(Account.mobile_index == index))
    if found is None:
        account = Account(
            id=new_id(), name=name, name_key=name.casefold(), mobile=mobile, mobile_index=index,
            password_hash=NO_PASSWORD,
        )  # fmt: skip
        work.session.add(account)
        await work.session.flush()
        return account
    locked = await lock_account(work, found)
    if locked is None or locked.name_key != name.casefold():
        raise Duplicate("该手机号已注册为另一个账号名，请核对账号名或换一个手机号。", path="mobile")
    return locked


async def _end_sessions(work: Work, account_id: UUID) -> None:
    """Officials sign in by their own entry; sessions opened by another one end."""
    open_elsewhere = (
        SignInSession.account_id == account_id,
        SignInSession.revoked_at.is_(None),
        SignInSession.entry != "OFFICIAL",
    )
    await work.session.execute(update(SignInSession).where(*open_elsewhere).values(revoked_at=work.now))
