"""Who one is and what one may do: accounts, sessions, codes, roles, permissions."""
