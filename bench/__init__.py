"""`python -m bench` prints how the platform compares with plainer ways of doing the same: ratios within one run, no verdicts."""
