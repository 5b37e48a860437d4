"""The demonstration's world, as plain values: the same on every machine, read from `data/`, not from a database.

Facts (names, divisions, wording, figures) are in the data files; the modules only combine them. Nothing here asks a
clock or a random source of its own: what moves with time takes a base date, what varies is seeded.
"""
