"""What Alembic asks for before a step: the connection, whose transaction somebody else begins and ends."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
