"""Drives a case through any region, from a certified enterprise to the money on its account, over GraphQL over HTTP. It knows no
region: what is filled in, who acts and what comes next is read from the API alone."""
