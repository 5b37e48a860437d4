"""Pages are looked at in child processes with limits, like bills that are read."""
