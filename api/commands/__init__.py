"""The commands, one a file: options → one call of the library → a printed result."""
