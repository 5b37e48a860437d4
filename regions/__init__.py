"""Regional policy modules: the contract, dated parameters, the registry, and one folder per region."""
