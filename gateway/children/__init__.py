"""Child processes with limits, for work on what strangers made, and for work that must end in time."""
