"""Feeds by address: fetched politely, read like files, watched for what is new.

rounds.py ──due──> fetching.py ──document──> items.py ──articles──> a build
    └── book.py: what is known of each feed       └── robots.py: what a site asks of robots
"""
