"""What people see: pages, exhibits, charts, and the media that they are rendered to."""
