"""The GraphQL documents of these tests."""

from __future__ import annotations

FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }
  ... on IneligibleFailure { reasons { code message citation } } ... on StaleVersionFailure { currentVersion }"""

BILLS = "id kind code number issuedOn buyerName buyerUscc sellerName sellerUscc total tax file { id name kind }"
FIELDS = f"""id number version status {{ key label phase }} atWork {{ body }} programmeName requested approved held paid
  quota {{ total reserved used remaining ratio minimum programmeRest redeemBy }}
  availableActions {{ event label }}
  items {{ id position categoryLabel title institutionName institutionUscc contractAmount base requested approved
    cutReason mayRate bills {{ {BILLS} }} documents {{ key label file {{ id name }} }} }}
  draft {{
    items {{ id category title institutionName institutionUscc matchedInstitutionName contractNumber contractDate
      contractAmount proofAmount fundedElsewhere statutory documents {{ key files {{ id }} }}
      bills {{ {BILLS} }} }}
    faults {{ path code message hint }} reasons {{ code message citation }} }}
  computation {{ total items {{ itemId base amount steps {{ code text before after citation }} }}
    steps {{ code text }} refusals {{ code message }} }}
  form {{ fields {{ key label editable value {{ text }} }} }}"""

DRAFT = f"query($id: ID!) {{ redemption(id: $id) {{ {FIELDS} }} }}"


def mutation(name: str, payload: str = f"redemption {{ {FIELDS} }}", kind: str = "Redemption") -> str:
    given = f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation($input: {given}!) {{ {name}(input: $input) {{ __typename
      ... on {kind}Payload {{ {payload} }} {FAILURE} }} }}"""


OPEN = mutation("redemptionOpen")
SAVE = mutation("redemptionSaveDraft")
SUBMIT = mutation("redemptionSubmit")
WITHDRAW = mutation("redemptionWithdraw")
RATE = mutation("ratingCreate", "rating { id stars text }", "Rating")
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{ __typename {FAILURE} }} }}"""
LIST = """query($first: Int, $after: String, $filter: RedemptionFilterInput) {
  redemptions(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id programmeName requested status { phase } } } }"""
FORM = """query($id: ID!) { redemptionForm(claimId: $id) {
  form { title fields { key label editable value { text } } } itemForm { fields { key label required } }
  categories { code label documents { key label formats required } }
  quota { total used reserved remaining ratio minimum programmeRest } } }"""
RATINGS = """query($id: ID) { ratings(institutionId: $id) { totalCount nodes { stars text } } }"""
FINDINGS = """query($id: ID!) { redemption(id: $id) {
  findings { code severity title path message citation compared { label value } } } }"""
CHANGES = "query($id: ID!) { redemption(id: $id) { changes { path before after } requestedFields } }"
