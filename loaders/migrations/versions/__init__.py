"""The steps, oldest first. A new one is named in `loaders.schema_version.SCHEMAS` too."""
