"""Bills of a redemption: read off their files, questions asked, confirmed into rows."""
