"""What happened, told: the audit log, counted figures, reports."""
