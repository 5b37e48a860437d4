"""Papers of different applications that are not the same, only alike: found for reviewers, never told to applicants."""
