"""Cases on their way: the engine that alone writes a status, opinions, inboxes, publicity, deadlines."""
