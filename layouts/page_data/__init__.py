"""What each page shows, assembled from results into plain structures: no Dash, no drawing."""
