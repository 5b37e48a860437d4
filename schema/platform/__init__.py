"""The platform itself: its clock, and what demonstration mode allows."""
