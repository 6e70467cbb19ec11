"""Claims: drafts brought to claims, with stance, time, cause and evidence; each thing once."""
