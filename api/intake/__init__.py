"""Writing over HTTP: what was sent waits in a queue, and one process carries it out."""
