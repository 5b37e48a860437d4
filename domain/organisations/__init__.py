"""Units and who acts for them: certification, membership, officials, and what others must know of a unit's standing."""
