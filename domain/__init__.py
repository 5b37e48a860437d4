"""What the platform does, one folder per area with the same file names in each: commands, service, queries, views."""
