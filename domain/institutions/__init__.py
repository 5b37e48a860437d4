"""A region's registry of institutions: admission, storefronts, and matching the sellers on bills with it."""
