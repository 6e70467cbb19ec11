"""The working state of the derivation: a cache beside the ledger, for the next graph."""
