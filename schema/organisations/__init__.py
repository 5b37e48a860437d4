"""Units, certifications, members and officials as clients see them."""
