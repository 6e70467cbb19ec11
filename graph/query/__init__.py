"""Asking the published graph: what is allowed, who evaluates it, in which format it comes back."""
