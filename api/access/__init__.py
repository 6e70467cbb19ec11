"""Who may do what: tokens, and what a request needs of them."""
