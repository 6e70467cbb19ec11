"""The application for gunicorn and other servers; settings are those of the environment.

gunicorn --chdir deploy --workers 2 --threads 4 --timeout 90 wsgi:application
"""

import os

from api.app import create_app
from api.settings import settings

application = create_app(settings(environment=os.environ))
