"""Cross-checks of a redemption: what its papers say compared with each other, with the registry and with other cases."""
