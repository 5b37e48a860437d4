"""Forms exported for signing, the public check of their codes, and the applicant's task that hands the scan in."""
