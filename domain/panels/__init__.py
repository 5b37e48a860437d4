"""Experts: the pool of a region, panels that review cases, what each expert declared and scored."""
