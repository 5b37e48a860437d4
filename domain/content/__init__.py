"""What a zone's pages show: notices, work news, policies, guide pages, recommended institutions."""
